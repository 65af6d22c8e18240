import GRDB

@testable import StoreSQLite

extension SQLiteStore {
    /// Lets the file grow by a few pages only, as a full disk would.
    func limitPages() async throws {
        try await database.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
        }
    }
}
