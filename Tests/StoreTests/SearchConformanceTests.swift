import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Search, in any store")
struct SearchConformanceTests {
    @Test("A word is found inside words, in any field, whatever its case", arguments: StoreBackend.allCases)
    func words(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let requester = Requester(name: "Örjan Åkesson", unit: "Förskolan", telephone: "0321-1234", device: "PC-48213")
        let number = try await store.run(
            OpenTicket.fixture("Nätverksskrivaren \"strular\"", description: "Köar i evighet", requester: requester)
        ).number
        try await store.run(NoteTicket(text: "Mätte 50 % förlust_här"), on: number)
        try await store.run(OpenTicket.fixture("Annat", requester: nil))
        let found = [
            "skrivare", "SKRIV", "åkes", "ÖRJAN", "0321-12", "48213", "köar", "ö", "pc", "10001", "50 %", "t_h",
            "\"stru", "r\"",
        ]
        for includesClosed in [false, true] {
            for word in found {
                #expect(try await search(store, [word], includesClosed) == [number], "\(word)")
            }
            for word in ["orjan", "kopiator", "zz", "%%", "\" OR \"", "*", "'"] {
                #expect(try await search(store, [word], includesClosed) == [], "\(word)")
            }
            #expect(try await search(store, ["skrivare", "förlust"], includesClosed) == [number])
            #expect(try await search(store, ["skrivare", "annat"], includesClosed) == [])
        }
    }

    @Test("What is edited away is no longer found, what is new is", arguments: StoreBackend.allCases)
    func edits(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture("Skrivare")).number
        try await store.run(EditTicket(Edit(subject: "Projektor")), on: number)
        try await store.run(ResolveTicket(solution: "Bytte lampa"), on: number)
        #expect(try await search(store, ["skrivare"], true) == [])
        #expect(try await search(store, ["projektor", "lampa"], true) == [number])
        #expect(try await search(store, ["lampa"], false) == [])
        try await store.run(ReopenTicket(text: "slocknade"), on: number)
        #expect(try await search(store, ["slock", "lampa"], false) == [number])
    }

    @Test("Over everything the newest comes first, page by page", arguments: StoreBackend.allCases)
    func newestFirst(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        for index in 0..<25 { try await store.run(OpenTicket.fixture("Skrivare \(index)")) }
        for word in ["skrivare", "sk"] {
            let query = TicketQuery(filter: Filter([FilterTerm(.word(word))]), includesClosed: true, order: .newest)
            var numbers: [Int64] = []
            var key: PageKey?
            repeat {
                let page = try await store.page(of: query, after: key, limit: 10, at: .monday)
                numbers += page.rows.map { $0.number.rawValue }
                key = page.next
            } while key != nil
            #expect(numbers == Array((10_001...10_025).reversed()))
        }
    }

    private func search(_ store: SQLiteStore, _ words: [String], _ includesClosed: Bool) async throws -> [TicketNumber]
    {
        let query = TicketQuery(
            filter: Filter(words.map { FilterTerm(.word($0)) }),
            includesClosed: includesClosed,
            order: .newest
        )
        return try await store.page(of: query, after: nil, limit: 50, at: .monday).rows.map { $0.number }
    }
}
