import Domain
import GRDB
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Tickets of a person, a unit, a device and a system")
struct TicketRecordTests {
    private static let keys = Requester.KnownKeys(person: "anna", unit: "sten", device: "PC-1", system: "lon")

    private func tickets(_ record: RecordReference, _ store: SQLiteStore) async throws -> [TicketNumber] {
        let filter = Filter([FilterTerm(.record(record))])
        let query = TicketQuery(filter: filter, includesClosed: true, order: .newest)
        return try await store.page(of: query, after: nil, limit: 9, at: .monday).rows.map(\.number)
    }

    private func open(_ keys: Requester.KnownKeys?, _ store: SQLiteStore) async throws -> TicketNumber {
        let requester = Requester(name: "Anna Zorn", known: keys)
        return try await store.run(OpenTicket(subject: "Skrivaren", requester: requester)).number
    }

    @Test(
        "A ticket is found by each record that its requester is, also when it is closed",
        arguments: StoreBackend.allCases
    )
    func found(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        _ = try await open(nil, store)
        let number = try await open(Self.keys, store)
        try await store.run(ResolveTicket(solution: "klart"), on: number)
        try await store.run(CloseTicket(), on: number)
        for record in Self.keys.references { #expect(try await tickets(record, store) == [number]) }
        #expect(try await tickets(RecordReference(UnitsRegister.id, "anna"), store).isEmpty)
    }

    @Test("What is edited away is found no more, and the store stays whole", arguments: StoreBackend.allCases)
    func edited(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await open(Self.keys, store)
        let other = Requester(name: "Bo Ek", known: Requester.KnownKeys(person: "bo", unit: "sten"))
        try await store.run(EditTicket(Edit(requester: other)), on: number)
        #expect(try await tickets(RecordReference(PeopleRegister.id, "anna"), store).isEmpty)
        #expect(try await tickets(RecordReference(PeopleRegister.id, "bo"), store) == [number])
        #expect(try await tickets(RecordReference(UnitsRegister.id, "sten"), store) == [number])
        try await store.run(EditTicket(Edit(clears: [.requester])), on: number)
        #expect(try await tickets(RecordReference(UnitsRegister.id, "sten"), store).isEmpty)
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("A record that the table has lost is found by the check")
    func damaged() async throws {
        let store = try await StoreBackend.file.make().store
        let number = try await open(Self.keys, store)
        try await store.database.write { db in try db.execute(sql: "DELETE FROM ticketRecord WHERE key = 'sten'") }
        #expect(try await store.verify { _ in }.findings == [.rowDiffers(number, columns: ["ticketRecord"])])
    }

    @Test("The system of an earlier matter is not the caller's next time")
    func suggestion() async throws {
        let store = try await StoreBackend.memory.make().store
        _ = try await open(Self.keys, store)
        let known = try await store.requesters(matching: "zorn", limit: 5)
        #expect(known.map(\.keys) == [Requester.KnownKeys(person: "anna", unit: "sten", device: "PC-1")])
    }
}
