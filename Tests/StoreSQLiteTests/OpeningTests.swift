import Domain
import Escalation
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Opening a store file")
struct OpeningTests {
    @Test("What is said to be saved survives a power cut: WAL and synchronous FULL, read back from the writer")
    func isDurable() async throws {
        let test = try await StoreBackend.file.make()
        let (mode, synchronous) = try await test.store.database.writeWithoutTransaction { db in
            (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"))
        }
        #expect(mode == "wal")
        #expect(synchronous == 2)
    }

    @Test("A store is made only where nothing is")
    func createsOnce() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ny/mapp/linje.db")
        try SQLiteStore.create(path, founding: .fixture(), readTerms: Terms.reading).close()
        let error = #expect(throws: StoreError.self) {
            try SQLiteStore.create(path, founding: nil, readTerms: Terms.reading)
        }
        #expect(error?.code == .exists)
        try SQLiteStore.open(path, readTerms: Terms.reading).close()
    }

    @Test("A missing store is missing")
    func missing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StoreError.self) {
            try SQLiteStore.open(folder.file("borta.db"), readTerms: Terms.reading)
        }
        #expect(error?.code == .missing)
    }

    @Test(
        "A file that is none of ours is refused and left as it was",
        arguments: ["hej", String(repeating: "x", count: 9_000)]
    )
    func garbage(text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("linje.db")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: StoreError.self) { try SQLiteStore.open(path, readTerms: Terms.reading) }
        #expect(error?.code == .corrupt)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("Another program's SQLite file is refused")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("linje.db")
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
        try queue.close()
        let error = #expect(throws: StoreError.self) { try SQLiteStore.open(path, readTerms: Terms.reading) }
        #expect(error?.code == .corrupt)
    }

    @Test("A newer program's store is refused with its schema")
    func newer() async throws {
        let test = try await StoreBackend.file.make()
        try await test.store.database.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999-later')")
        }
        test.store.close()
        let error = #expect(throws: StoreError.self) {
            try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        }
        #expect(error?.code == .tooNew(schema: "9999-later"))
    }

    @Test("The nearest mount above the path decides what the file system is")
    func mounts() {
        let table = """
            /dev/vda / ext4 rw 0 0
            server:/home /home nfs4 rw 0 0
            tmpfs /home/it\\040stöd tmpfs rw 0 0
            """
        #expect(FileSystem.kind(holding: "/var/lib", in: table) == "ext4")
        #expect(FileSystem.kind(holding: "/home/anna", in: table) == "nfs4")
        #expect(FileSystem.kind(holding: "/homework", in: table) == "ext4")
        #expect(FileSystem.kind(holding: "/home/it stöd/x", in: table) == "tmpfs")
        #expect(FileSystem.isShared("nfs4"))
        #expect(!FileSystem.isShared("ext4"))
    }

    @Test("What is no file of ours is left as it was, to the byte", arguments: [0, 50, 100, 4_096])
    func untouched(bytes: Int) throws {
        let folder = try TemporaryFolder()
        let foreign = folder.file("annat.db")
        let queue = try DatabaseQueue(path: foreign)
        try queue.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
        try queue.close()
        let content = try Data(contentsOf: URL(filePath: foreign)).prefix(bytes)
        let path = folder.file("linje.db")
        try content.write(to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) { try SQLiteStore.open(path, readTerms: Terms.reading) }
        #expect(error?.code == .corrupt)
        #expect(try Data(contentsOf: URL(filePath: path)) == content)
    }

    @Test("A folder is no store")
    func folder() throws {
        let path = try TemporaryFolder().path
        let error = #expect(throws: StoreError.self) { try SQLiteStore.open(path, readTerms: Terms.reading) }
        #expect(error?.code == .corrupt)
    }
}
