package import BusinessCalendar
package import Domain
package import Instants

/// Why a ticket is due when it is: every stretch of its promise, and the rule and the agreement behind it.
package struct DeadlineExplanation: Hashable, Sendable {
    /// Each stretch counted, closed or paused; a pause says why, and by whom.
    package let trace: DeadlineTrace
    /// The promise that is explained, from 1; a later one begins when what is promised changes.
    package let promise: Int
    package let agreement: AgreementVersion
    package let agreementName: String
    /// The name of the rule in the agreement, by which its sentence is found.
    package let rule: String
    /// The agreement's own sentence; nil when it quotes none.
    package let quote: String?
    /// When the promise runs out, ran out, or would have had the ticket not been solved; nil while a wait keeps the clock still.
    package let due: Instant?
    /// When it would run out if the wait that still lasts ended at the moment of asking; nil when none does.
    package let dueIfResumed: Instant?
    /// Seconds of the promise used up at the moment of asking; more than its length when it has run out.
    package let consumed: Int
}

extension Terms {
    /// The name that the agreement file gives the promise and its sentence.
    package static let promiseRule = "lofte"

    /// Explains a ticket's deadline as it stands at a moment; nil for a ticket without a promise.
    package func explanation(
        of ticket: Ticket,
        at now: Instant,
        in language: Language = .swedish
    ) -> DeadlineExplanation? {
        let view = MeasuredTicket(ticket, terms: self, now: now)
        guard let clock = view.promise, let trace = trace(of: ticket, in: language) else { return nil }
        let isHeld = ticket.isOpen && clock.standsStill(at: now)
        return DeadlineExplanation(
            trace: trace,
            promise: ticket.promise,
            agreement: agreement.version,
            agreementName: agreement.name,
            rule: Terms.promiseRule,
            quote: agreement.quotes[Terms.promiseRule],
            due: view.due,
            dueIfResumed: isHeld ? clock.dueIfResumed(at: now) : nil,
            consumed: clock.consumed(at: now)
        )
    }

    private func trace(of ticket: Ticket, in language: Language) -> DeadlineTrace? {
        let stops = ticket.stopsOfClock(in: agreement)
            .map { LabelledStop(span: $0.span, label: $0.label(in: language)) }
        do {
            return try DeadlineTrace(
                calendar: calendar,
                received: ticket.received,
                allowance: .workingDays(agreement.promisedWorkingDays),
                stops: stops
            )
        } catch {
            return nil
        }
    }
}

extension ClockStop {
    /// Why and by whom, such as `väntar på kund, anna.lind`.
    fileprivate func label(in language: Language) -> String {
        cause.text(in: language) + ", " + actor.displayName
    }
}
