import Domain
import GRDB

/// Keeps the search tables in step with the tickets, in the transaction that changes them.
enum SearchIndex {
    /// Keeps a text; the index of trigrams is told by `index`.
    static func write(_ text: String, of number: TicketNumber, _ db: Database) throws {
        try run("INSERT OR REPLACE INTO searchText (number, text) VALUES (?, ?)", [number.rawValue, text], db)
    }

    /// Takes a text up in the index of trigrams, which must hold none of that ticket.
    static func index(_ text: String, of number: TicketNumber, _ db: Database) throws {
        try run("INSERT INTO search (rowid, text) VALUES (?, ?)", [number.rawValue, text], db)
    }

    /// Keeps a text in place of the one before it, which the index of trigrams holds.
    static func replace(with text: String, of number: TicketNumber, _ db: Database) throws {
        if let old = try self.text(of: number, db) {
            guard old != text else { return }
            // The index keeps no texts of its own, so it must be told which words to forget.
            try run("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", [number.rawValue, old], db)
        }
        try write(text, of: number, db)
        try index(text, of: number, db)
    }

    /// Takes a ticket up among the open ones.
    static func writeOpen(_ text: String, of number: TicketNumber, _ db: Database) throws {
        try run("INSERT OR REPLACE INTO openText (number, text) VALUES (?, ?)", [number.rawValue, text], db)
    }

    static func removeOpen(_ number: TicketNumber, _ db: Database) throws {
        try run("DELETE FROM openText WHERE number = ?", [number.rawValue], db)
    }

    static func text(of number: TicketNumber, _ db: Database) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT text FROM searchText WHERE number = ?")
        statement.setUncheckedArguments([number.rawValue])
        return try Row.fetchOne(statement)?.decode(String.self, atIndex: 0)
    }

    /// The text of an open ticket; nil when it is not among the open ones.
    static func openText(of number: TicketNumber, _ db: Database) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT text FROM openText WHERE number = ?")
        statement.setUncheckedArguments([number.rawValue])
        return try Row.fetchOne(statement)?.decode(String.self, atIndex: 0)
    }

    /// Whether the index of trigrams leads from the beginning and the end of a text to its ticket.
    static func finds(_ text: String, in number: TicketNumber, _ db: Database) throws -> Bool {
        let scalars = text.unicodeScalars
        let samples = [String(scalars.prefix(3)), String(scalars.suffix(3))].flatMap { TrigramQuery.trigrams(of: $0) }
        guard let match = TrigramQuery.match(samples) else { return true }
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?")
        statement.setUncheckedArguments([match, number.rawValue])
        return try Row.fetchOne(statement) != nil
    }

    private static func run(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: sql)
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }
}
