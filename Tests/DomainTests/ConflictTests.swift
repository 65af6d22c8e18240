import Domain
import Instants
import Testing

@Suite("Two people at one ticket")
struct ConflictTests {
    /// What the first does, what the second does without having seen it, and whether both fit.
    struct Pair: Sendable, CustomTestStringConvertible {
        var first: any TicketCommand
        var second: any TicketCommand
        var fits: Bool

        var testDescription: String { "\(type(of: first)) then \(type(of: second)): \(fits ? "fits" : "conflicts")" }
    }

    static let pairs: [Pair] = [
        Pair(first: TakeTicket(), second: NoteTicket(text: "n"), fits: true),
        Pair(first: NoteTicket(text: "n"), second: TakeTicket(), fits: true),
        Pair(first: AttachFile(file("a")), second: ResolveTicket(solution: "s"), fits: true),
        Pair(first: LogTime(minutes: 5), second: PauseTicket(for: .customer), fits: true),
        Pair(first: EditTicket(Edit(subject: "a")), second: EditTicket(Edit(tags: ["b"])), fits: true),
        Pair(first: EditTicket(Edit(subject: "a")), second: EditTicket(Edit(subject: "b")), fits: false),
        Pair(first: EditTicket(Edit(subject: "a", tags: ["t"])), second: EditTicket(Edit(tags: ["u"])), fits: false),
        Pair(first: EditTicket(Edit(subject: "a")), second: ClassifyTicket(as: printing), fits: true),
        Pair(first: ClassifyTicket(as: printing), second: TakeTicket(), fits: true),
        Pair(first: ClassifyTicket(as: printing), second: ClassifyTicket(as: seriousIncident), fits: false),
        Pair(first: TakeTicket(), second: EditTicket(Edit(description: "d")), fits: true),
        Pair(first: EditTicket(Edit(watchers: [Account("bo")])), second: WatchTicket(), fits: true),
        Pair(first: WatchTicket(), second: WatchTicket(), fits: true),
        Pair(first: TakeTicket(), second: PauseTicket(for: .customer), fits: false),
        Pair(first: PauseTicket(for: .customer), second: TakeTicket(), fits: false),
        Pair(
            first: RouteTicket(to: third.queue, reason: deeper, text: "t"),
            second: AssignTicket(to: Account("bo")),
            fits: false
        ),
        Pair(first: ResolveTicket(solution: "s"), second: AnswerTicket(text: "svar"), fits: true),
    ]

    @Test("Both are kept where they do not meet", arguments: pairs)
    func meeting(_ pair: Pair) throws {
        var board = try TestDesk.withTicket()
        let seen = try board.one.version
        try board.run(pair.first, on: 1, by: bo, at: at(10), expecting: seen)
        let version = try board.one.version
        if pair.fits {
            try board.run(pair.second, on: 1, at: at(20), expecting: seen)
            #expect(try board.one.version > version)
        } else {
            #expect(throws: Refusal.changedMeanwhile(1, version: version)) {
                try board.run(pair.second, on: 1, at: at(20), expecting: seen)
            }
        }
    }

    @Test("The engine's reminder does not get in the way, but a priority that it raised does")
    func engine() throws {
        var board = try TestDesk.withTicket(as: printing)
        let key = StepKey(rule: RuleID("r"), promise: 1, occurrence: 1)
        board.write(
            .escalated(step: EscalatedStep(key: key, planned: at(5), told: [])),
            to: 1,
            by: .engine,
            happened: at(5)
        )
        try board.run(ClassifyTicket(as: seriousIncident), on: 1, at: at(10), expecting: 1)
        let raise = EscalatedStep(key: key, planned: at(20), told: [], priority: .high)
        board.write(.escalated(step: raise), to: 1, by: .engine, happened: at(20))
        #expect(throws: Refusal.changedMeanwhile(1, version: 4)) {
            try board.run(ClassifyTicket(as: printing), on: 1, at: at(30), expecting: 3)
        }
    }

    @Test("A command made against no version takes what stands; against a version to come it conflicts")
    func oddVersions() throws {
        var board = try TestDesk.withTicket()
        try board.run(NoteTicket(text: "n"), on: 1, at: at(1))
        #expect(throws: Refusal.changedMeanwhile(1, version: 2)) {
            try board.run(TakeTicket(), on: 1, at: at(2), expecting: 9)
        }
        try board.run(TakeTicket(), on: 1, at: at(2))
    }

    @Test("When nobody says what happened meanwhile, only additions fit")
    func unknownMeanwhile() throws {
        var board = try TestDesk.withTicket()
        try board.run(NoteTicket(text: "n"), on: 1, at: at(1))
        let snapshot = Snapshot(ticket: try board.one, staff: staff, nextNumber: 2)
        let take = CommandRequest(TakeTicket(), on: 1, by: anna, expecting: 1)
        guard case .refuse(.changedMeanwhile) = decide(take, snapshot, agreement, now: at(2)) else {
            Issue.record("took the ticket")
            return
        }
        let note = CommandRequest(NoteTicket(text: "m"), on: 1, by: anna, expecting: 1)
        guard case .accept = decide(note, snapshot, agreement, now: at(2)) else {
            Issue.record("refused the note")
            return
        }
    }

    @Test("What is written down afterwards may lie before the latest turn unless it moves the ticket")
    func afterwards() throws {
        var board = try TestDesk.withTicket(taken: true)
        try board.run(PauseTicket(for: .customer), on: 1, at: at(500))
        try board.run(NoteTicket(text: "ringde 02:14"), on: 1, at: at(600), happened: at(100))
        try board.run(LogTime(minutes: 40), on: 1, at: at(600), happened: at(100))
        #expect(throws: Refusal.beforeLatestTurn(at(499))) {
            try board.run(ResumeTicket(), on: 1, at: at(600), happened: at(499))
        }
        try board.run(ResumeTicket(), on: 1, at: at(600), happened: at(500))
        #expect(try board.one.state == .inProgress)
    }
}
