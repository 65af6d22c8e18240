import Domain
import Instants
import Testing

/// A refusal, and how one comes by it on the board that `RefusalTests` sets up.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    var refusal: Refusal
    var command: any TicketCommand
    var ticket: TicketNumber?
    var actor = anna
    var happened: Instant?
    var version: Int?

    init(
        _ refusal: Refusal,
        _ command: any TicketCommand,
        on ticket: TicketNumber? = 1,
        by actor: Actor = anna,
        happened: Instant? = nil,
        expecting version: Int? = nil
    ) {
        self.refusal = refusal
        self.command = command
        self.ticket = ticket
        self.actor = actor
        self.happened = happened
        self.version = version
    }

    var testDescription: String { "\(type(of: command)): \(refusal)" }
}

@Suite("Refusals")
struct RefusalTests {
    /// 1 is new, 2 is Bo's, 3 waits for the customer since 100, 4 is solved at 200, 5 is cancelled, 6 is merged into 1, 7 is 8's parent, 9 has a promise.
    static func board() throws -> TestDesk {
        var board = TestDesk()
        for number in 1...8 {
            try board.run(OpenTicket(subject: "Ärende \(number)"), at: at(0))
        }
        try board.run(TakeTicket(), on: 2, by: bo, at: at(10))
        try board.run(PauseTicket(for: .customer), on: 3, at: at(100))
        try board.run(ResolveTicket(solution: "klart"), on: 4, at: at(200))
        try board.run(CancelTicket(text: "fel"), on: 5, at: at(200))
        try board.run(MergeTicket(into: 1), on: 6, at: at(210))
        try board.run(LinkTicket(to: 7, as: .parent), on: 8, at: at(220))
        try board.run(OpenTicket(subject: "Ärende 9", classification: printing), at: at(230))
        return board
    }

    static let now = at(1_000)

    @Test("Each is given for its reason, and nothing changes", arguments: RefusalCase.all)
    func table(_ row: RefusalCase) throws {
        var board = try RefusalTests.board()
        let before = board.tickets
        #expect(throws: row.refusal) {
            try board.run(
                row.command,
                on: row.ticket,
                by: row.actor,
                at: RefusalTests.now,
                expecting: row.version,
                happened: row.happened
            )
        }
        #expect(board.tickets == before)
    }

    @Test("The table provokes every refusal there is")
    func completeness() {
        let provoked = Set(RefusalCase.all.map { RefusalName($0.refusal) })
        #expect(Set(RefusalName.allCases).subtracting(provoked).isEmpty)
    }

    @Test(
        "A ticket merged away refuses all work on it",
        arguments: [
            NoteTicket(text: "n"), AnswerTicket(text: "s"), LogTime(minutes: 1), AttachFile(file("a")), TakeTicket(),
            AssignTicket(to: Account("bo")), ReleaseTicket(), PauseTicket(for: .customer), ResumeTicket(),
            CloseTicket(),
            RouteTicket(to: third.queue, reason: deeper, text: "x"), ClassifyTicket(as: printing),
            EditTicket(Edit(subject: "x")), LinkTicket(to: 2, as: .related), MergeTicket(into: 2),
            ResolveTicket(solution: "x"), ReopenTicket(text: "x"), CancelTicket(text: "x"),
        ] as [any TicketCommand]
    )
    func merged(_ command: any TicketCommand) throws {
        var board = try RefusalTests.board()
        #expect(throws: Refusal.isMerged(6, into: 1)) { try board.run(command, on: 6, at: RefusalTests.now) }
    }
}
