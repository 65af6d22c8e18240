/// Something that can be done to a ticket; one value type a command, each in a file of its own.
package protocol TicketCommand: Sendable {
    /// What the command rests on: when any of it has changed since the ticket was shown, the command is refused.
    ///
    /// Empty for what fits whatever has happened, such as a note.
    var concerns: Aspects { get }

    /// The other ticket that the command names, which the snapshot must hold.
    var otherTicket: TicketNumber? { get }

    /// Whether the snapshot must hold what the one who asks was told about the ticket.
    var needsMessages: Bool { get }

    /// The events that the command leads to.
    func changes(in situation: Situation) throws(Refusal) -> [Change]
}

extension TicketCommand {
    package var concerns: Aspects { .standing }

    package var otherTicket: TicketNumber? { nil }

    package var needsMessages: Bool { false }

    /// Whether the command fits whatever has happened since the ticket was shown.
    package var fitsAnyVersion: Bool { concerns.isEmpty }

    /// Whether the command moves the ticket, so that it may not be dated before the ticket's latest turn.
    var movesTicket: Bool { !concerns.isDisjoint(with: .standing) }
}
