import Domain
import Instants
import Testing

@Suite("Commands do what they say")
struct CommandTests {
    @Test("A new ticket comes to the intake, without an owner (KÖ-3)")
    func opening() throws {
        let ticket = try TestDesk.withTicket(as: printing).one
        #expect(ticket.place == desk)
        #expect(ticket.state == .new)
        #expect(ticket.owner == nil)
        #expect(ticket.received == at(0))
        #expect(ticket.unownedSince == at(0))
        #expect(ticket.agreement == agreement.version)
        #expect(ticket.promise == 1)
    }

    @Test("Who opens a ticket may keep it, choose its queue, and say that it came earlier")
    func openingElsewhere() throws {
        var board = TestDesk()
        let command = OpenTicket(subject: " Nätet ", tags: ["Brand", " "], queue: third.queue, takesIt: true)
        try board.run(command, at: at(100), happened: at(40))
        let ticket = try board.one
        #expect(ticket.subject == "Nätet")
        #expect(ticket.tags == ["brand"])
        #expect(ticket.place == third)
        #expect(ticket.owner == Account("anna"))
        #expect(ticket.state == .inProgress)
        #expect(ticket.received == at(40))
        #expect(ticket.changed == at(100))
        #expect(ticket.highestLine == .third)
    }

    @Test("Notes, answers, time, files and links change nothing else")
    func additions() throws {
        var board = try TestDesk.withTicket(taken: true)
        try board.run(OpenTicket(subject: "Annat"), at: at(1))
        let before = try board.one
        try board.run(NoteTicket(text: "n"), on: 1, at: at(2))
        try board.run(AnswerTicket(text: "s"), on: 1, at: at(2))
        try board.run(LogTime(minutes: 30, text: "resa"), on: 1, at: at(3))
        try board.run(LogTime(minutes: -10), on: 1, at: at(3))
        try board.run(AttachFile(file("logg.txt")), on: 1, at: at(4))
        try board.run(LinkTicket(to: 2, as: .parent), on: 1, at: at(5))
        let after = try board.one
        #expect(after.minutes == 20)
        #expect(after.attachments == [file("logg.txt")])
        #expect(after.links == [TicketLink(other: 2, relation: .parent)])
        #expect(try board.ticket(2).links == [TicketLink(other: 1, relation: .child)])
        #expect(after.state == before.state && after.owner == before.owner && after.stops == before.stops)
        try board.run(UnlinkTicket(TicketLink(other: 2, relation: .parent)), on: 1, at: at(6))
        #expect(try board.one.links.isEmpty)
        #expect(try board.ticket(2).links.isEmpty)
    }

    @Test("Take, assign and release move the owner and the state with it")
    func ownership() throws {
        var board = try TestDesk.withTicket()
        try board.run(TakeTicket(), on: 1, at: at(10))
        #expect(try board.one.owner == Account("anna"))
        #expect(try board.one.state == .inProgress)
        #expect(try board.one.unownedSince == nil)
        try board.run(AssignTicket(to: Account("bo")), on: 1, at: at(20))
        #expect(try board.one.owner == Account("bo"))
        try board.run(ReleaseTicket(), on: 1, at: at(30))
        #expect(try board.one.state == .new)
        #expect(try board.one.unownedSince == at(30))
        #expect(try board.one.unownedStretches == 2)
    }

    @Test("A hand-over takes away owner and wait, counts, and remembers the highest line (KÖ-12)")
    func routing() throws {
        var board = try TestDesk.withTicket(taken: true)
        try board.run(PauseTicket(for: .customer, until: at(900)), on: 1, at: at(10))
        try board.run(RouteTicket(to: third.queue, reason: deeper, text: "nätet"), on: 1, at: at(20))
        #expect(try board.one.place == third)
        #expect(try board.one.owner == nil)
        #expect(try board.one.state == .new)
        #expect(try board.one.waitsUntil == nil)
        #expect(try board.one.stops.map(\.span) == [InstantSpan(from: at(10), to: at(20))])
        try board.run(RouteTicket(to: desk.queue, reason: deeper, text: "åter"), on: 1, at: at(30))
        #expect(try board.one.handovers == 2)
        #expect(try board.one.highestLine == .third)
    }

    @Test("A wait has an end, and can change without a gap", arguments: Waiting.allCases)
    func waiting(for waiting: Waiting) throws {
        var board = try TestDesk.withTicket(taken: true)
        try board.run(PauseTicket(for: waiting, until: at(500)), on: 1, at: at(10))
        #expect(try board.one.state == .waiting(waiting))
        #expect(try board.one.waitsUntil == at(500))
        try board.run(PauseTicket(for: .supplier), on: 1, at: at(20))
        #expect(try board.one.waitsUntil == nil)
        #expect(try board.one.waits == 2)
        try board.run(ResumeTicket(), on: 1, at: at(30))
        #expect(try board.one.state == .inProgress)
        #expect(
            try board.one.stops.map(\.span) == [
                InstantSpan(from: at(10), to: at(20)), InstantSpan(from: at(20), to: at(30)),
            ]
        )
        #expect(try board.one.stops.allSatisfy { $0.actor == anna })
    }

    @Test("Solve, close and reopen; whoever solves what nobody owns has done the work")
    func solving() throws {
        var board = try TestDesk.withTicket()
        try board.run(ResolveTicket(solution: "bytte toner"), on: 1, by: bo, at: at(10))
        #expect(try board.one.owner == Account("bo"))
        #expect(try board.one.resolution?.instant == at(10))
        #expect(try board.one.resolution?.team == desk.team)
        try board.run(CloseTicket(), on: 1, at: at(20))
        #expect(try board.one.closed == at(20))
        try board.run(ReopenTicket(text: "igen"), on: 1, at: at(50))
        let reopened = try board.one
        #expect(reopened.state == .inProgress)
        #expect(reopened.resolution == nil && reopened.closed == nil)
        #expect(reopened.reopenings == 1)
        #expect(reopened.firstResolved == at(10))
        #expect(reopened.stops.map(\.span) == [InstantSpan(from: at(10), to: at(50))])
        try board.run(ResolveTicket(solution: "ny skrivare"), on: 1, at: at(60))
        #expect(try board.one.firstResolved == at(10))
        #expect(try board.one.resolution?.instant == at(60))
    }

    @Test("A cancelled ticket can come back, and then lies unowned anew")
    func cancelling() throws {
        var board = try TestDesk.withTicket()
        try board.run(CancelTicket(text: "fel"), on: 1, at: at(10))
        #expect(try board.one.state == .cancelled)
        #expect(try board.one.unownedSince == nil)
        try board.run(ReopenTicket(text: "rätt ändå"), on: 1, at: at(20))
        #expect(try board.one.state == .new)
        #expect(try board.one.unownedSince == at(20))
        #expect(try board.one.unownedStretches == 2)
    }

    @Test("Only another kind, function or seriousness begins a new promise")
    func reclassifying() throws {
        var board = try TestDesk.withTicket(as: printing)
        var other = printing
        other.priority = .high
        other.category = "skrivare"
        try board.run(ClassifyTicket(as: other), on: 1, at: at(10))
        #expect(try board.one.promise == 1)
        try board.run(ClassifyTicket(as: seriousIncident), on: 1, at: at(20))
        #expect(try board.one.promise == 2)
        #expect(try board.one.promiseBegan == at(20))
    }

    @Test("An edit changes what it names; a corrected receipt begins a new promise")
    func editing() throws {
        var board = try TestDesk.withTicket(as: printing)
        try board.run(EditTicket(Edit(subject: "Ny rubrik", watchers: [Account("bo")])), on: 1, at: at(10))
        #expect(try board.one.subject == "Ny rubrik")
        #expect(try board.one.watchers == [Account("bo")])
        #expect(try board.one.promise == 1)
        try board.run(EditTicket(Edit(received: at(-600))), on: 1, at: at(20))
        #expect(try board.one.received == at(-600))
        #expect(try board.one.promise == 2)
    }
}
