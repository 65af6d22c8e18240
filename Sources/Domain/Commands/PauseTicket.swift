package import Instants

/// Lets a ticket wait for somebody, with a time when the owner is reminded.
package struct PauseTicket: TicketCommand {
    package var waiting: Waiting
    package var until: Instant?
    package var text: String

    package init(for waiting: Waiting, until: Instant? = nil, text: String = "") {
        self.waiting = waiting
        self.until = until
        self.text = text
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        if let until, until <= situation.now { throw .notAhead(until) }
        let text = try TextField.reason.checked(text)
        return [situation.change(.paused(waiting: waiting, until: until, text: text), to: ticket.number)]
    }
}
