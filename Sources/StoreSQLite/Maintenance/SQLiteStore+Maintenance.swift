import Domain
import GRDB
import Glibc
package import Store

extension SQLiteStore: Maintenance {
    package func verify(progress: @Sendable (StoreProgress) -> Void) async throws(StoreError) -> Verification {
        var check = StoreCheck(shelf: shelf)
        let start = check
        check = try await read { db in try start.checkingFile(db) }
        let total = check.head.sequence
        while !check.isChainDone {
            let before = check
            check = try await read { db in try before.checkingChain(db) }
            progress(StoreProgress(done: min(check.verified.sequence, total), total: total))
        }
        while !check.areTicketsDone {
            let before = check
            check = try await read { db in try before.checkingTickets(db) }
            progress(StoreProgress(done: total, total: total))
        }
        var verification = check.verification
        let registers = try await checkRegisters()
        verification.registerEntries = registers.verified.sequence
        verification.records = registers.records
        verification.findings += registers.findings
        return verification
    }

    private func checkRegisters() async throws(StoreError) -> RegisterCheck {
        var check = RegisterCheck()
        while !check.isChainDone {
            let before = check
            check = try await read { db in try before.checkingChain(db) }
        }
        while !check.areRecordsDone {
            let before = check
            check = try await read { db in try before.checkingRecords(db) }
        }
        return check
    }

    package func backup(
        to path: String,
        progress: @Sendable (StoreProgress) -> Void
    ) async throws(StoreError) {
        guard !FileSystem.exists(path) else { throw StoreError(.exists, about: path) }
        try FileSystem.checkFolder(FileSystem.folder(of: path))
        let draft = "\(path).part-\(getpid())"
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
        do {
            let copy = try DatabaseQueue(path: draft, configuration: Self.configuration())
            // One read transaction throughout: the copy is the store of one moment, however much others write meanwhile.
            try await database.read { db in
                let head = try JournalTable.head(db)
                try copy.writeWithoutTransaction { target in
                    try withoutActuallyEscaping(progress) { progress in
                        try db.backup(to: target, pagesPerStep: 1_000) { step in
                            let done = Int64(step.completedPageCount)
                            progress(StoreProgress(done: done, total: Int64(step.totalPageCount)))
                        }
                    }
                    try Self.checkHead(of: target, is: head, path)
                }
            }
            try copy.close()
            guard !FileSystem.exists(path) else { throw StoreError(.exists, about: path) }
            chmod(draft, 0o660)
            try FileSystem.moveIntoPlace(draft, path)
        } catch { throw StoreError(error, about: path) }
    }

    package func health() async throws(StoreError) -> StoreHealth {
        let path = path
        do {
            let (journalMode, synchronous) = try await database.writeWithoutTransaction { db in
                (
                    try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
                    try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
                )
            }
            return try await database.read { db in
                let head = try JournalTable.head(db)
                // Numbers have no gaps, so that nothing need be counted.
                let last = try TicketTable.nextNumber(db).rawValue
                let first = try Int64.fetchOne(db, sql: "SELECT min(number) FROM ticket") ?? last
                return StoreHealth(
                    path: path,
                    schema: try Schema.version(db) ?? "",
                    fileSystem: FileSystem.kind(at: FileSystem.folder(of: path)) ?? "",
                    databaseBytes: FileSystem.size(of: path),
                    walBytes: FileSystem.size(of: path + "-wal"),
                    journalMode: journalMode,
                    synchronous: synchronous,
                    tickets: Int(last - first),
                    entries: head.sequence,
                    lastRecorded: head.sequence > 0 ? head.recorded : nil
                )
            }
        } catch { throw StoreError(error, about: subject) }
    }

    private static func checkHead(of copy: Database, is head: JournalHead, _ path: String) throws {
        let records = try JournalTable.records(after: max(0, head.sequence - 2), limit: 3, copy)
        guard try JournalTable.head(copy) == head else {
            throw StoreError(.corrupt, about: path, detail: "the copy ends elsewhere than the store")
        }
        guard let last = records.last else { return }
        let previous = records.count > 1 ? records[records.count - 2].hash : JournalHead.beginning.hash
        guard last.hash(after: previous) == last.hash else {
            throw StoreError(.corrupt, about: path, detail: "the copy's last hash is wrong")
        }
    }
}
