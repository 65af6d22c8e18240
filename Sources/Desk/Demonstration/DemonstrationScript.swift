import BusinessCalendar
import Domain
import Escalation
import Instants
import Store

/// Plays one ticket's life: what people do, and between it what the engine would have done.
struct DemonstrationScript {
    typealias Event = (event: TicketEvent, actor: Actor, happened: Instant)

    let terms: Terms
    /// Nothing happens after this.
    let end: Instant
    private(set) var ticket: Ticket
    private(set) var events: [Event]
    /// When the latest thing happened.
    private(set) var clock: Instant
    private var next: Instant?

    init?(_ opening: Opening, number: TicketNumber, by actor: Actor, terms: Terms, end: Instant) {
        let origin = EventOrigin(actor: actor, happened: opening.received, recorded: opening.received)
        let entry = TicketEntry(ticket: number, event: .opened(ticket: opening), origin: origin)
        guard let ticket = Ticket(entry) else { return nil }
        self.ticket = ticket
        self.terms = terms
        self.end = end
        events = [(entry.event, actor, opening.received)]
        clock = opening.received
        next = terms.timing(of: ticket).next
    }

    /// The history as a store takes it; each event was written down when it happened.
    var history: ImportedHistory { ImportedHistory(events: events, recorded: nil) }

    /// The moment when so much open time has passed; people work when the desk is open.
    func later(openMinutes: Int) -> Instant {
        do {
            return try terms.calendar.due(from: clock, openSeconds: max(1, openMinutes) * 60)
        } catch {
            return clock + Int64(max(1, openMinutes)) * 60
        }
    }

    /// Lets somebody do something; false, and nothing done, when it would happen after the end.
    @discardableResult
    mutating func act(_ event: TicketEvent, by account: Account, at instant: Instant) -> Bool {
        guard instant <= end else { return false }
        runEngine(until: instant)
        append(event, .person(account), max(instant, clock))
        return true
    }

    /// Lets the engine do everything that is due up to a moment.
    mutating func runEngine(until instant: Instant) {
        var steps = 0
        while let due = next, due <= instant, steps < 50 {
            let events = terms.dueEvents(for: ticket, at: due)
            guard !events.isEmpty else { return }
            for event in events { append(event, .engine, max(due, clock)) }
            steps += 1
        }
    }

    private mutating func append(_ event: TicketEvent, _ actor: Actor, _ instant: Instant) {
        events.append((event, actor, instant))
        ticket.apply(event, EventOrigin(actor: actor, happened: instant, recorded: instant))
        clock = instant
        next = terms.timing(of: ticket).next
    }
}
