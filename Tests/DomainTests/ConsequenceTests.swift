import Domain
import Instants
import Testing

@Suite("Who is told what")
struct ConsequenceTests {
    private let customer = Requester(name: "Eva", email: "eva@example.se")

    private func told(_ board: TestDesk) -> [Recipient] {
        board.consequences.flatMap(\.messages).map(\.recipient)
    }

    private func letters(_ board: TestDesk) -> [Letter.Kind] {
        board.consequences.flatMap(\.letters).map(\.kind)
    }

    @Test("The requester gets a receipt with the number, the answers and the solution")
    func requester() throws {
        var board = try TestDesk.withTicket(requester: customer)
        #expect(letters(board) == [.receipt])
        #expect(board.consequences.first?.letters.first?.address == "eva@example.se")
        #expect(board.consequences.first?.letters.first?.ticket == 1)
        try board.run(AnswerTicket(text: "Vi kommer"), on: 1, at: at(1))
        #expect(board.consequences.flatMap(\.letters).map(\.text) == ["Vi kommer"])
        try board.run(NoteTicket(text: "internt"), on: 1, at: at(2))
        #expect(letters(board) == [])
        try board.run(ResolveTicket(solution: "Ny toner"), on: 1, at: at(3))
        #expect(letters(board) == [.resolved])
    }

    @Test("A requester without an address gets nothing")
    func withoutAddress() throws {
        var board = try TestDesk.withTicket(requester: Requester(name: "Eva"))
        try board.run(AnswerTicket(text: "Vi kommer"), on: 1, at: at(1))
        #expect(letters(board) == [])
    }

    @Test("Nobody is told what they did themselves")
    func oneself() throws {
        var board = try TestDesk.withTicket(taken: true)
        #expect(told(board) == [])
        try board.run(NoteTicket(text: "min egen"), on: 1, at: at(1))
        #expect(told(board) == [])
        try board.run(NoteTicket(text: "en annans"), on: 1, by: bo, at: at(2))
        #expect(told(board) == [.person(Account("anna"))])
        try board.run(AssignTicket(to: Account("bo")), on: 1, at: at(3))
        #expect(told(board) == [.person(Account("bo"))])
        try board.run(ResolveTicket(solution: "s"), on: 1, by: bo, at: at(4))
        #expect(told(board) == [])
        try board.run(ReopenTicket(text: "igen"), on: 1, at: at(5))
        #expect(told(board) == [.person(Account("bo"))])
    }

    @Test("Owner and followers hear of a note once each, followers of merged tickets too")
    func followers() throws {
        var board = try TestDesk.withTicket(taken: true)
        try board.run(OpenTicket(subject: "Samma"), at: at(1))
        try board.run(EditTicket(Edit(watchers: [Account("bo"), Account("anna")])), on: 2, at: at(2))
        try board.run(MergeTicket(into: 1), on: 2, at: at(3))
        try board.run(NoteTicket(text: "n"), on: 1, by: .engine, at: at(4))
        #expect(told(board) == [.person(Account("anna")), .person(Account("bo"))])
    }

    @Test("A rung tells whom it names; one of the past tells nobody")
    func rungs() throws {
        var board = try TestDesk.withTicket()
        let key = StepKey(rule: RuleID("sen"), promise: 1, occurrence: 1)
        let told: [Recipient] = [.teamLead(desk.team), .itManager]
        board.write(
            .escalated(step: EscalatedStep(key: key, planned: at(1), told: told)),
            to: 1,
            by: .engine,
            happened: at(1)
        )
        #expect(board.consequences.last?.messages.map(\.recipient) == told)
        #expect(board.consequences.last?.messages.first?.content == .escalated(rule: RuleID("sen")))
        let past = EscalatedStep(key: key, planned: at(1), told: told, isPast: true)
        board.write(.escalated(step: past), to: 1, by: .engine, happened: at(2))
        #expect(board.consequences.last == Consequences.none)
    }

    @Test("Imported history tells nobody, whatever it holds", arguments: EventSamples.all)
    func imports(_ event: TicketEvent) throws {
        var board = try TestDesk.withTicket(requester: customer, taken: true)
        board.write(event, to: 1, by: .imported("Siebel"), happened: at(1))
        #expect(board.consequences.last == Consequences.none)
    }
}

extension Consequences {
    static let none: Consequences = {
        guard let ticket = Ticket(EventSamples.openingEntry) else { preconditionFailure("an opening makes a ticket") }
        return Consequences(of: .resumed, by: .engine, on: ticket)
    }()
}
