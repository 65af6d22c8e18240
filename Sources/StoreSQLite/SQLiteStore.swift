import GRDB
import Store
import Synchronization

/// The embedded store: one SQLite file that any number of processes on one host share.
///
/// Reads and writes run on GRDB's own queues and never block the caller's thread. Make it with `open`, `create` or `inMemory`.
package final class SQLiteStore: Sendable {
    /// The file; empty for a store in memory.
    package let path: String
    let database: any DatabaseWriter
    let shelf: TermsShelf
    let staffTable = StaffTable()
    let watch: ChangeWatch
    /// The count of changes to tickets at which there was nothing left to tidy.
    let tidied = Mutex<Int64?>(nil)

    init(path: String, database: any DatabaseWriter, shelf: TermsShelf, watch: ChangeWatch) {
        self.path = path
        self.database = database
        self.shelf = shelf
        self.watch = watch
    }

    /// What errors are about when nothing nearer is known.
    var subject: String { path.isEmpty ? ":memory:" : path }

    /// Reads from one consistent state of the store.
    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await database.read(body) } catch { throw StoreError(error, about: subject) }
    }

    /// Runs one IMMEDIATE transaction, whole or not at all, and again when others held the store for too long.
    ///
    /// `body` may therefore run more than once and must keep nothing outside the transaction.
    func write<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        var attempts = 3
        while true {
            do { return try await database.write(body) } catch {
                let error = StoreError(error, about: subject)
                attempts -= 1
                guard error.code == .busy, attempts > 0 else { throw error }
            }
        }
    }

    /// Runs one transaction of the desk: what `body` appends becomes rows, search index, messages and hints at its end.
    func writeDesk<Value: Sendable>(
        _ body: @Sendable (inout DeskWrite) throws -> Value
    ) async throws(StoreError) -> Value {
        try await write { db in
            var desk = try DeskWrite(db, shelf: self.shelf, staffTable: self.staffTable)
            let value = try body(&desk)
            try desk.finish()
            return value
        }
    }
}
