import Domain

/// A short guide for somebody who has never seen the console: it says what to do next, watches, and goes on when it is done.
///
/// It stands above the footer and takes no keys from what is shown, so that everything works as it always does.
package struct Tour: Hashable, Sendable {
    /// What the user is asked to do.
    enum Step: Int, Hashable, Sendable, CaseIterable {
        case take
        case handOver
        case solve
        case done
    }

    private(set) var step = Step.take
    /// The ticket that was taken, which the next step hands over.
    private(set) var ticket: TicketNumber?

    package init() {}

    /// Rows that it stands on.
    static let rows = 4

    /// Takes notice of what became of a ticket that the user did something to.
    mutating func saw(_ ticket: Ticket, by account: Account) {
        switch step {
        case .take where ticket.owner == account && ticket.state == .inProgress:
            self.ticket = ticket.number
            step = .handOver
        case .handOver where ticket.number == self.ticket && ticket.state == .resolved:
            // Solved instead of handed over: there is nothing left of it to hand over.
            self.ticket = nil
            step = .take
        case .handOver where ticket.owner == nil && ticket.state == .new && ticket.handovers > 0:
            step = .solve
        case .solve where ticket.state == .resolved: step = .done
        default: break
        }
    }
}
