import Domain
import Escalation
import Instants

/// A ticket's life, told event by event at moments of the wall clock.
struct Story {
    private(set) var ticket: Ticket
    private(set) var journal: [TicketEntry] = []

    init(_ classification: Classification, received: String, place: Place = desk, owner: Actor? = nil) throws {
        let moment = try wall(received)
        let opening = Opening(
            classification: classification,
            subject: "Skrivaren",
            channel: .telephone,
            place: place,
            received: moment,
            agreement: AgreementVersion("ramuppdrag-2022")
        )
        let entry = TicketEntry(
            ticket: TicketNumber(1),
            event: .opened(ticket: opening),
            origin: EventOrigin(actor: anna, happened: moment, recorded: moment)
        )
        guard let ticket = Ticket(entry) else { throw Refusal.noSuchTicket(nil) }
        self.ticket = ticket
        journal = [entry]
        if case .person(let account) = owner { try tell(received, .ownerChanged(to: account)) }
    }

    mutating func tell(_ moment: String, _ event: TicketEvent, by actor: Actor = anna) throws {
        take(event, by: actor, at: try wall(moment))
    }

    mutating func take(_ event: TicketEvent, by actor: Actor, at moment: Instant) {
        let origin = EventOrigin(actor: actor, happened: moment, recorded: moment)
        ticket.apply(event, origin)
        journal.append(TicketEntry(ticket: ticket.number, event: event, origin: origin))
    }

    /// Lets the engine do all that is due; what it did.
    @discardableResult
    mutating func run(_ terms: Terms, at moment: Instant) -> [EscalatedStep] {
        var done: [EscalatedStep] = []
        while true {
            let events = terms.dueEvents(for: ticket, at: moment)
            if events.isEmpty { return done }
            for event in events {
                take(event, by: .engine, at: moment)
                if case .escalated(let step) = event { done.append(step) }
            }
        }
    }

    /// When a rule will act next; nil when it will not as things stand.
    func next(_ rule: RuleID, _ terms: Terms) -> Instant? {
        terms.plan(for: ticket).first { $0.key.rule == rule }?.instant
    }
}

let solved = TicketEvent.resolved(solution: "ny toner", team: desk.team, line: .first)

func paused(_ waiting: Waiting, until: Instant? = nil) -> TicketEvent {
    .paused(waiting: waiting, until: until, text: "")
}
