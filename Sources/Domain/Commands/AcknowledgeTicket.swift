/// Confirms that one knows what the desk was told about a ticket, which ends an alarm that repeats.
package struct AcknowledgeTicket: TicketCommand {
    /// One message by its journal number; nil for everything told to the one who asks.
    package var message: Int64?

    package init(message: Int64? = nil) {
        self.message = message
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.ticket()
        let isAlarming = ticket.isOpen && ticket.classification.isSerious && !ticket.isAcknowledged
        guard isAlarming || situation.snapshot.pendingMessages > 0 else { throw .nothingToAcknowledge(ticket.number) }
        return [situation.change(.acknowledged(message: message), to: ticket.number)]
    }
}
