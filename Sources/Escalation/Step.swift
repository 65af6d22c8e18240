package import Domain
package import Instants

/// Something that must happen to a ticket when a moment comes.
package struct Step: Hashable, Sendable {
    package var key: StepKey
    package var instant: Instant
    /// The ladder's rung behind it; nil for what the desk does by itself, such as closing.
    package var rung: LadderStep?
    package var action: Action

    /// What is done.
    package enum Action: Hashable, Sendable {
        /// Tell, and mark or raise as the rung says.
        case escalate(tells: [LadderStep.Audience])
        case close
    }

    init(_ key: StepKey, at instant: Instant, rung: LadderStep) {
        self.key = key
        self.instant = instant
        self.rung = rung
        action = .escalate(tells: rung.tells)
    }

    init(_ key: StepKey, at instant: Instant, action: Action) {
        self.key = key
        self.instant = instant
        self.action = action
    }

    /// What the journal says when the step is done.
    func event(for view: MeasuredTicket) -> TicketEvent {
        switch action {
        case .close:
            return .closed(cause: .automatic)
        case .escalate(let tells):
            let priority = view.ticket.classification.priority
            let raised = rung?.raisesPriority == true && priority.raised != priority ? priority.raised : nil
            return .escalated(
                step: EscalatedStep(
                    key: key,
                    planned: instant,
                    told: view.recipients(of: tells),
                    marksLate: rung?.marksLate ?? false,
                    priority: raised
                )
            )
        }
    }

    /// What the journal says when the step's time had passed before the ticket came here.
    func pastEvent() -> TicketEvent {
        .escalated(
            step: EscalatedStep(key: key, planned: instant, told: [], marksLate: rung?.marksLate ?? false, isPast: true)
        )
    }
}
