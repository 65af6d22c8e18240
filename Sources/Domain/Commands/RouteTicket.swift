/// Hands a ticket over to another queue, always with a reason (KÖ-5, KÖ-12).
///
/// The receiving queue gets it without an owner, and a wait ends: the new hands decide for themselves.
package struct RouteTicket: TicketCommand {
    package var queue: QueueID
    package var reason: HandoverReasonID
    package var text: String

    package init(to queue: QueueID, reason: HandoverReasonID, text: String) {
        self.queue = queue
        self.reason = reason
        self.text = text
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        guard let place = situation.agreement.place(in: queue) else { throw .noSuchQueue(queue) }
        guard place != ticket.place else { throw .alreadyInQueue(ticket.number, queue) }
        guard situation.agreement.handoverReason(reason) != nil else { throw .noSuchReason(reason) }
        let text = try TextField.reason.required(text)
        return [situation.change(.routed(to: place, reason: reason, text: text), to: ticket.number)]
    }
}
