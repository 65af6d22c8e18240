import Domain
import Escalation
import Instants
import Testing

/// One ticket in a store: versions are checked, nothing is fired twice, and engines look only when the index says so.
struct SimulatedStore {
    private(set) var ticket: Ticket
    private(set) var journal: [TicketEntry]
    private(set) var timing: TicketTiming
    private var fired: Set<StepKey> = []
    private(set) var conflicts = 0
    private let terms: Terms

    init?(_ changes: [Change], by actor: Actor, terms: Terms) {
        guard let first = changes.first else { return nil }
        let origin = EventOrigin(actor: actor, happened: first.happened, recorded: first.happened)
        let entry = TicketEntry(ticket: first.ticket, event: first.event, origin: origin)
        guard let ticket = Ticket(entry) else { return nil }
        self.ticket = ticket
        self.terms = terms
        journal = [entry]
        timing = terms.timing(of: ticket)
        for change in changes.dropFirst() { append(change.event, by: actor, at: first.happened) }
    }

    mutating func append(_ event: TicketEvent, by actor: Actor, at moment: Instant) {
        let origin = EventOrigin(actor: actor, happened: moment, recorded: moment)
        ticket.apply(event, origin)
        journal.append(TicketEntry(ticket: ticket.number, event: event, origin: origin))
        timing = terms.timing(of: ticket)
    }

    /// Two engines that both looked at the ticket some time ago and now take turns; whoever is outrun reads again.
    mutating func run(_ count: Int, at now: Instant, stale: Ticket) {
        guard let next = timing.next, next <= now else { return }
        var views = Array(repeating: stale, count: count)
        var idle = 0
        var turn = 0
        while idle < count {
            let engine = turn % count
            turn += 1
            let events = terms.dueEvents(for: views[engine], at: now)
            let isStale = views[engine].version != ticket.version
            if events.isEmpty && !isStale {
                idle += 1
                continue
            }
            idle = 0
            if commit(events, expecting: views[engine].version, at: now) { continue }
            views[engine] = ticket
        }
    }

    /// Nothing is written when the ticket is another than the one that was looked at, as when a store's unique key says so.
    private mutating func commit(_ events: [TicketEvent], expecting version: Int, at now: Instant) -> Bool {
        guard ticket.version == version, !events.isEmpty else {
            if !events.isEmpty { conflicts += 1 }
            return false
        }
        for event in events {
            if case .escalated(let step) = event {
                #expect(fired.insert(step.key).inserted, "\(step.key) twice")
            }
            append(event, by: .engine, at: now)
        }
        return true
    }

    /// What the engine did, as the journal tells it.
    var deeds: [Deed] {
        journal.compactMap { entry in
            guard entry.origin.actor == .engine else { return nil }
            let ran = entry.origin.recorded.seconds
            switch entry.event {
            case .escalated(let step):
                return Deed(
                    ran: ran,
                    rule: step.key.rule.rawValue,
                    promise: step.key.promise,
                    occurrence: step.key.occurrence,
                    planned: step.planned.seconds,
                    told: step.told.map(\.description),
                    marksLate: step.marksLate,
                    raisedTo: step.priority
                )
            case .closed: return Deed(ran: ran, rule: Deed.closing)
            default: return Deed(ran: ran, rule: "\(entry.event)")
            }
        }
    }
}
