package import Domain
package import Instants

/// What lists show of a ticket: the part of its fold that is kept ready.
package struct TicketRow: Hashable, Sendable {
    package var number: TicketNumber
    package var version: Int
    package var classification: Classification
    package var subject: String
    package var requester: String?
    package var unit: String?
    package var state: TicketState
    package var place: Place
    package var owner: Account?
    package var tags: Set<String>
    package var received: Instant
    package var changed: Instant
    package var resolved: Instant?
    package var closed: Instant?
    package var waitsUntil: Instant?
    /// When it must be solved; nil without a promise, and while its clock stands still.
    package var due: Instant?
    /// When the engine must look at it next.
    package var next: Instant?
    package var isMarkedLate: Bool
    package var handovers: Int
    package var reopenings: Int
    package var highestLine: SupportLine
    package var source: String?

    package init(_ ticket: Ticket, due: Instant?, next: Instant?) {
        number = ticket.number
        version = ticket.version
        classification = ticket.classification
        subject = ticket.subject
        requester = ticket.requester?.name
        unit = ticket.requester?.unit
        state = ticket.state
        place = ticket.place
        owner = ticket.owner
        tags = ticket.tags
        received = ticket.received
        changed = ticket.changed
        resolved = ticket.resolution?.instant
        closed = ticket.closed
        waitsUntil = ticket.waitsUntil
        self.due = due
        self.next = next
        isMarkedLate = ticket.isMarkedLate
        handovers = ticket.handovers
        reopenings = ticket.reopenings
        highestLine = ticket.highestLine
        source = ticket.source
    }

    /// The row as a store keeps it.
    package init(
        number: TicketNumber,
        version: Int,
        classification: Classification,
        subject: String,
        requester: String?,
        unit: String?,
        state: TicketState,
        place: Place,
        owner: Account?,
        tags: Set<String>,
        received: Instant,
        changed: Instant,
        resolved: Instant?,
        closed: Instant?,
        waitsUntil: Instant?,
        due: Instant?,
        next: Instant?,
        isMarkedLate: Bool,
        handovers: Int,
        reopenings: Int,
        highestLine: SupportLine,
        source: String?
    ) {
        self.number = number
        self.version = version
        self.classification = classification
        self.subject = subject
        self.requester = requester
        self.unit = unit
        self.state = state
        self.place = place
        self.owner = owner
        self.tags = tags
        self.received = received
        self.changed = changed
        self.resolved = resolved
        self.closed = closed
        self.waitsUntil = waitsUntil
        self.due = due
        self.next = next
        self.isMarkedLate = isMarkedLate
        self.handovers = handovers
        self.reopenings = reopenings
        self.highestLine = highestLine
        self.source = source
    }

    /// Whether the promise ran out before the ticket was solved, or before now while it is not.
    ///
    /// Solved at the due instant is in time; one second later is not.
    package func isLate(at now: Instant) -> Bool {
        guard state != .cancelled, let due else { return false }
        return (resolved ?? now) > due
    }
}
