import Domain
import Escalation
import Foundation
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Backup and trouble with the disk")
struct BackupTests {
    @Test("A copy made while others write is whole and verifies")
    func whileWriting() async throws {
        let test = try await StoreBackend.file.make()
        let store = test.store
        for _ in 0..<200 { try await store.run(OpenTicket.fixture()) }
        let writing = Task { for _ in 0..<200 { try await store.run(OpenTicket.fixture()) } }
        let path = test.folder.file("kopia.db")
        try await store.backup(to: path) { _ in }
        try await writing.value
        let copy = try SQLiteStore.open(path, readTerms: Terms.reading)
        let verification = try await copy.verify { _ in }
        #expect(verification.isClean)
        #expect(verification.tickets >= 200)
        let error = await #expect(throws: StoreError.self) { try await store.backup(to: path) { _ in } }
        #expect(error?.code == .exists)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: test.folder.path).allSatisfy { !$0.contains(".part") }
        )
    }

    @Test("A full disk refuses the command and damages nothing")
    func fullDisk() async throws {
        let test = try await StoreBackend.file.make()
        let number = try await test.store.run(OpenTicket.fixture()).number
        try await test.store.limitPages()
        let long = String(repeating: "lång text ", count: 5_000)
        var code: StoreError.Code?
        for _ in 0..<50 where code == nil {
            do { try await test.store.run(NoteTicket(text: long), on: number) } catch let error as StoreError {
                code = error.code
            }
        }
        #expect(code == .full)
        let version = try #require(try await test.store.detail(number)?.ticket.version)
        test.store.close()
        let again = try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        #expect(try await again.verify { _ in }.isClean)
        #expect(try await again.run(NoteTicket(text: "plats igen"), on: number).version == version + 1)
    }

    @Test("A store that may not be written is refused", .enabled(if: getuid() != 0, "root may do everything"))
    func forbidden() async throws {
        let test = try await StoreBackend.file.make()
        test.store.close()
        chmod(test.folder.path, 0o500)
        defer { chmod(test.folder.path, 0o700) }
        let error = #expect(throws: StoreError.self) {
            try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        }
        #expect(error?.code == .forbidden)
    }

    @Test("Two stores of one process on one file see each other's work and hints")
    func sharing() async throws {
        let test = try await StoreBackend.file.make()
        let other = try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        var hints = other.hints().makeAsyncIterator()
        let number = try await test.store.run(OpenTicket.fixture()).number
        #expect(try #require(await hints.next()).contains(.tickets))
        #expect(try await other.row(number)?.number == number)
        try await test.store.register(
            StaffMember(account: Account("ny"), name: "Ny"),
            reason: "",
            by: .admin,
            at: .monday
        )
        #expect(try await other.run(TakeTicket(), on: number, by: .person(Account("ny"))).owner == Account("ny"))
        other.close()
    }
}
