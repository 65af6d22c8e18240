import Domain
import GRDB

/// Keeps the search tables in step with the tickets, in the transaction that changes them.
///
/// The index of trigrams only learns. What is edited away it goes on naming, as a candidate that `instr` on the text turns down, so that a
/// change costs what was added and not the whole text over again.
enum SearchIndex {
    /// Keeps a text; the index of trigrams is told by `index`.
    static func write(_ text: String, of number: TicketNumber, _ db: Database) throws {
        try run("INSERT OR REPLACE INTO searchText (number, text) VALUES (?, ?)", [number.rawValue, text], db)
    }

    /// Lets the index of trigrams lead from a text to a ticket, besides those that lead to it already.
    static func index(_ text: String, of number: TicketNumber, _ db: Database) throws {
        try run("INSERT INTO search (rowid, text) VALUES (?, ?)", [number.rawValue, text], db)
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

    /// Merges some of the pieces that changes leave the index in, so that a search need not look into so many; false when there is nothing to
    /// merge.
    ///
    /// The schema keeps commands from doing this, all but the most urgent. About so many pages of 4 KiB are written.
    static func merge(pages: Int, _ db: Database) throws -> Bool {
        let before = db.totalChangesCount
        try run("INSERT INTO search (search, rank) VALUES ('merge', ?)", [pages], db)
        // The statement itself counts as a change; more than that was work.
        return db.totalChangesCount - before > 1
    }

    private static func run(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: sql)
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }
}
