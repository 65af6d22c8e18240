import Domain
package import Escalation
import GRDB
import Glibc
import Instants
package import Store

extension SQLiteStore {
    /// How the agreement's text becomes terms; the store keeps the text and knows nothing of its form.
    package typealias TermsReader = @Sendable (String) throws -> Terms

    /// Opens a store's file; nothing of it is counted or checked, so it takes milliseconds whatever its size.
    ///
    /// The folder also holds `-wal`, `-shm` and `.lock`, so whoever uses the store must be able to write there. With
    /// `allowsNetworkFileSystem` a store is opened where locks cannot be trusted, which may damage it when two hosts do so.
    package static func open(
        _ path: String,
        mode: OpenMode = .existing,
        allowsNetworkFileSystem: Bool = false,
        readTerms: @escaping TermsReader
    ) throws(StoreError) -> SQLiteStore {
        let folder = FileSystem.folder(of: path)
        switch mode {
        case .existing: guard FileSystem.exists(path) else { throw StoreError(.missing, about: path) }
        case .creatingIfMissing: try FileSystem.makeFolder(folder)
        }
        try checkFileSystem(folder, allowsNetworkFileSystem, path)
        let lock = try FileLock.waiting(at: path + ".lock")
        defer { lock.release() }
        if !FileSystem.exists(path) { try makeFile(path, nil) }
        return try openFile(path, readTerms)
    }

    /// Makes a store where no file is, and opens it.
    ///
    /// Missing folders are made, closed to others than owner and group. `founding` is what the journal begins with; nil makes a store
    /// that a journal is to be imported into.
    package static func create(
        _ path: String,
        founding: Founding?,
        allowsNetworkFileSystem: Bool = false,
        readTerms: @escaping TermsReader
    ) throws(StoreError) -> SQLiteStore {
        let folder = FileSystem.folder(of: path)
        try FileSystem.makeFolder(folder)
        try checkFileSystem(folder, allowsNetworkFileSystem, path)
        let lock = try FileLock.waiting(at: path + ".lock")
        defer { lock.release() }
        guard !FileSystem.exists(path) else { throw StoreError(.exists, about: path) }
        try makeFile(path, founding)
        return try openFile(path, readTerms)
    }

    /// A store that lives as long as the value, for tests.
    package static func inMemory(readTerms: @escaping TermsReader) throws(StoreError) -> SQLiteStore {
        do {
            let queue = try DatabaseQueue(configuration: configuration())
            try Schema.migrator.migrate(queue)
            let watch = ChangeWatch { Sampler(queue, countsVersions: false) }
            return SQLiteStore(path: "", database: queue, shelf: TermsShelf(readTerms), watch: watch)
        } catch { throw StoreError(error, about: ":memory:") }
    }

    /// Ends the streams of hints, empties the write-ahead log into the file and closes it.
    package func close() {
        watch.stop()
        truncateLog()
        try? database.close()
    }

    private static func checkFileSystem(
        _ folder: String,
        _ allowsNetwork: Bool,
        _ path: String
    ) throws(StoreError) {
        guard !allowsNetwork, let kind = FileSystem.kind(at: folder), FileSystem.isShared(kind) else { return }
        throw StoreError(.networkFileSystem(type: kind), about: path)
    }

    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "linje"
        configuration.busyMode = .timeout(5)
        // One page at a time is on the screen; a third reader would only cost memory.
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            // 4 MB a connection; the operating system caches the file besides.
            try db.execute(sql: "PRAGMA cache_size = -4000; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
            db.add(collation: SwedishOrder.collation)
            db.add(function: SwedishOrder.function)
            db.add(function: SearchText.function)
        }
        return configuration
    }

    private static func openFile(_ path: String, _ readTerms: @escaping TermsReader) throws(StoreError) -> SQLiteStore {
        try StoreHeader.check(path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration())
            try pool.writeWithoutTransaction { db in
                try checkOurs(db, path)
                // After the pool is open, because GRDB sets NORMAL while it opens: what is said to be saved must survive a power cut.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                    throw StoreError(.unavailable, about: path, detail: "synchronous = FULL is refused")
                }
                // 16 MB: whoever saves empties the log only when nobody has had time to for long.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            }
            if try pool.read({ db in try !Schema.migrator.hasCompletedMigrations(db) }) {
                try Schema.migrator.migrate(pool)
            }
            let watch = ChangeWatch {
                var configuration = Configuration()
                configuration.readonly = true
                configuration.label = "linje.watch"
                configuration.busyMode = .timeout(1)
                return Sampler(try DatabaseQueue(path: path, configuration: configuration), countsVersions: true)
            }
            return SQLiteStore(path: path, database: pool, shelf: TermsShelf(readTerms), watch: watch)
        } catch { throw StoreError(error, about: path) }
    }

    private static func checkOurs(_ db: Database, _ path: String) throws {
        guard try Int64.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw StoreError(.corrupt, about: path, detail: "not a store of linje")
        }
        if try Schema.migrator.hasBeenSuperseded(db) {
            throw StoreError(.tooNew(schema: try Schema.version(db) ?? "?"), about: path)
        }
    }

    /// Builds the file beside its place and moves it there when it is whole, so that nobody ever meets half a store.
    private static func makeFile(_ path: String, _ founding: Founding?) throws(StoreError) {
        let draft = "\(path).new-\(getpid())"
        do {
            unlink(draft)
            let queue = try DatabaseQueue(path: draft, configuration: configuration())
            try Schema.migrator.migrate(queue)
            if let founding { try queue.write { db in try founding.write(db) } }
            try queue.close()
            chmod(draft, 0o660)
            try FileSystem.moveIntoPlace(draft, path)
        } catch {
            unlink(draft)
            throw StoreError(error, about: path)
        }
    }
}
