/// Notes something for the desk; the requester never sees it.
package struct NoteTicket: TicketCommand {
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        return [situation.change(.noted(text: try TextField.note.required(text)), to: ticket.number)]
    }
}
