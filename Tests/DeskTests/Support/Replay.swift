import Domain
import Escalation
import Instants
import Store

/// Plays a made-up history again through the rules that real commands must follow.
struct Replay {
    let terms: Terms
    let staff: StaffDirectory
    private(set) var tickets: [TicketNumber: Ticket] = [:]

    init(terms: Terms, staff: StaffDirectory) {
        self.terms = terms
        self.staff = staff
    }

    /// What is wrong with a history whose ticket gets the number; nil when the rules would have allowed all of it.
    ///
    /// Histories of merged tickets must be played after the one they were merged into has been opened, so that is opened first.
    mutating func problem(in history: ImportedHistory, number: TicketNumber) -> String? {
        var ticket: Ticket?
        var last: Instant?
        for (index, event) in history.events.enumerated() {
            if let last, event.happened < last { return "event \(index) goes back in time" }
            last = event.happened
            let origin = EventOrigin(actor: event.actor, happened: event.happened, recorded: event.happened)
            guard let before = ticket else {
                ticket = Ticket(TicketEntry(ticket: number, event: event.event, origin: origin))
                if let problem = openingProblem(event, number) { return problem }
                continue
            }
            if let problem = problem(event, before) { return "event \(index): \(problem)" }
            ticket = before.applying(event.event, origin)
        }
        tickets[number] = ticket
        return ticket == nil ? "is not opened" : nil
    }

    private func openingProblem(_ event: (event: TicketEvent, actor: Actor, happened: Instant), _ number: TicketNumber)
        -> String?
    {
        guard case .opened(let opening) = event.event else { return "does not begin with an opening" }
        let command = OpenTicket(
            subject: opening.subject,
            description: opening.description,
            requester: opening.requester,
            channel: opening.channel,
            classification: opening.classification,
            tags: opening.tags
        )
        return check(command, nil, event, number)
    }

    private func problem(
        _ event: (event: TicketEvent, actor: Actor, happened: Instant),
        _ ticket: Ticket
    ) -> String? {
        if event.actor == .engine {
            let expected = terms.dueEvents(for: ticket, at: event.happened)
            return expected == [event.event] ? nil : "the engine would have done \(expected), not \(event.event)"
        }
        if let early = terms.timing(of: ticket).next, early < event.happened {
            return "the engine should have been at work at \(early)"
        }
        if case .absorbed(let other, let content) = event.event {
            guard ticket.mergedInto == nil, ticket.state != .cancelled else { return "cannot take up \(other)" }
            return content.minutes == 0 ? nil : "takes up too much"
        }
        guard let command = command(for: event.event, event.actor) else { return "nobody can do \(event.event)" }
        return check(command, ticket, event, ticket.number)
    }

    private func command(for event: TicketEvent, _ actor: Actor) -> (any TicketCommand)? {
        switch event {
        case .ownerChanged(.some(let account)) where actor == .person(account): TakeTicket()
        case .noted(let text): NoteTicket(text: text)
        case .routed(let place, let reason, let text): RouteTicket(to: place.queue, reason: reason, text: text)
        case .paused(let waiting, let until, let text): PauseTicket(for: waiting, until: until, text: text)
        case .resumed: ResumeTicket()
        case .timeLogged(let minutes, let text): LogTime(minutes: minutes, text: text)
        case .resolved(let solution, _, _, let outcome): ResolveTicket(solution: solution, outcome: outcome)
        case .reopened(let text): ReopenTicket(text: text)
        case .cancelled(let text): CancelTicket(text: text)
        case .merged(let target): MergeTicket(into: target)
        default: nil
        }
    }

    private func check(
        _ command: any TicketCommand,
        _ ticket: Ticket?,
        _ event: (event: TicketEvent, actor: Actor, happened: Instant),
        _ number: TicketNumber
    ) -> String? {
        let snapshot = Snapshot(
            ticket: ticket,
            other: command.otherTicket.flatMap { tickets[$0] },
            staff: staff,
            nextNumber: number
        )
        let request = CommandRequest(command, on: ticket?.number, by: event.actor)
        switch decide(request, snapshot, terms.agreement, now: event.happened) {
        case .refuse(let refusal): return "\(event.event) is refused: \(refusal)"
        case .accept(let changes):
            let own = changes.filter { $0.ticket == number }.map(\.event)
            return own == [event.event] ? nil : "\(own) instead of \(event.event)"
        }
    }
}
