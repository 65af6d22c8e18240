/// Closes a solved ticket for good.
package struct CloseTicket: TicketCommand {
    package init() {}

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        guard ticket.state == .resolved else { throw .notResolved(ticket.number, ticket.state) }
        return [situation.change(.closed(cause: .manual), to: ticket.number)]
    }
}
