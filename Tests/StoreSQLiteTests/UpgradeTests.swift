import Domain
import Escalation
import GRDB
import Instants
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Stores of earlier versions")
struct UpgradeTests {
    @Test(
        "An older store is brought up to date as it is opened, and works",
        arguments: [V0001.identifier, V0002.identifier, V0003.identifier, V0004.identifier, V0005.identifier]
    )
    func older(version: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("linje.db")
        try make(path, as: version)
        let store = try SQLiteStore.open(path, readTerms: Terms.reading)
        #expect(try await store.health().schema == V0006.identifier)
        #expect(try await mergesByItself(store) == false)
        try await store.furnish()
        let number = try await store.run(OpenTicket.fixture("Skrivaren strular")).number
        try await store.run(EditTicket(Edit(subject: "Projektorn strular")), on: number)
        let query = TicketQuery(filter: Filter([FilterTerm(.word("projektor"))]), includesClosed: true, order: .newest)
        #expect(try await store.page(of: query, after: nil, limit: 9, at: .monday).rows.map(\.number) == [number])
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("A new store is as one that was brought up to date")
    func new() async throws {
        let test = try await StoreBackend.file.make()
        #expect(try await mergesByItself(test.store) == false)
    }

    /// A store as an earlier version made it.
    private func make(_ path: String, as version: String) throws {
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: version)
        try queue.write { db in try Founding.fixture().write(db) }
        try queue.close()
    }

    private func mergesByItself(_ store: SQLiteStore) async throws -> Bool {
        try await store.database.read { db in
            try Int.fetchOne(db, sql: "SELECT v FROM search_config WHERE k = 'automerge'") != 0
        }
    }
}
