import Domain
import Escalation
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("The engine, in any store")
struct EngineConformanceTests {
    @Test("What is due is done once, however often the engine runs", arguments: StoreBackend.allCases)
    func once(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture(intefunktion: "utskrift")).number
        #expect(try await store.runEngine(at: .monday) == EngineRun(tickets: 0, steps: 0, failures: []))
        let next = try #require(try await store.nextEngineInstant())
        #expect(try await store.runEngine(at: next - 1).steps == 0)
        #expect(try await store.runEngine(at: next).steps == 1)
        #expect(try await store.runEngine(at: next).steps == 0)
        let late = Instant.monday + 10 * 86_400
        _ = try await store.runEngine(at: late)
        #expect(try await store.runEngine(at: late).steps == 0)
        let detail = try #require(try await store.detail(number))
        let fired = detail.journal.compactMap { entry -> StepKey? in
            if case .escalated(let step) = entry.event { step.key } else { nil }
        }
        #expect(fired.count == 4)
        #expect(Set(fired).count == fired.count)
        #expect(detail.row.isMarkedLate)
        #expect(detail.row.classification.priority == .high)
        #expect(try await store.nextEngineInstant() == nil)
    }

    @Test("Several engines at once do nothing twice", arguments: StoreBackend.allCases)
    func concurrently(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        for _ in 0..<150 { try await store.run(OpenTicket.fixture(intefunktion: "utskrift")) }
        let late = Instant.monday + 10 * 86_400
        let steps = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await store.runEngine(at: late).steps } }
            return try await group.reduce(0, +)
        }
        #expect(steps == 150 * 4)
        #expect(try await store.verify { _ in }.findings == [])
    }

    @Test("Those who must know are told once, and may acknowledge", arguments: StoreBackend.allCases)
    func tells(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture()).number
        let now = Instant.monday.adding(minutes: 31)
        #expect(try await store.runEngine(at: now).steps == 1)
        let items = try await store.messages(to: .anna, includingAcknowledged: false, limit: 10)
        #expect(items.map { $0.message.recipient } == [.team(.anvandarstod)])
        #expect(try await store.unreadCount(of: .cia) == 1)
        #expect(try await store.unreadCount(of: .bo) == 0)
        #expect(try await store.undelivered(at: now, limit: 10).count == 1)
        try await store.run(AcknowledgeTicket(), on: number, by: .anna, at: now)
        #expect(try await store.unreadCount(of: .cia) == 0)
        let all = try await store.messages(to: .cia, includingAcknowledged: true, limit: 10)
        #expect(all.first?.acknowledged == Acknowledgement(actor: .anna, instant: now))
        let again = await #expect(throws: StoreError.self) {
            try await store.run(AcknowledgeTicket(), on: number, by: .anna, at: now)
        }
        #expect(again?.code == .refused(.nothingToAcknowledge(number)))
    }

    @Test("An incident's alarm sounds until one of its own messages is acknowledged", arguments: StoreBackend.allCases)
    func alarm(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let incident = Classification(kind: .securityIncident, isSerious: true)
        let number = try await store.run(OpenTicket(subject: "Intrång", classification: incident)).number
        #expect(try await store.runEngine(at: .monday).steps == 1)
        try await store.run(AssignTicket(to: .cia), on: number, by: .anna)
        let items = try await store.messages(to: .cia, includingAcknowledged: false, limit: 10)
        let assignment = try #require(items.first { $0.message.content == .assigned(by: .anna) })
        let alarm = try #require(items.first { $0.message.content == .escalated(rule: RuleID("larm")) })
        try await store.run(AcknowledgeTicket(message: assignment.id), on: number, by: .cia)
        #expect(try await store.runEngine(at: .monday.adding(minutes: 15)).steps == 1)
        let foreign = await #expect(throws: StoreError.self) {
            try await store.run(AcknowledgeTicket(message: alarm.id), on: number, by: .bo)
        }
        #expect(foreign?.code == .refused(.nothingToAcknowledge(number)))
        try await store.run(AcknowledgeTicket(message: alarm.id), on: number, by: .cia)
        #expect(try await store.runEngine(at: .monday.adding(minutes: 60)).steps <= 1)
        let fired = try #require(try await store.detail(number)).journal.count { entry in
            if case .escalated(let step) = entry.event { step.key.rule == RuleID("larm") } else { false }
        }
        #expect(fired == 2)
    }

    @Test("One engine place a store, free again when it is given back")
    func lease() async throws {
        let test = try await StoreBackend.file.make()
        let other = try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        let lease = try #require(try test.store.engineLease())
        #expect(try other.engineLease() == nil)
        lease.release()
        #expect(try other.engineLease() != nil)
        try await test.store.engineBeat(at: .monday)
        #expect(try await other.lastEngineBeat() == .monday)
    }
}
