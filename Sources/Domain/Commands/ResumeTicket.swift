/// Ends a wait.
package struct ResumeTicket: TicketCommand {
    package init() {}

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        guard case .waiting = ticket.state else { throw .notWaiting(ticket.number) }
        return [situation.change(.resumed, to: ticket.number)]
    }
}
