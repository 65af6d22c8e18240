/// Confirms that one knows what the desk was told about a ticket.
///
/// The repeated alarm of a serious incident ends only when one of its own messages is confirmed, or, once it has sounded, the ticket as a whole:
/// whoever confirms a colleague's note has not said that they know of the incident (INC-13).
package struct AcknowledgeTicket: TicketCommand {
    /// One message by its journal number; nil for everything told to the one who asks.
    package var message: Int64?

    package init(message: Int64? = nil) {
        self.message = message
    }

    package var concerns: Aspects { [] }

    package var needsMessages: Bool { true }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.ticket()
        let pending = situation.snapshot.pendingMessages
        let endsAlarm: Bool
        if let message {
            guard let told = pending[message] else { throw .nothingToAcknowledge(ticket.number) }
            endsAlarm = ticket.isAlarm(told, in: situation.agreement)
        } else {
            endsAlarm = ticket.soundsAlarm(in: situation.agreement)
            guard endsAlarm || !pending.isEmpty else { throw .nothingToAcknowledge(ticket.number) }
        }
        return [situation.change(.acknowledged(message: message, endsAlarm: endsAlarm), to: ticket.number)]
    }
}

extension Ticket {
    /// Whether an event is the alarm of the incident that the ticket is about now.
    fileprivate func isAlarm(_ event: TicketEvent, in agreement: Agreement) -> Bool {
        guard case .escalated(let step) = event else { return false }
        return step.key.promise == promise && agreement.isAlarm(step.key.rule)
    }

    /// Whether the alarm has sounded and nobody has confirmed it.
    fileprivate func soundsAlarm(in agreement: Agreement) -> Bool {
        isOpen && classification.isSerious && !isAcknowledged
            && fired.contains { $0.promise == promise && agreement.isAlarm($0.rule) }
    }
}
