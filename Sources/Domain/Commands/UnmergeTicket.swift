/// Brings a merged ticket back as it was, and takes what it brought along from the other.
package struct UnmergeTicket: TicketCommand {
    package var target: TicketNumber

    package init(from target: TicketNumber) {
        self.target = target
    }

    package var otherTicket: TicketNumber? { target }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.ticket()
        guard ticket.mergedInto == target else { throw .notMerged(ticket.number) }
        let target = try situation.other(target)
        if let into = target.mergedInto { throw .isMerged(target.number, into: into) }
        return [
            situation.change(.unmerged(from: target.number), to: ticket.number),
            situation.change(.detached(ticket: ticket.number), to: target.number),
        ]
    }
}
