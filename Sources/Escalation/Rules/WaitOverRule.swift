package import Domain

/// Reminds the owner when the time that a ticket was to wait until has come; the ticket goes on waiting.
///
/// - När: at the time given when it was paused.
/// - Åtgärd: the owner is told, or the queue's team when nobody owns it. Once for each wait.
package struct WaitOverRule: EscalationRule {
    package static let id = RuleID("påminnelse")

    private let rung = LadderStep(id: id, kind: id.rawValue, parameters: [:], tells: [.owner])

    package init() {}

    package func nextStep(for view: MeasuredTicket) -> Step? {
        guard case .waiting = view.ticket.state, let until = view.ticket.waitsUntil else { return nil }
        let wait = view.ticket.waits
        guard !view.ticket.fired.contains(where: { $0.rule == rung.id && $0.occurrence == wait }) else { return nil }
        return Step(view.key(rung.id, occurrence: wait), at: until, rung: rung)
    }
}
