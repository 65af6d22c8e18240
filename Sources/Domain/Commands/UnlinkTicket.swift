/// Unties two tickets.
package struct UnlinkTicket: TicketCommand {
    package var link: TicketLink

    package init(_ link: TicketLink) {
        self.link = link
    }

    package var concerns: Aspects { [] }

    package var otherTicket: TicketNumber? { link.other }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.ticket()
        let other = try situation.other(link.other)
        guard ticket.links.contains(link) else { throw .noSuchLink(link.other) }
        let back = TicketLink(other: ticket.number, relation: link.relation.inverse)
        return [
            situation.change(.unlinked(link: link), to: ticket.number),
            situation.change(.unlinked(link: back), to: other.number),
        ]
    }
}
