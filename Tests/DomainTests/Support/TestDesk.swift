import Domain
import Instants

/// Journals in memory, written by `decide` alone, as a store would.
struct TestDesk {
    private(set) var journals: [TicketNumber: [TicketEntry]] = [:]
    /// The tickets as they stand, taken further one event at a time.
    private(set) var tickets: [TicketNumber: Ticket] = [:]
    /// What the latest command brought about.
    private(set) var consequences: [Consequences] = []
    /// What everybody was told and has not acknowledged, by journal number.
    var pendingMessages: [Int64: TicketEvent] = [:]

    private func snapshot(for request: CommandRequest) -> Snapshot {
        let ticket = request.ticket.flatMap { tickets[$0] }
        let meanwhile = request.expectedVersion.flatMap { version in
            request.ticket.flatMap { journals[$0]?.dropFirst(version).map(\.event) }
        }
        return Snapshot(
            ticket: ticket,
            other: request.command.otherTicket.flatMap { tickets[$0] },
            staff: staff,
            nextNumber: TicketNumber((tickets.keys.map(\.rawValue).max() ?? 0) + 1),
            pendingMessages: pendingMessages,
            meanwhile: meanwhile
        )
    }

    @discardableResult
    mutating func run(
        _ command: any TicketCommand,
        on number: TicketNumber? = nil,
        by actor: Actor = anna,
        at now: Instant,
        expecting version: Int? = nil,
        happened: Instant? = nil
    ) throws(Refusal) -> [Change] {
        let request = CommandRequest(command, on: number, by: actor, expecting: version, happened: happened)
        switch decide(request, snapshot(for: request), agreement, now: now) {
        case .refuse(let refusal): throw refusal
        case .accept(let changes):
            consequences = []
            for change in changes {
                write(change.event, to: change.ticket, by: actor, happened: change.happened, recorded: now)
            }
            return changes
        }
    }

    /// Writes an event that no command leads to.
    mutating func write(
        _ event: TicketEvent,
        to number: TicketNumber,
        by actor: Actor,
        happened: Instant,
        recorded: Instant? = nil
    ) {
        let origin = EventOrigin(actor: actor, happened: happened, recorded: recorded ?? happened)
        let entry = TicketEntry(ticket: number, event: event, origin: origin)
        journals[number, default: []].append(entry)
        tickets[number] = tickets[number]?.applying(event, origin) ?? Ticket(entry)
        if let ticket = tickets[number] {
            consequences.append(Consequences(of: event, by: actor, on: ticket))
        }
    }

    /// A desk with one ticket, number 1, opened by Anna at 0.
    static func withTicket(
        as classification: Classification = Classification(kind: .fault),
        requester: Requester? = nil,
        taken: Bool = false
    ) throws -> TestDesk {
        var desk = TestDesk()
        let command = OpenTicket(
            subject: "Skrivaren",
            requester: requester,
            classification: classification,
            takesIt: taken
        )
        try desk.run(command, at: at(0))
        return desk
    }

    var one: Ticket { get throws { try ticket(1) } }

    func ticket(_ number: Int64) throws -> Ticket {
        guard let ticket = tickets[TicketNumber(number)] else { throw Refusal.noSuchTicket(TicketNumber(number)) }
        return ticket
    }
}

extension TicketNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}
