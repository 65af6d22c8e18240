import Domain
import Escalation
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("The desk, in any store")
struct DeskConformanceTests {
    @Test("Only an administrator registers, once there is one", arguments: StoreBackend.allCases)
    func registers(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let error = await #expect(throws: StoreError.self) {
            try await store.register(
                StaffMember(account: .anna, name: "A", roles: [.administrator]),
                reason: "",
                by: .anna,
                at: .monday
            )
        }
        #expect(error?.code == .refused(.notPermitted(.anna)))
        #expect(try await store.staff().members.count == StaffMember.fixtures.count)
        try await store.register(
            StaffMember(account: Account("ny"), name: "Ny"),
            reason: "börjar",
            by: .admin,
            at: .monday
        )
        #expect(try await store.staff()[Account("ny")]?.name == "Ny")
    }

    @Test(
        "The agreement in force is the latest valid one; the same text twice adds nothing",
        arguments: StoreBackend.allCases
    )
    func agreements(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let later = Instant.monday + 86_400
        _ = try await store.load("prov-2027@\(later.seconds)", by: .admin, at: .monday)
        _ = try await store.load("prov-2027@\(later.seconds)", by: .admin, at: .monday)
        #expect(try await store.terms(at: .monday).agreement.version == AgreementVersion("prov-2026"))
        #expect(try await store.terms(at: later).agreement.version == AgreementVersion("prov-2027"))
        #expect(try await store.terms(at: Instant(seconds: 0)).agreement.version == AgreementVersion("prov-2026"))
        #expect(try await store.terms(of: AgreementVersion("nej")) == nil)
        for text in ["prov-2027@5", "a@b@c"] {
            let error = await #expect(throws: StoreError.self) { try await store.load(text, by: .admin, at: .monday) }
            #expect(error?.code == .invalidInput(line: nil))
        }
        let ticket = try await store.run(OpenTicket.fixture(), at: later + 60)
        #expect(ticket.agreement == AgreementVersion("prov-2027"))
    }

    @Test("Without an agreement nothing is opened")
    func noAgreement() async throws {
        let store = try SQLiteStore.inMemory(readTerms: Terms.reading)
        let error = await #expect(throws: StoreError.self) { try await store.run(OpenTicket.fixture()) }
        #expect(error?.code == .noAgreement)
    }

    @Test("An item of the outbox is tried until it is delivered or given up", arguments: StoreBackend.allCases)
    func outbox(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture(requester: .fixture(email: "k@exempel.se"))).number
        try await store.run(AnswerTicket(text: "Klart"), on: number)
        let items = try await store.undelivered(at: .monday, limit: 10)
        #expect(items.count == 2)
        let first = try #require(items.first), last = try #require(items.last)
        try await store.delivered(first.id, at: .monday + 5)
        try await store.failed(last.id, error: "nej", next: .monday + 60)
        #expect(try await store.undelivered(at: .monday + 59, limit: 10).isEmpty)
        #expect(try await store.undelivered(at: .monday + 60, limit: 10).map { $0.attempts } == [1])
        try await store.failed(last.id, error: "nej igen", next: nil)
        #expect(try await store.outbox(.dead, limit: 10).map { $0.lastError } == ["nej igen"])
        #expect(try await store.undelivered(at: .monday + 9_999, limit: 10).isEmpty)
        try await store.retry(last.id, at: .monday + 70)
        #expect(try await store.undelivered(at: .monday + 70, limit: 10).map { $0.id } == [last.id])
        let letters = try #require(try await store.detail(number)?.letters)
        #expect(letters.map { $0.delivered } == [.monday + 5, nil])
    }

    @Test("Who looks at a ticket is seen for a minute after they said so", arguments: StoreBackend.allCases)
    func presence(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = TicketNumber(10_001)
        try await store.announce(.bo, at: number, .reading, now: .monday)
        try await store.announce(.anna, at: number, .writing, now: .monday + 5)
        try await store.announce(.bo, at: number, .writing, now: .monday + 50)
        let present = try await store.present(at: number, now: .monday + 60)
        #expect(present.map { $0.account } == [.bo, .anna])
        #expect(present.first?.since == .monday)
        #expect(present.first?.activity == .writing)
        #expect(try await store.present(at: number, now: .monday + 65).map { $0.account } == [.bo])
        try await store.announce(.bo, at: nil, .reading, now: .monday + 66)
        #expect(try await store.present(at: number, now: .monday + 66).isEmpty)
    }

    @Test("Whoever listens hears of a change, and a stream that ends frees its place", arguments: StoreBackend.allCases)
    func hints(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        var hints = store.hints().makeAsyncIterator()
        try await store.run(OpenTicket.fixture(requester: .fixture(email: "k@exempel.se")))
        var heard: ChangeHint = []
        while !heard.isSuperset(of: [.tickets, .outbox]) {
            heard.formUnion(try #require(await hints.next()))
        }
        store.close()
        while await hints.next() != nil {}
    }
}
