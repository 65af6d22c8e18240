import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Every standing list has its index")
struct PlanTests {
    private static let standing: [FilterCondition?] = [
        nil, .queue(.andra), .owner(.anna), .ownedByAsker, .hasNoOwner, .team(.drift), .line(.second), .state(.new),
        .isWaiting, .isLate, .dueWithin(seconds: 14_400), .hasIntefunktion,
    ]

    @Test("No standing list of open tickets reads the whole table or sorts", arguments: standing.indices)
    func openLists(index: Int) async throws {
        let store = try await StoreBackend.memory.make().store
        let terms = Self.standing[index].map { [FilterTerm($0)] } ?? []
        for order in [TicketOrder.urgency, .newest] {
            let plan = try await store.plan(
                of: TicketQuery(filter: Filter(terms), order: order, asker: .anna),
                at: .monday
            )
            #expect(plan.allSatisfy { $0.contains("USING INDEX ticketOpen") }, "\(plan)")
            #expect(!plan.joined().contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test(
        "A search reads the texts of open tickets, or what the index of trigrams names, and sorts nothing it could follow"
    )
    func searches() async throws {
        let store = try await StoreBackend.memory.make().store
        let cases: [(words: [String], isAll: Bool, first: String)] = [
            (["s"], false, "SCAN s"), (["skrivare"], false, "SCAN s"), (["s"], true, "SCAN s"),
            (["skrivare"], true, "SCAN f VIRTUAL TABLE INDEX"),
            (["skrivare", "pc"], true, "SCAN f VIRTUAL TABLE INDEX"),
        ]
        for (words, isAll, first) in cases {
            let filter = Filter(words.map { FilterTerm(.word($0)) })
            let query = TicketQuery(filter: filter, includesClosed: isAll, order: .newest)
            let plan = try await store.plan(of: query, at: .monday)
            #expect(plan.first?.hasPrefix(first) == true, "\(plan)")
            #expect(plan.dropFirst().allSatisfy { $0.contains("USING INTEGER PRIMARY KEY") }, "\(plan)")
        }
    }

    @Test("Spans and tags are read by their index")
    func spans() async throws {
        let store = try await StoreBackend.memory.make().store
        let span = InstantSpan(from: .monday, to: .monday + 3_600)
        let cases: [(FilterCondition, String)] = [
            (.receivedIn(span), "ticketReceived"), (.resolvedIn(span), "ticketResolved"),
            (.closedIn(span), "ticketClosed"),
            (.tag("vip"), "PRIMARY KEY"),
        ]
        for (condition, index) in cases {
            let query = TicketQuery(filter: Filter([FilterTerm(condition)]), includesClosed: true, order: .newest)
            let plan = try await store.plan(of: query, at: .monday)
            #expect(plan.joined().contains(index), "\(plan)")
            #expect(!plan.contains { $0 == "SCAN t" }, "\(plan)")
        }
    }

    @Test("Lists over everything follow an index in their order")
    func history() async throws {
        let store = try await StoreBackend.memory.make().store
        let queries: [(FilterCondition?, TicketOrder, String)] = [
            (nil, .urgency, "ticketRank"), (nil, .newest, "SCAN t"), (.queue(.andra), .newest, "ticketQueue"),
            (.owner(.anna), .newest, "ticketOwner"), (.number(TicketNumber(5)), .newest, "PRIMARY KEY"),
            (.source("7"), .newest, "ticketSource"),
        ]
        for (condition, order, index) in queries {
            let filter = Filter(condition.map { [FilterTerm($0)] } ?? [])
            let query = TicketQuery(filter: filter, includesClosed: true, order: order)
            let plan = try await store.plan(of: query, at: .monday)
            #expect(plan.first?.contains(index) == true, "\(plan)")
            #expect(!plan.joined().contains("TEMP B-TREE"), "\(plan)")
        }
    }
}
