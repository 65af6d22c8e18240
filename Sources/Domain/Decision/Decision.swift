package import Instants

/// Something somebody wants done, with who wants it and what they had before their eyes.
package struct CommandRequest: Sendable {
    package var command: any TicketCommand
    /// The ticket it is about; nil for a new one.
    package var ticket: TicketNumber?
    package var actor: Actor
    /// The version of the ticket that the actor saw; nil means whatever stands now.
    package var expectedVersion: Int?
    /// When it happened, if it was not now; never in the future.
    package var happened: Instant?

    package init(
        _ command: any TicketCommand,
        on ticket: TicketNumber? = nil,
        by actor: Actor,
        expecting expectedVersion: Int? = nil,
        happened: Instant? = nil
    ) {
        self.command = command
        self.ticket = ticket
        self.actor = actor
        self.expectedVersion = expectedVersion
        self.happened = happened
    }
}

/// What a decision may look at, read inside the same transaction that writes its outcome.
package struct Snapshot: Sendable {
    /// The ticket that the command is about.
    package var ticket: Ticket?
    /// The other ticket that the command names, for links and merging.
    package var other: Ticket?
    package var staff: StaffDirectory
    /// The number that a new ticket gets.
    package var nextNumber: TicketNumber
    /// The events that the one who asks was told of and has not acknowledged, by journal number; only for a command that needs them.
    package var pendingMessages: [Int64: TicketEvent]
    /// The ticket's events after the version that the command was made against, oldest first.
    ///
    /// Nil when they were not read: then a command that rests on anything conflicts with every later version.
    package var meanwhile: [TicketEvent]?

    package init(
        ticket: Ticket?,
        other: Ticket? = nil,
        staff: StaffDirectory,
        nextNumber: TicketNumber,
        pendingMessages: [Int64: TicketEvent] = [:],
        meanwhile: [TicketEvent]? = nil
    ) {
        self.ticket = ticket
        self.other = other
        self.staff = staff
        self.nextNumber = nextNumber
        self.pendingMessages = pendingMessages
        self.meanwhile = meanwhile
    }
}

/// An event to be written to a ticket's journal.
package struct Change: Hashable, Sendable {
    package var ticket: TicketNumber
    package var event: TicketEvent
    package var happened: Instant

    package init(_ event: TicketEvent, to ticket: TicketNumber, happened: Instant) {
        self.ticket = ticket
        self.event = event
        self.happened = happened
    }
}

/// The answer to a command: what to write, or why not.
package enum Decision: Sendable {
    case accept([Change])
    case refuse(Refusal)
}

/// Decides what comes of a command; the one place where rules about tickets and rights are applied.
///
/// Pure: the same request, snapshot, agreement and time give the same answer.
package func decide(
    _ request: CommandRequest,
    _ snapshot: Snapshot,
    _ agreement: Agreement,
    now: Instant
) -> Decision {
    let situation = Situation(request: request, snapshot: snapshot, agreement: agreement, now: now)
    do {
        try situation.checkActor()
        try situation.checkTime()
        try situation.checkVersion()
        return .accept(try request.command.changes(in: situation))
    } catch {
        return .refuse(error)
    }
}
