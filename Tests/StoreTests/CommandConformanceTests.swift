import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Commands, in any store")
struct CommandConformanceTests {
    @Test("A new ticket gets the number 10001 and comes back as it was opened", arguments: StoreBackend.allCases)
    func opens(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let committed = try await store.execute(
            CommandRequest(OpenTicket.fixture("Nätet är nere", tags: ["Nät"]), by: .anna),
            at: .monday
        )
        #expect(committed.ticket.number == TicketNumber(10_001))
        #expect(committed.ticket.place.queue == .forsta)
        let detail = try #require(try await store.detail(TicketNumber(10_001)))
        #expect(detail.ticket == committed.ticket)
        #expect(detail.row == committed.row)
        #expect(detail.journal.count == 1)
        #expect(detail.ticket.tags == ["nät"])
        #expect(try await store.run(OpenTicket.fixture()).number == TicketNumber(10_002))
    }

    @Test("A refusal is thrown with its reason and leaves nothing behind", arguments: StoreBackend.allCases)
    func refuses(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let error = await #expect(throws: StoreError.self) {
            try await store.run(OpenTicket.fixture("  "), at: .monday)
        }
        #expect(error?.code == .refused(.missing(.subject)))
        let none = await #expect(throws: StoreError.self) {
            try await store.run(TakeTicket(), on: TicketNumber(99))
        }
        #expect(none?.code == .refused(.noSuchTicket(TicketNumber(99))))
        #expect(try await store.counts(at: .monday).open == 0)
        #expect(try await store.run(OpenTicket.fixture()).number == TicketNumber(10_001))
    }

    @Test("Of two who change the same version, the second is told", arguments: StoreBackend.allCases)
    func conflicts(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture()).number
        let first = CommandRequest(TakeTicket(), on: number, by: .anna, expecting: 1)
        _ = try await store.execute(first, at: .monday)
        let second = CommandRequest(AssignTicket(to: .bo), on: number, by: .cia, expecting: 1)
        let error = await #expect(throws: StoreError.self) { try await store.execute(second, at: .monday) }
        #expect(error?.code == .refused(.changedMeanwhile(number, version: 2)))
        let note = CommandRequest(NoteTicket(text: "Ringde"), on: number, by: .cia, expecting: 1)
        #expect(try await store.execute(note, at: .monday).ticket.version == 3)
    }

    @Test("A link is written to both tickets, or to none", arguments: StoreBackend.allCases)
    func links(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let one = try await store.run(OpenTicket.fixture()).number
        let two = try await store.run(OpenTicket.fixture()).number
        try await store.run(LinkTicket(to: two, as: .parent), on: one)
        let back = try #require(try await store.detail(two))
        #expect(back.ticket.links == [TicketLink(other: one, relation: .child)])
        await #expect(throws: StoreError.self) {
            try await store.run(LinkTicket(to: TicketNumber(99), as: .related), on: one)
        }
        #expect(try await store.detail(one)?.ticket.links.count == 1)
    }

    @Test("What happened earlier keeps its time and is recorded now", arguments: StoreBackend.allCases)
    func happenedEarlier(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let now = Instant.monday.adding(minutes: 60)
        let request = CommandRequest(OpenTicket.fixture(), by: .anna, happened: .monday)
        let number = try await store.execute(request, at: now).ticket.number
        let entry = try #require(try await store.detail(number)?.journal.first)
        #expect(entry.origin.happened == .monday)
        #expect(entry.origin.recorded == now)
    }

    @Test("A clock that jumps back does not turn the journal around", arguments: StoreBackend.allCases)
    func clockJumpsBack(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture(), at: .monday.adding(minutes: 90)).number
        try await store.run(NoteTicket(text: "efter"), on: number, at: .monday)
        let journal = try #require(try await store.detail(number)?.journal)
        #expect(journal.map { $0.origin.recorded } == [.monday.adding(minutes: 90), .monday.adding(minutes: 90)])
        #expect(journal[1].origin.happened == .monday)
    }

    @Test("A file is kept once and must be kept before it is attached", arguments: StoreBackend.allCases)
    func attaches(backend: StoreBackend) async throws {
        let store = try await backend.make().store
        let number = try await store.run(OpenTicket.fixture()).number
        let bytes = Array("skärmbild".utf8)
        let file = try await store.keep(bytes, named: "bild.png")
        #expect(try await store.keep(bytes, named: "samma.png").digest == file.digest)
        try await store.run(AttachFile(file), on: number)
        #expect(try await store.bytes(of: file) == bytes)
        let unknown = Attachment(name: "borta", size: 3, digest: String(repeating: "0", count: 64))
        let error = await #expect(throws: StoreError.self) { try await store.run(AttachFile(unknown), on: number) }
        #expect(error?.code == .missing)
        #expect(try await store.detail(number)?.ticket.attachments == [file])
    }
}
