import Domain
import GRDB

/// Everybody who was ever helped, each once, for the one who opens the next ticket.
enum RequesterTable {
    static func write(_ requester: Requester, of number: TicketNumber, _ coding: EventCoding, _ db: Database) throws {
        let folded = SearchText.folded(requester.name + "\n" + (requester.telephone.map(digits) ?? ""))
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO requester (latest, folded, content) VALUES (?, ?, ?)
                ON CONFLICT (content) DO UPDATE SET latest = max(latest, excluded.latest)
                """
        )
        statement.setUncheckedArguments([number.rawValue, folded, try coding.text(of: requester)])
        try statement.execute()
    }

    /// Among the twenty thousand who called last, the latest first; a text of digits and blanks is looked for in the telephone number whatever its spacing.
    static func matching(_ text: String, limit: Int, _ coding: EventCoding, _ db: Database) throws -> [Requester] {
        var wanted = SearchText.folded(text)
        let number = digits(wanted)
        if !number.isEmpty && !wanted.contains(where: \.isLetter) { wanted = number }
        guard !wanted.isEmpty else { return [] }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT content FROM requester
                WHERE instr(folded, ?) > 0 AND latest >= coalesce(
                    (SELECT latest FROM requester ORDER BY latest DESC LIMIT 1 OFFSET 20000), 0)
                ORDER BY latest DESC LIMIT ?
                """,
            arguments: [wanted, limit]
        )
        var found: [Requester] = []
        while let row = try rows.next() {
            found.append(try coding.value(Requester.self, from: try row.decode(String.self, atIndex: 0)))
        }
        return found
    }

    private static func digits(_ text: String) -> String {
        text.filter { $0.isASCII && $0.isNumber }
    }
}
