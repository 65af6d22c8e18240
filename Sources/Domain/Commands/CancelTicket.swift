/// Cancels a ticket that should not have been, such as a mistake; it counts in no figure.
package struct CancelTicket: TicketCommand {
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        let text = try TextField.reason.required(text)
        return [situation.change(.cancelled(text: text), to: ticket.number)]
    }
}
