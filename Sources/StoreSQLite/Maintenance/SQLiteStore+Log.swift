import GRDB

extension SQLiteStore {
    /// Bytes from which the write-ahead log is worth emptying when there is time.
    private static var logLimit: Int64 { 4 << 20 }

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
