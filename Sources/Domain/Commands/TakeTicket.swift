/// Makes the one who asks the owner.
///
/// Somebody else's ticket is refused: it is assigned, so that taking over is never a slip of the finger.
package struct TakeTicket: TicketCommand {
    package init() {}

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        guard let account = situation.account else { return [] }
        if let owner = ticket.owner { throw .alreadyOwned(ticket.number, by: owner) }
        return [situation.change(.ownerChanged(to: account), to: ticket.number)]
    }
}
