import GRDB
import Store
import Synchronization

extension SQLiteStore {
    /// Steps of merging at one time of rest, and their size, which is small because others may wait to write meanwhile.
    private static var mergingSteps: Int { 16 }
    private static var mergingPages: Int { 16 }

    /// Does what nobody should have to wait for: brings the search index together and empties the write-ahead log.
    ///
    /// Cheap when nothing was written since it was last done.
    func tidy() async throws(StoreError) {
        let changes = try await read { db in try HintTable.ticketChanges(db) }
        if tidied.withLock({ $0 }) != changes {
            var steps = 0
            while steps < Self.mergingSteps, try await mergeSearch(pages: Self.mergingPages) { steps += 1 }
            if steps < Self.mergingSteps { tidied.withLock { $0 = changes } }
        }
        checkpointWhenIdle()
    }

    /// Bytes from which the write-ahead log is worth emptying when there is time.
    private static var logLimit: Int64 { 4 << 20 }

    /// Merges some of the search index; false when there is nothing to merge.
    func mergeSearch(pages: Int) async throws(StoreError) -> Bool {
        try await write { db in try SearchIndex.merge(pages: pages, db) }
    }

    /// Empties the write-ahead log into the file if it has grown; others at work are not waited for.
    func checkpointWhenIdle() {
        guard !path.isEmpty, FileSystem.size(of: path + "-wal") > Self.logLimit else { return }
        truncateLog()
    }

    func truncateLog() {
        guard !path.isEmpty else { return }
        // Somebody who reads just now keeps the log from being emptied, which does no harm.
        try? database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
}
