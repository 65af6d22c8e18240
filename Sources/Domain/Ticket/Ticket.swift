package import Instants

/// One matter, as its journal tells it so far.
///
/// A ticket is the fold of its journal and nothing else: `Ticket.fold` makes it, `apply` takes it one event further.
package struct Ticket: Hashable, Sendable {
    package let number: TicketNumber
    /// How many events the ticket has; a command made against an older version may conflict.
    package var version: Int

    package var classification: Classification
    package var subject: String
    package var description: String
    package var requester: Requester?
    package var channel: Channel
    package var tags: Set<String>
    package var informationClass: InformationClass?
    /// The case's own number in the system that it was imported from.
    package var source: String?

    package var state: TicketState
    package var place: Place
    package var owner: Account?
    package var watchers: Set<Account>
    /// Until when the ticket waits, where somebody said so; the owner is reminded then.
    package var waitsUntil: Instant?

    /// When the requester's message reached the desk; what the promise counts from.
    package var received: Instant
    /// When the latest event was recorded.
    package var changed: Instant
    package var resolution: Resolution?
    /// When it was first solved; a reopening does not clear it.
    package var firstResolved: Instant?
    package var closed: Instant?
    /// Stretches in which the ticket waited, was solved or was merged away, in order and apart; the last one may be open.
    package var stops: [ClockStop]

    /// The version of the agreement it is measured by.
    package var agreement: AgreementVersion
    /// Which promise counts now, from 1; a new number begins when what is promised changes.
    package var promise: Int
    /// When the present promise began: the opening, a reclassification, a corrected receipt or a change of agreement.
    package var promiseBegan: Instant
    /// Since when nobody owns it in its queue; nil while somebody does.
    package var unownedSince: Instant?
    /// How many times it has come to lie without an owner, which tells one such stretch from the next.
    package var unownedStretches: Int
    /// How many times it has been set to wait, which tells one wait from the next.
    package var waits: Int
    /// What the engine has already done.
    package var fired: Set<StepKey>
    /// Whether the engine has marked it late.
    package var isMarkedLate: Bool
    /// Whether somebody has acknowledged the alarm of the present classification.
    package var isAcknowledged: Bool

    package var handovers: Int
    package var reopenings: Int
    package var highestLine: SupportLine
    /// Minutes booked on this ticket itself.
    package var ownMinutes: Int
    package var links: Set<TicketLink>
    package var ownAttachments: [Attachment]
    /// The ticket this one was merged into.
    package var mergedInto: TicketNumber?
    /// What was standing when the ticket was merged away, kept so that it can come back.
    package var beforeMerge: BeforeMerge?
    /// What merged tickets brought along.
    package var absorbed: [TicketNumber: Absorbed]

    /// Minutes booked, merged tickets counted.
    package var minutes: Int { absorbed.values.reduce(ownMinutes) { $0 &+ $1.minutes } }

    /// Files, merged tickets counted.
    package var attachments: [Attachment] {
        ownAttachments + absorbed.sorted { $0.key < $1.key }.flatMap(\.value.attachments)
    }

    /// Who follows the ticket, merged tickets counted.
    package var followers: Set<Account> { absorbed.values.reduce(watchers) { $0.union($1.watchers) } }

    /// Whether somebody still has work to do with it.
    package var isOpen: Bool { state.isOpen }

    /// The moment before which nothing can have moved the ticket any more: it came, began or ceased to stand still, or lost its owner.
    package var latestTurn: Instant {
        let stop = stops.last.map { $0.span.to ?? $0.span.from }
        return max(received, stop ?? received, unownedSince ?? received)
    }
}

/// How a ticket was solved, and by whom it counts (MÅL-1).
package struct Resolution: Hashable, Sendable, Codable {
    package var instant: Instant
    package var solution: String
    package var team: TeamID
    package var line: SupportLine
    /// Nil when the desk put it right.
    package var outcome: ResolutionOutcome?
}

/// A stretch of time in which the ticket stood still, and why.
package struct ClockStop: Hashable, Sendable {
    /// Why a ticket stands still.
    package enum Cause: Hashable, Sendable {
        case waiting(Waiting)
        case resolved
        case merged
    }

    package var cause: Cause
    package var span: InstantSpan
    /// Who began it.
    package var actor: Actor
}

/// What a ticket brings along when it is merged into another.
package struct Absorbed: Hashable, Sendable, Codable {
    package var minutes: Int
    package var watchers: Set<Account>
    package var attachments: [Attachment]

    package init(minutes: Int, watchers: Set<Account>, attachments: [Attachment]) {
        self.minutes = minutes
        self.watchers = watchers
        self.attachments = attachments
    }
}

/// Where a ticket stood when it was merged away.
package struct BeforeMerge: Hashable, Sendable {
    package var state: TicketState
    package var closed: Instant?
    /// The stop that the merging interrupted.
    package var stop: ClockStop?
    package var waitsUntil: Instant?
}

/// One thing that the engine does once: a rule, for one promise of a ticket, for the nth time.
package struct StepKey: Hashable, Sendable, Codable {
    package var rule: RuleID
    package var promise: Int
    package var occurrence: Int

    package init(rule: RuleID, promise: Int, occurrence: Int) {
        self.rule = rule
        self.promise = promise
        self.occurrence = occurrence
    }
}
