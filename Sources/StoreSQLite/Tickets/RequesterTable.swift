import Domain
import GRDB

/// Everybody who was ever helped, each once, for the one who opens the next ticket.
enum RequesterTable {
    static func write(_ requester: Requester, of number: TicketNumber, _ coding: EventCoding, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO requester (latest, folded, content) VALUES (?, ?, ?)
                ON CONFLICT (content) DO UPDATE SET latest = max(latest, excluded.latest)
                """
        )
        // The system was the matter's, not the person's.
        var person = requester
        person.keys.system = nil
        let folded = RequesterWords.folded(person)
        statement.setUncheckedArguments([number.rawValue, folded, try coding.text(of: person)])
        try statement.execute()
    }

    /// Takes those who are new up in the index of trigrams, once for a whole transaction.
    static func index(_ db: Database) throws {
        let newest = try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM requester")
        let known = try db.cachedStatement(sql: "SELECT last FROM requesterIndexed")
        let last = try Int64.fetchOne(known) ?? 0
        guard let upTo = try Int64.fetchOne(newest), upTo > last else { return }
        try db.execute(
            sql: "INSERT INTO requesterSearch (rowid, folded) SELECT id, folded FROM requester WHERE id > ?",
            arguments: [last]
        )
        try db.execute(sql: "UPDATE requesterIndexed SET last = ?", arguments: [upTo])
    }

    /// Looks among those who called lately first, and only then, with the index, among everybody.
    static func matching(_ text: String, limit: Int, _ coding: EventCoding, _ db: Database) throws -> [Requester] {
        let words = RequesterWords(text)
        guard !words.words.isEmpty, limit > 0 else { return [] }
        let match = try TrigramQuery.match(words.words, db)
        var found = try recent(words, count: match == nil ? patience : quick, db)
        if let match, found.count < limit { found += try everybody(words, match, db) }
        var seen: Set<Int64> = []
        return try found.filter { seen.insert($0.id).inserted }
            .map { (match: $0, likeness: words.likeness(to: $0.folded)) }
            .sorted { ($0.likeness, $1.match.latest) < ($1.likeness, $0.match.latest) }
            .prefix(limit)
            .map { try coding.value(Requester.self, from: $0.match.content) }
    }

    // MARK: - Candidates

    private struct Match {
        let id: Int64
        let latest: Int64
        let folded: String
        let content: String

        init(_ row: Row) throws {
            id = try row.decode(Int64.self, atIndex: 0)
            latest = try row.decode(Int64.self, atIndex: 1)
            folded = try row.decode(String.self, atIndex: 2)
            content = try row.decode(String.self, atIndex: 3)
        }
    }

    /// Requesters that are looked through one by one before the index is asked.
    private static let quick = 4_000
    /// The same where no word is long enough for the index.
    private static let patience = 10_000
    /// Candidates that are compared with each other.
    private static let candidates = 200
    /// Requesters that the index may name before the words themselves are looked for; beyond that another letter is worth more than patience.
    private static let named = 10_000

    private static func recent(_ words: RequesterWords, count: Int, _ db: Database) throws -> [Match] {
        let sql = """
            SELECT r.id, r.latest, r.folded, r.content
            FROM (SELECT * FROM requester ORDER BY latest DESC LIMIT \(count)) r
            WHERE \(words.condition) LIMIT \(candidates)
            """
        return try matches(sql, StatementArguments(words.words), db)
    }

    private static func everybody(_ words: RequesterWords, _ match: String, _ db: Database) throws -> [Match] {
        let sql = """
            SELECT r.id, r.latest, r.folded, r.content
            FROM (
                SELECT rowid AS id FROM requesterSearch WHERE requesterSearch MATCH ? ORDER BY rowid DESC LIMIT \(named)
            ) f CROSS JOIN requester r ON r.id = f.id
            WHERE \(words.condition) LIMIT \(candidates)
            """
        return try matches(sql, [match] + StatementArguments(words.words), db)
    }

    private static func matches(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [Match] {
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        var matches: [Match] = []
        while let row = try rows.next() { matches.append(try Match(row)) }
        return matches
    }
}
