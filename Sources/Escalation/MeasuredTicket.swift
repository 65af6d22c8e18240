package import BusinessCalendar
package import Domain
package import Instants

/// A ticket as the rules look at it: with its promise's clock, and the moment at which they are asked.
package struct MeasuredTicket: Sendable {
    package let ticket: Ticket
    package let terms: Terms
    package let promise: PromiseClock?
    /// The moment of asking; nil when only plans are made.
    package let now: Instant?

    init(_ ticket: Ticket, terms: Terms, now: Instant? = nil) {
        self.ticket = ticket
        self.terms = terms
        self.now = now
        promise = terms.promise(of: ticket)
    }

    /// When the promise runs out or ran out.
    ///
    /// Nil without a promise and while a wait keeps the clock still. A ticket solved in time keeps the due it had when it was solved.
    var due: Instant? {
        guard let promise, ticket.state != .cancelled else { return nil }
        if let runOut = promise.runOut { return runOut }
        guard let solved = ticket.resolution?.instant, !ticket.isOpen else { return nil }
        return promise.dueIfResumed(at: solved)
    }

    /// Until when the ticket had somebody at work on it; nil while it has.
    var ended: Instant? {
        ticket.isOpen ? nil : ticket.resolution?.instant ?? ticket.closed
    }

    /// Whether it left the desk's hands without being solved, so that nothing about it matters any more.
    var isVoid: Bool { ticket.state == .cancelled || ticket.mergedInto != nil }

    /// Whether something was done already, in the present promise.
    func hasFired(_ rule: RuleID, occurrence: Int = 1) -> Bool {
        ticket.fired.contains(StepKey(rule: rule, promise: ticket.promise, occurrence: occurrence))
    }

    /// The name of something done for the present promise.
    func key(_ rule: RuleID, occurrence: Int = 1) -> StepKey {
        StepKey(rule: rule, promise: ticket.promise, occurrence: occurrence)
    }

    /// The moment at which so much open time has passed since another, waits that stop the clock left out; nil while one lasts.
    func moment(openSeconds: Int, after start: Instant) -> Instant? {
        do {
            let stops = ticket.stops(in: terms.agreement)
            return try terms.calendar.due(from: start, openSeconds: openSeconds, pauses: stops)
        } catch {
            return nil
        }
    }

    /// Whose inboxes a rung's audience stands for, each once.
    func recipients(of audience: [LadderStep.Audience]) -> [Recipient] {
        let team = terms.agreement.queue(ticket.place.queue)?.team ?? ticket.place.team
        var recipients: [Recipient] = []
        for part in audience {
            let recipient: Recipient =
                switch part {
                case .owner: ticket.owner.map { .person($0) } ?? .team(team)
                case .team: .team(team)
                case .teamLead: .teamLead(team)
                case .itManager: .itManager
                }
            if !recipients.contains(recipient) { recipients.append(recipient) }
        }
        return recipients
    }
}

extension Ticket {
    /// The stretches in which the promise's clock stands still under an agreement.
    func stops(in agreement: Agreement) -> [InstantSpan] {
        stopsOfClock(in: agreement).map(\.span)
    }

    /// The same, with why and by whom.
    func stopsOfClock(in agreement: Agreement) -> [ClockStop] {
        stops.filter { $0.cause == .merged || agreement.clockStops.contains($0.cause) }
    }
}
