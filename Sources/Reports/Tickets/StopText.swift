package import BusinessCalendar
package import Domain
import Escalation

extension DeskWords {
    /// The stretches in which a ticket's clock stood still, each with who let it and why, for the explanation of its deadline.
    ///
    /// The terms must be those the ticket is measured by.
    package func labelledStops(of ticket: Ticket) -> [LabelledStop] {
        ticket.stops.filter { $0.cause == .merged || terms.agreement.clockStops.contains($0.cause) }.map { stop in
            LabelledStop(span: stop.span, label: (text(of: stop.cause) + ", " + stop.actor.displayName).visible())
        }
    }

    private func text(of cause: ClockStop.Cause) -> String {
        switch cause {
        case .waiting(let waiting): TicketState.waiting(waiting).text(in: language)
        case .resolved: TicketState.resolved.text(in: language)
        case .merged: language("hopslaget", "merged")
        }
    }
}
