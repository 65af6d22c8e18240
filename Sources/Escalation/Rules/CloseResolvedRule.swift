import BusinessCalendar
package import Domain
import Instants

/// Closes a solved ticket when nobody has come back to it for as long as the agreement says.
///
/// - När: `closesAfterWorkingDays` working days after the solution.
/// - Åtgärd: the ticket is closed.
package struct CloseResolvedRule: EscalationRule {
    package static let id = RuleID("avsluta-löst")

    package init() {}

    package func nextStep(for view: MeasuredTicket) -> Step? {
        guard view.ticket.state == .resolved, let solved = view.ticket.resolution?.instant else { return nil }
        let days = view.terms.agreement.closesAfterWorkingDays
        do {
            let instant = try view.terms.calendar.due(from: solved, workingDays: days)
            let key = view.key(CloseResolvedRule.id, occurrence: view.ticket.reopenings + 1)
            return Step(key, at: instant, action: .close)
        } catch {
            return nil
        }
    }
}
