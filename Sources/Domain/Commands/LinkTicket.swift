/// Ties two tickets together; both show it.
package struct LinkTicket: TicketCommand {
    package var link: TicketLink

    package init(to other: TicketNumber, as relation: Relation) {
        link = TicketLink(other: other, relation: relation)
    }

    package var concerns: Aspects { [] }

    package var otherTicket: TicketNumber? { link.other }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let other = try situation.other(link.other)
        let opposite = TicketLink(other: link.other, relation: link.relation.inverse)
        // Of two tickets only one can be above the other.
        guard ticket.links.isDisjoint(with: [link, opposite]) else { throw .alreadyLinked(link.other) }
        let back = TicketLink(other: ticket.number, relation: link.relation.inverse)
        return [
            situation.change(.linked(link: link), to: ticket.number),
            situation.change(.linked(link: back), to: other.number),
        ]
    }
}
