/// Gives a ticket to somebody, whoever had it before.
package struct AssignTicket: TicketCommand {
    package var owner: Account

    package init(to owner: Account) {
        self.owner = owner
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        _ = try situation.colleague(owner)
        guard ticket.owner != owner else { throw .alreadyOwned(ticket.number, by: owner) }
        return [situation.change(.ownerChanged(to: owner), to: ticket.number)]
    }
}
