/// Merges a ticket into another, which takes over its time, files and followers; can be undone.
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
        let content = Absorbed(minutes: ticket.minutes, watchers: ticket.followers, attachments: ticket.attachments)
        return [
            situation.change(.merged(into: target.number), to: ticket.number),
            situation.change(.absorbed(ticket: ticket.number, content: content), to: target.number),
        ]
    }
}
