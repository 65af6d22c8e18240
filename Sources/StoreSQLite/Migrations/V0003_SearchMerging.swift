import GRDB

/// Leaves the merging of the search index to whoever has time, so that nobody waits for it who saves a ticket.
///
/// Without it every few commands did some of it, and a few of those for tens of milliseconds. Pieces are still merged at once when there are
/// sixteen of a size, for a store that no engine ever runs on.
enum V0003 {
    static let identifier = "0003-search-merging"

    @Sendable
    static func migrate(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('automerge', 0)")
    }
}
