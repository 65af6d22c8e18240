/// Puts a ticket back in its queue, without an owner.
package struct ReleaseTicket: TicketCommand {
    package init() {}

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        guard ticket.owner != nil else { throw .hasNoOwner(ticket.number) }
        return [situation.change(.ownerChanged(to: nil), to: ticket.number)]
    }
}
