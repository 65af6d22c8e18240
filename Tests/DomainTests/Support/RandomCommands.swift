import Domain
import Instants
import RandomSupport

/// Commands as a busy and careless desk might give them; many are refused.
enum RandomCommands {
    static func ticket(of board: TestDesk, using random: inout SeededRandom) -> TicketNumber {
        TicketNumber(random.pick(1...max(1, Int64(board.tickets.count))))
    }

    static func command(now: Instant, using random: inout SeededRandom) -> any TicketCommand {
        let other = TicketNumber(random.pick(1...5))
        let commands: [any TicketCommand] = [
            OpenTicket(subject: "s", classification: classification(&random), takesIt: random.chance(40)),
            NoteTicket(text: "n"), AnswerTicket(text: "a"), AcknowledgeTicket(),
            TakeTicket(), TakeTicket(), ReleaseTicket(),
            AssignTicket(to: random.one(of: [Account("anna"), Account("bo")])),
            RouteTicket(to: random.one(of: [desk, second, third]).queue, reason: deeper, text: "t"),
            RouteTicket(to: random.one(of: [desk, second, third]).queue, reason: deeper, text: "t"),
            pause(now, &random), pause(now, &random), ResumeTicket(), ResumeTicket(),
            ClassifyTicket(as: classification(&random)), EditTicket(edit(now, &random)), EditTicket(edit(now, &random)),
            AttachFile(file("f\(random.pick(0...9))")), LogTime(minutes: Int(random.pick(-60...120))),
            LinkTicket(to: other, as: random.one(of: Relation.allCases)),
            UnlinkTicket(TicketLink(other: other, relation: random.one(of: Relation.allCases))),
            MergeTicket(into: other), UnmergeTicket(from: other), UnmergeTicket(from: other),
            ResolveTicket(solution: "s"), ResolveTicket(solution: "s"), CloseTicket(), CloseTicket(),
            ReopenTicket(text: "r"), ReopenTicket(text: "r"), CancelTicket(text: "c"),
        ]
        return random.one(of: commands)
    }

    private static func pause(_ now: Instant, _ random: inout SeededRandom) -> PauseTicket {
        let until = random.chance(50) ? now + random.pick(-10...10_000) : nil
        return PauseTicket(for: random.one(of: Waiting.allCases), until: until, text: "p")
    }

    private static func classification(_ random: inout SeededRandom) -> Classification {
        var classification = random.one(of: [printing, seriousIncident, Classification(kind: .question)])
        classification.priority = random.one(of: Priority.allCases)
        return classification
    }

    private static func edit(_ now: Instant, _ random: inout SeededRandom) -> Edit {
        var edit = Edit()
        if random.chance(40) { edit.subject = "rubrik \(random.pick(0...9))" }
        if random.chance(30) { edit.tags = ["t\(random.pick(0...3))"] }
        if random.chance(30) { edit.watchers = [random.one(of: [Account("anna"), Account("bo")])] }
        if random.chance(30) { edit.requester = Requester(name: "E") }
        if random.chance(20) { edit.clears = [random.one(of: Clearable.allCases)] }
        if random.chance(20) { edit.received = now - random.pick(-100...90_000) }
        return edit
    }
}
