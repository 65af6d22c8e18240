import Domain
import Instants
import RandomSupport

/// What people do to a ticket, and when engines run, drawn from a seed.
struct Scenario {
    static let staff = StaffDirectory([
        StaffMember(account: Account("anna"), name: "Anna"), StaffMember(account: Account("bo"), name: "Bo"),
    ])

    var random: SeededRandom

    // MARK: - The engine's year

    /// A run of one or two engines: when it really is, and what their clock says.
    struct Run {
        var minute: Int
        var now: Instant
        var engines: Int
    }

    /// A run every ten minutes or so, with outages of hours and days, and hours in which the clock is behind.
    mutating func runs(minutes: Int) -> [Run] {
        var runs: [Run] = []
        var minute = 1
        var behind: Int64 = 0
        while minute < minutes {
            let second = Int64.random(in: 0..<60, using: &random)
            let now = Instant(seconds: HandmadeHours.base + Int64(minute) * 60 + second - behind)
            runs.append(Run(minute: minute, now: now, engines: random.chance(50) ? 2 : 1))
            minute += Int(random.pick(6...14))
            if random.chance(1) { minute += Int(random.pick(60...1_000)) }
            if random.pick(0...3_000) == 0 { minute += Int(random.pick(1_440...6_000)) }
            if random.chance(1) { behind = random.chance(60) ? 0 : random.pick(1...20_000) }
        }
        return runs
    }

    // MARK: - People

    mutating func opening() -> OpenTicket {
        let classification = random.chance(60) ? printing : classification()
        let queue = random.chance(20) ? third.queue : nil
        return OpenTicket(subject: "s", classification: classification, queue: queue, takesIt: random.chance(40))
    }

    /// Minutes until somebody does something again: soon, later that day, or days later.
    mutating func gap() -> Int {
        switch random.pick(0...9) {
        case 0...2: Int(random.pick(1...30))
        case 3...6: Int(random.pick(10...500))
        case 7...8: Int(random.pick(500...3_000))
        default: Int(random.pick(3_000...14_000))
        }
    }

    mutating func command(for ticket: Ticket, now: Instant) -> any TicketCommand {
        if ticket.mergedInto != nil { return UnmergeTicket(from: other) }
        switch ticket.state {
        case .resolved, .closed, .cancelled: return endedCommand(now)
        case .waiting where random.chance(50): return ResumeTicket()
        case .new where random.chance(40): return TakeTicket()
        case .new, .inProgress, .waiting: return openCommand(now)
        }
    }

    private let other = TicketNumber(999_999)

    private mutating func endedCommand(_ now: Instant) -> any TicketCommand {
        random.one(of: [
            ReopenTicket(text: "r"), ReopenTicket(text: "r"), CloseTicket(), NoteTicket(text: "n"),
            ClassifyTicket(as: classification()), MergeTicket(into: other),
        ])
    }

    private mutating func openCommand(_ now: Instant) -> any TicketCommand {
        switch random.pick(0...19) {
        case 0: return NoteTicket(text: "n")
        case 1: return AcknowledgeTicket()
        case 2: return ReleaseTicket()
        case 3: return AssignTicket(to: random.one(of: [Account("anna"), Account("bo")]))
        case 4...5:
            let queue = random.one(of: [desk, third]).queue
            return RouteTicket(to: queue, reason: HandoverReasonID("djupare-support"), text: "t")
        case 6...10:
            let until = random.chance(50) ? now + random.pick(1...5_000) * 60 : nil
            return PauseTicket(for: random.one(of: [.customer, .customer, .supplier, .ourselves]), until: until)
        case 11...12: return ClassifyTicket(as: classification())
        case 13: return EditTicket(Edit(received: now - random.pick(0...3_000) * 60))
        case 14: return CancelTicket(text: "c")
        case 15: return MergeTicket(into: other)
        default: return ResolveTicket(solution: "s")
        }
    }

    private mutating func classification() -> Classification {
        var classification = random.one(of: [
            printing, printing, wireless, seriousIncident, Classification(kind: .question),
        ])
        classification.priority = random.one(of: Priority.allCases)
        return classification
    }

    /// The ticket that others are merged into: as much promised as any of them, and earlier.
    static func otherTicket(at moment: Instant) -> Ticket? {
        let opening = Opening(
            classification: printing,
            subject: "s",
            channel: .telephone,
            place: desk,
            received: moment - 100_000_000,
            agreement: AgreementVersion("ramuppdrag-2022")
        )
        let origin = EventOrigin(actor: anna, happened: moment, recorded: moment)
        return Ticket(TicketEntry(ticket: TicketNumber(999_999), event: .opened(ticket: opening), origin: origin))
    }
}
