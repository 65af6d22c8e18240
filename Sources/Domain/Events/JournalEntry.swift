package import Instants

/// Who did something, and when.
///
/// The two times differ for imports and for notes written the morning after.
package struct EventOrigin: Hashable, Sendable {
    package var actor: Actor
    /// When it happened.
    package var happened: Instant
    /// When it was written down.
    package var recorded: Instant

    package init(actor: Actor, happened: Instant, recorded: Instant) {
        self.actor = actor
        self.happened = happened
        self.recorded = recorded
    }
}

/// An event of one ticket with its origin, as the journal tells it.
package struct TicketEntry: Hashable, Sendable {
    package var ticket: TicketNumber
    package var event: TicketEvent
    package var origin: EventOrigin
    /// The place in the whole store's journal; 0 before it is written.
    package var sequence: Int64

    package init(ticket: TicketNumber, event: TicketEvent, origin: EventOrigin, sequence: Int64 = 0) {
        self.ticket = ticket
        self.event = event
        self.origin = origin
        self.sequence = sequence
    }
}

/// Something that happened to the desk as a whole.
package enum DeskEvent: Hashable, Sendable {
    /// The store was made.
    case founded(program: String)
    /// A version of the agreement was loaded; `digest` is the SHA-256 of its text.
    case agreementLoaded(version: AgreementVersion, name: String, validFrom: Instant, digest: String)
    /// Somebody was registered, or what is known of them changed; who decided stands as the actor.
    case staffRegistered(member: StaffMember, reason: String)
    /// An import was finished.
    case historyImported(file: String, mapping: String, rows: Int, tickets: Int)
}

extension DeskEvent: Codable {}
