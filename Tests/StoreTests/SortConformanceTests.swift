import Domain
import Instants
import RandomSupport
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Sorted lists, in any store")
struct SortConformanceTests {
    private static let orders = TicketSortKey.allCases.flatMap { key in [(key, false), (key, true)] }

    @Test("Pages sorted by any column follow each other without gap or repetition", arguments: StoreBackend.allCases)
    func pages(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        try await SortConformanceTests.fill(store, seed: 11)
        let urgent = try await store.everything(TicketQuery())
        for (key, descending) in Self.orders {
            let query = TicketQuery(order: .column(key, descending: descending))
            let rows = try await store.everything(query)
            let expected = urgent.enumerated().sorted { left, right in
                let values = (left.element.value(of: key), right.element.value(of: key))
                if values.0 == values.1 { return left.offset < right.offset }
                guard let first = values.0 else { return false }
                guard let second = values.1 else { return true }
                return descending ? second < first : first < second
            }
            #expect(rows.map(\.number) == expected.map(\.element.number), "\(key) \(descending)")
        }
    }

    @Test("Names come in the order of a Swedish register", arguments: StoreBackend.allCases)
    func swedish(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        for name in ["Örjan", "åsa", "Ärla", "Zeb", "Émile", "Eva"] {
            try await store.run(OpenTicket.fixture(requester: .fixture(name)))
        }
        let query = TicketQuery(order: .column(.requester, descending: false))
        let names = try await store.everything(query).map(\.requester)
        #expect(names == ["Émile", "Eva", "Zeb", "åsa", "Ärla", "Örjan"])
    }

    @Test("The history is sorted only as an index keeps it, and refused otherwise", arguments: StoreBackend.allCases)
    func history(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        try await SortConformanceTests.fill(store, seed: 12)
        for (key, descending) in Self.orders {
            let query = TicketQuery(includesClosed: true, order: .column(key, descending: descending))
            #expect(query.isOrderBounded == [.number, .received].contains(key))
            guard query.isOrderBounded else {
                await #expect(throws: StoreError.self) {
                    try await store.page(of: query, after: nil, limit: 5, at: .monday)
                }
                continue
            }
            let rows = try await store.everything(query)
            let expected = rows.sorted { left, right in
                let values =
                    key == .number
                    ? (left.number.rawValue, right.number.rawValue) : (left.received.seconds, right.received.seconds)
                let (first, second) = descending ? (values.1, values.0) : values
                if first != second { return first < second }
                return descending ? right.number < left.number : left.number < right.number
            }
            #expect(rows.count == 40)
            #expect(rows.map(\.number) == expected.map(\.number))
        }
    }

    @Test("Unit and customer are found by a part of their names, in any case", arguments: StoreBackend.allCases)
    func people(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let school = Requester(name: "Karin Åberg", unit: "Stenbocksskolan, Ulricehamn")
        let hall = Requester(name: "Sten Bock", unit: "Stadshuset")
        let first = try await store.run(OpenTicket.fixture("Skrivare", requester: school)).number
        let second = try await store.run(OpenTicket.fixture("Skärm", requester: hall)).number
        try await store.run(ResolveTicket(solution: "Bytt"), on: first)
        let expectations: [(FilterCondition, [TicketNumber])] = [
            (.unit("STENBOCK"), [first]), (.unit("stads"), [second]), (.requester("åBERG"), [first]),
            (.requester("bock"), [second]), (.unit("bock, u"), []), (.unit("skolan, U"), [first]),
        ]
        for (condition, numbers) in expectations {
            for order in [TicketOrder.urgency, .newest] {
                var query = TicketQuery(filter: Filter([FilterTerm(condition)]), includesClosed: true, order: order)
                #expect(try await store.everything(query).map(\.number) == numbers, "\(condition)")
                query.filter.terms[0].isNegated = true
                #expect(
                    Set(try await store.everything(query).map(\.number)) == Set([first, second]).subtracting(numbers)
                )
            }
        }
    }

    @Test("An excerpt shows the line that holds a word which the list does not show", arguments: StoreBackend.allCases)
    func excerpts(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture("Skrivaren", requester: .fixture("Karin Berg"))).number
        let note = "Första raden.\nBytte PATRON i maskinen på plan två."
        try await store.run(NoteTicket(text: note), on: number)
        func excerpt(_ words: String...) async throws -> String? {
            try await store.excerpts(of: [number], holding: words)[number]
        }
        #expect(try await excerpt("patron") == "Bytte PATRON i maskinen på plan två.")
        #expect(try await excerpt("skrivare", "plan två") == "Bytte PATRON i maskinen på plan två.")
        #expect(try await excerpt("skrivare", "berg") == nil)
        #expect(try await excerpt("finns inte") == nil)
        let long = String(repeating: "ord ", count: 200) + "NÅLEN " + String(repeating: "ord ", count: 200)
        try await store.run(NoteTicket(text: long), on: number)
        let cut = try #require(try await excerpt("nålen"))
        #expect(cut.hasPrefix("…") && cut.hasSuffix("…") && cut.contains("NÅLEN") && cut.count < 210)
    }

    private static func fill(_ store: SQLiteStore, seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        for index in 0..<40 {
            let requester = Requester(
                name: ["Åsa", "Örjan", "Bo", "Karin"].randomElement(using: &random) ?? "Bo",
                unit: Bool.random(using: &random) ? ["Skolan", "Ängen"].randomElement(using: &random) : nil
            )
            try await store.run(
                OpenTicket.fixture(
                    "Ärende \(index % 7)",
                    requester: requester,
                    kind: [.fault, .order, .question].randomElement(using: &random) ?? .fault,
                    queue: Bool.random(using: &random) ? .natverk : nil,
                    takesIt: Bool.random(using: &random)
                ),
                at: .monday.adding(minutes: Int64.random(in: 0...9, using: &random))
            )
        }
    }
}

extension SQLiteStore {
    /// All rows of a list, read in small pages.
    fileprivate func everything(_ query: TicketQuery) async throws -> [TicketRow] {
        var rows: [TicketRow] = []
        var key: PageKey?
        repeat {
            let page = try await page(of: query, after: key, limit: 7, at: .monday)
            rows += page.rows
            key = page.next
        } while key != nil
        return rows
    }
}

extension TicketRow {
    /// What a list is sorted by, as bytes that compare as it does; nil for nothing.
    fileprivate func value(of key: TicketSortKey) -> String? {
        func padded(_ number: Int64) -> String {
            let digits = String(number)
            return String(repeating: "0", count: 20 - digits.count) + digits
        }
        return switch key {
        case .number: padded(number.rawValue)
        case .due: due.map { padded($0.seconds) }
        case .subject: SwedishOrder.key(subject)
        case .requester: requester.map { SwedishOrder.key($0) }
        case .unit: unit.map { SwedishOrder.key($0) }
        case .owner: owner?.rawValue
        case .queue: place.queue.rawValue
        case .state: padded(Int64(TicketState.all.firstIndex(of: state) ?? 0))
        case .kind: classification.kind.rawValue
        case .priority: padded(Int64(classification.priority.rawValue))
        case .received: padded(received.seconds)
        case .changed: padded(changed.seconds)
        }
    }
}
