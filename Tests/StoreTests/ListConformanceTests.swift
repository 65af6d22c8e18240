import Domain
import Instants
import RandomSupport
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Lists, in any store")
struct ListConformanceTests {
    @Test("Pages follow each other in the order of urgency without gap or repetition", arguments: StoreBackend.allCases)
    func pages(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        var random = SeededRandom(seed: 7)
        for index in 0..<57 {
            let isFault = Bool.random(using: &random)
            try await store.run(
                OpenTicket.fixture(
                    "Ärende \(index)",
                    intefunktion: isFault ? "utskrift" : nil,
                    priority: Priority.allCases.randomElement(using: &random) ?? .normal
                ),
                at: .monday.adding(minutes: Int64.random(in: 0...400, using: &random))
            )
        }
        let query = TicketQuery()
        var rows: [TicketRow] = []
        var key: PageKey?
        repeat {
            let page = try await store.page(of: query, after: key, limit: 10, at: .monday)
            rows += page.rows
            key = page.next
        } while key != nil
        #expect(rows.count == 57)
        #expect(rows.map { $0.number } == rows.sorted(by: isMoreUrgent).map { $0.number })
        #expect(Set(rows.map { $0.number }).count == 57)
    }

    @Test("Each filter picks what it says", arguments: StoreBackend.allCases)
    func filters(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let printer = try await store.run(OpenTicket.fixture("Skrivare", intefunktion: "utskrift", tags: ["plan2"]))
            .number
        let network = try await store.run(OpenTicket.fixture("Nät", priority: .high, queue: .natverk)).number
        let order = try await store.run(OpenTicket.fixture("Skärm", kind: .order, takesIt: true)).number
        try await store.run(PauseTicket(for: .supplier, text: "väntar på leverans"), on: order)
        try await store.run(WatchTicket(), on: network)
        let late = Instant.monday + 10 * 86_400
        let expectations: [(FilterCondition, Set<TicketNumber>)] = [
            (.queue(.natverk), [network]), (.team(.drift), [network]), (.line(.third), [network]),
            (.state(.new), [printer, network]), (.isWaiting, [order]), (.kind(.order), [order]),
            (.priority(.high), [network]), (.owner(.anna), [order]), (.ownedByAsker, [order]),
            (.watcher(.anna), [network]), (.watcher(.bo), []), (.watchedByAsker, [network]),
            (.hasNoOwner, [printer, network]), (.hasIntefunktion, [printer]),
            (.intefunktion(IntefunktionID("utskrift")), [printer]), (.isLate, [printer]),
            (.dueWithin(seconds: 0), [printer]), (.dueWithin(seconds: .max), [printer]), (.tag("plan2"), [printer]),
            (.number(order), [order]), (.source("7"), []), (.word("skriv"), [printer]),
            (.receivedIn(InstantSpan(from: .monday, to: nil)), [printer, network, order]),
            (.receivedIn(InstantSpan(from: .monday + 1, to: nil)), []),
            (.resolvedIn(InstantSpan(from: .monday, to: nil)), []),
        ]
        let everything: Set<TicketNumber> = [printer, network, order]
        for (condition, expected) in expectations {
            for includesClosed in [false, true] {
                for order in [TicketOrder.urgency, .newest] {
                    var query = TicketQuery(
                        filter: Filter([FilterTerm(condition)]),
                        includesClosed: includesClosed,
                        order: order,
                        asker: .anna
                    )
                    let found = try await store.numbers(of: query, at: late)
                    #expect(found == expected, "\(condition)")
                    #expect(try await store.count(of: query, upTo: 10, at: late) == expected.count)
                    query.filter.terms[0].isNegated = true
                    let others = try await store.numbers(of: query, at: late)
                    #expect(others == everything.subtracting(expected), "not \(condition)")
                }
            }
        }
    }

    @Test("Solved and closed tickets are only in lists that ask for them", arguments: StoreBackend.allCases)
    func closedOnes(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture("Skrivare")).number
        try await store.run(ResolveTicket(solution: "Bytte patron"), on: number)
        #expect(try await store.numbers(of: TicketQuery(), at: .monday) == [])
        #expect(try await store.numbers(of: TicketQuery(includesClosed: true), at: .monday) == [number])
        let word = Filter([FilterTerm(.word("PATRON"))])
        #expect(try await store.numbers(of: TicketQuery(filter: word), at: .monday) == [])
        #expect(try await store.numbers(of: TicketQuery(filter: word, includesClosed: true), at: .monday) == [number])
    }

    @Test("Counts by queue add up", arguments: StoreBackend.allCases)
    func counts(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        try await store.run(OpenTicket.fixture(intefunktion: "utskrift"))
        try await store.run(OpenTicket.fixture(takesIt: true))
        try await store.run(OpenTicket.fixture(queue: .natverk))
        let counts = try await store.counts(at: .monday + 10 * 86_400)
        #expect(counts.open == 3)
        #expect(counts.late == 1)
        #expect(counts.unowned == 2)
        #expect(
            counts.queues == [
                QueueCount(queue: .forsta, open: 2, late: 1), QueueCount(queue: .natverk, open: 1, late: 0),
            ]
        )
    }

    @Test("Requesters come back each once, the latest first, by name or number", arguments: StoreBackend.allCases)
    func requesters(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        for name in ["Åsa Öberg", "Karin Åström", "Åsa Öberg"] {
            try await store.run(OpenTicket.fixture(requester: .fixture(name)))
        }
        #expect(try await store.requesters(matching: "å", limit: 9).map { $0.name } == ["Åsa Öberg", "Karin Åström"])
        #expect(try await store.requesters(matching: "0321595", limit: 1).map { $0.name } == ["Åsa Öberg"])
        #expect(try await store.requesters(matching: "karin", limit: 9).count == 1)
        #expect(try await store.requesters(matching: "", limit: 9).isEmpty)
    }

    private func isMoreUrgent(_ left: TicketRow, _ right: TicketRow) -> Bool {
        if left.isMarkedLate != right.isMarkedLate { return left.isMarkedLate }
        if left.due != right.due {
            guard let due = left.due else { return false }
            return right.due.map { due < $0 } ?? true
        }
        let priorities = (left.classification.priority, right.classification.priority)
        if priorities.0 != priorities.1 { return priorities.0 > priorities.1 }
        return (left.received, left.number) < (right.received, right.number)
    }
}

extension SQLiteStore {
    fileprivate func numbers(of query: TicketQuery, at now: Instant) async throws -> Set<TicketNumber> {
        Set(try await page(of: query, after: nil, limit: 100, at: now).rows.map { $0.number })
    }
}
