import Domain
import GRDB
import Instants
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Who follows which ticket")
struct WatcherTests {
    private func numbers(_ account: Account, _ includesClosed: Bool, _ store: SQLiteStore) async throws -> Set<Int64> {
        let query = TicketQuery(
            filter: Filter([FilterTerm(.watchedByAsker)]),
            includesClosed: includesClosed,
            asker: account
        )
        let page = try await store.page(of: query, after: nil, limit: 100, at: .monday)
        return Set(page.rows.map(\.number.rawValue))
    }

    @Test("The list of what somebody follows reads only that, open tickets apart from the rest")
    func plan() async throws {
        let store = try await StoreBackend.memory.make().store
        let query = TicketQuery(filter: Filter([FilterTerm(.watchedByAsker)]), asker: .anna)
        let plan = try await store.plan(of: query, at: .monday).joined(separator: "\n")
        #expect(plan.contains("ticketWatcher USING PRIMARY KEY (account=? AND isOpen=?)"), "\(plan)")
        #expect(!plan.contains("SCAN t"), "\(plan)")
    }

    @Test("Following begins and ends, goes with a merging and stays when a ticket is solved")
    func life() async throws {
        let store = try await StoreBackend.memory.make().store
        let first = try await store.run(OpenTicket.fixture("Ett")).number
        let second = try await store.run(OpenTicket.fixture("Två")).number
        try await store.run(WatchTicket(), on: first)
        #expect(try await numbers(.anna, false, store) == [first.rawValue])
        try await store.run(MergeTicket(into: second), on: first)
        #expect(try await numbers(.anna, false, store) == [second.rawValue])
        #expect(try await numbers(.anna, true, store) == [first.rawValue, second.rawValue])
        try await store.run(UnmergeTicket(from: second), on: first)
        #expect(try await numbers(.anna, true, store) == [first.rawValue])
        try await store.run(ResolveTicket(solution: "Klart."), on: first)
        #expect(try await numbers(.anna, false, store).isEmpty)
        #expect(try await numbers(.anna, true, store) == [first.rawValue])
        try await store.run(ReopenTicket(text: "Igen."), on: first)
        try await store.run(WatchTicket(begins: false), on: first)
        #expect(try await numbers(.anna, true, store).isEmpty)
        #expect(try await store.verify(progress: { _ in }).findings.isEmpty)
    }

    @Test("A store of the version before is told who follows what, as the journal says it")
    func migration() async throws {
        let store = try await StoreBackend.memory.make().store
        let first = try await store.run(OpenTicket.fixture("Ett")).number
        let second = try await store.run(OpenTicket.fixture("Två")).number
        let third = try await store.run(OpenTicket.fixture("Tre")).number
        try await store.run(EditTicket(Edit(watchers: [.anna, .bo])), on: first)
        try await store.run(EditTicket(Edit(watchers: [.bo])), on: first)
        try await store.run(EditTicket(Edit(subject: "Ett, igen")), on: first)
        try await store.run(MergeTicket(into: second), on: first)
        try await store.run(WatchTicket(), on: third)
        try await store.run(MergeTicket(into: second), on: third)
        try await store.run(UnmergeTicket(from: second), on: third)
        try await store.run(ResolveTicket(solution: "Klart."), on: third)
        let query = "SELECT account || ' ' || isOpen || ' ' || number FROM ticketWatcher ORDER BY 1"
        let kept = try await store.database.read { db in try String.fetchAll(db, sql: query) }
        try await store.database.write { db in
            try db.execute(sql: "DROP TABLE ticketWatcher")
            try V0005.migrate(db)
        }
        let made = try await store.database.read { db in try String.fetchAll(db, sql: query) }
        #expect(made == kept)
        #expect(made.count == 3)
    }

    @Test("A row that is missing there is found by verify")
    func verify() async throws {
        let store = try await StoreBackend.memory.make().store
        let number = try await store.run(OpenTicket.fixture("Ett")).number
        try await store.run(WatchTicket(), on: number)
        try await store.database.write { db in try db.execute(sql: "DELETE FROM ticketWatcher") }
        let findings = try await store.verify(progress: { _ in }).findings
        #expect(findings == [.rowDiffers(number, columns: ["ticketWatcher"])])
    }
}
