/// Writes to the requester, and keeps what was written.
package struct AnswerTicket: TicketCommand {
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        return [situation.change(.answered(text: try TextField.answer.required(text)), to: ticket.number)]
    }
}
