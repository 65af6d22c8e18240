/// Takes up a ticket that was solved, closed or cancelled; its clock goes on where it stood.
package struct ReopenTicket: TicketCommand {
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        guard !ticket.isOpen else { throw .notEnded(ticket.number, ticket.state) }
        let text = try TextField.reason.required(text)
        return [situation.change(.reopened(text: text), to: ticket.number)]
    }
}
