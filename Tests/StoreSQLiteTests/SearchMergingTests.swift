import Domain
import GRDB
import Instants
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("The search index at rest")
struct SearchMergingTests {
    @Test("An engine with nothing to do brings together what many commands left in pieces, and search finds the same")
    func merged() async throws {
        let test = try await StoreBackend.file.make()
        let store = test.store
        let number = try await store.run(OpenTicket.fixture("Skrivaren strular")).number
        for turn in 0..<100 { try await store.run(NoteTicket(text: "Ringde kunden, varv \(turn)"), on: number) }
        let before = try await pieces(store)
        #expect(before > 4)
        for _ in 0..<20 { _ = try await store.runEngine(at: .monday) }
        #expect(try await pieces(store) < min(before, 8))
        for word in ["skrivare", "varv 0", "varv 99", "kunden"] {
            let query = TicketQuery(filter: Filter([FilterTerm(.word(word))]), includesClosed: true, order: .newest)
            #expect(try await store.page(of: query, after: nil, limit: 9, at: .monday).rows.map(\.number) == [number])
        }
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("Nothing is written while nothing has changed")
    func idle() async throws {
        let test = try await StoreBackend.file.make()
        let store = test.store
        try await store.run(OpenTicket.fixture())
        for _ in 0..<3 { _ = try await store.runEngine(at: .monday) }
        let before = try await changes(store)
        for _ in 0..<3 { _ = try await store.runEngine(at: .monday) }
        #expect(try await changes(store) == before)
    }

    /// Pieces that the index of trigrams lies in.
    private func pieces(_ store: SQLiteStore) async throws -> Int {
        try await store.database.read { db in
            try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM search_idx") ?? 0
        }
    }

    private func changes(_ store: SQLiteStore) async throws -> Int {
        try await store.database.writeWithoutTransaction { db in db.totalChangesCount }
    }
}
