/// Merges a ticket into another, which takes over its time, files and followers; can be undone.
///
/// A promise is never taken over: the clock of the one that stays would have two receipts, waits and sets of rungs, which no undoing could take
/// apart again. So a ticket whose promise still counts may only go into an open one that was promised as much, as early (FRIST-3).
package struct MergeTicket: TicketCommand {
    package var target: TicketNumber

    package init(into target: TicketNumber) {
        self.target = target
    }

    package var otherTicket: TicketNumber? { target }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let target = try situation.other(target)
        if let into = target.mergedInto { throw .isMerged(target.number, into: into) }
        guard ticket.state != .cancelled else { throw .alreadyCancelled(ticket.number) }
        guard target.state != .cancelled else { throw .alreadyCancelled(target.number) }
        guard target.keepsPromise(of: ticket) else { throw .mergeLosesPromise(ticket.number, into: target.number) }
        let content = Absorbed(minutes: ticket.minutes, watchers: ticket.followers, attachments: ticket.attachments)
        return [
            situation.change(.merged(into: target.number), to: ticket.number),
            situation.change(.absorbed(ticket: ticket.number, content: content), to: target.number),
        ]
    }
}

extension Ticket {
    /// Whether nobody waits longer than they were promised when another ticket ends in this one.
    fileprivate func keepsPromise(of other: Ticket) -> Bool {
        guard other.isOpen, other.classification.hasPromise else { return true }
        return isOpen && classification.hasPromise && received <= other.received
    }
}
