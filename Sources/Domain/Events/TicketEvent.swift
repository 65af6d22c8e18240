package import Instants

/// Something that happened to a ticket, as the journal keeps it.
///
/// The names of cases and labels are the journal's format: a shipped one is never renamed, and new values are optional.
package enum TicketEvent: Hashable, Sendable {
    case opened(ticket: Opening)
    /// A note for the desk only.
    case noted(text: String)
    /// A message to the requester.
    case answered(text: String)
    /// A new owner, or nobody.
    case ownerChanged(to: Account?)
    case routed(to: Place, reason: HandoverReasonID, text: String)
    case paused(waiting: Waiting, until: Instant?, text: String)
    case resumed
    case classified(as: Classification)
    case edited(changes: Edit)
    case attached(file: Attachment)
    case timeLogged(minutes: Int, text: String)
    case linked(link: TicketLink)
    case unlinked(link: TicketLink)
    case merged(into: TicketNumber)
    case absorbed(ticket: TicketNumber, content: Absorbed)
    case unmerged(from: TicketNumber)
    case detached(ticket: TicketNumber)
    /// Somebody confirmed that they know; `message` is the journal's sequence number of what was told, nil for all of it.
    ///
    /// `endsAlarm` says whether a serious incident's repeated alarm ends with it; nil, in journals from before it was told apart, says yes.
    case acknowledged(message: Int64?, endsAlarm: Bool? = nil)
    /// `outcome` is nil when the desk put it right.
    case resolved(solution: String, team: TeamID, line: SupportLine, outcome: ResolutionOutcome? = nil)
    case closed(cause: ClosingCause)
    case reopened(text: String)
    case cancelled(text: String)
    case escalated(step: EscalatedStep)
    /// The ticket is measured by another version of the agreement from now on.
    case agreementApplied(version: AgreementVersion)
    /// A row of another system's log.
    case imported(row: ImportedRow)
}

extension TicketEvent: Codable {}

/// Why a ticket was closed.
package enum ClosingCause: String, Hashable, Sendable, Codable {
    /// Somebody at the desk closed it.
    case manual
    /// It had been solved for as long as the agreement says.
    case automatic
}

/// What is known of a ticket when it is opened.
package struct Opening: Hashable, Sendable, Codable {
    package var classification: Classification
    package var subject: String
    package var description: String
    package var requester: Requester?
    package var channel: Channel
    package var tags: Set<String>
    package var informationClass: InformationClass?
    package var place: Place
    package var received: Instant
    package var agreement: AgreementVersion
    package var source: String?

    package init(
        classification: Classification,
        subject: String,
        description: String = "",
        requester: Requester? = nil,
        channel: Channel,
        tags: Set<String> = [],
        informationClass: InformationClass? = nil,
        place: Place,
        received: Instant,
        agreement: AgreementVersion,
        source: String? = nil
    ) {
        self.classification = classification
        self.subject = subject
        self.description = description
        self.requester = requester
        self.channel = channel
        self.tags = tags
        self.informationClass = informationClass
        self.place = place
        self.received = received
        self.agreement = agreement
        self.source = source
    }
}

/// A value that a ticket may be without and that an edit can take away; texts and sets are emptied by an empty one.
package enum Clearable: String, Hashable, Sendable, Codable, CaseIterable {
    case requester
    case informationClass
}

/// What an edit changes; nil leaves a value as it is.
package struct Edit: Hashable, Sendable, Codable {
    package var subject: String?
    package var description: String?
    package var requester: Requester?
    package var channel: Channel?
    package var tags: Set<String>?
    package var watchers: Set<Account>?
    package var informationClass: InformationClass?
    /// A corrected time of receipt, which begins a new promise.
    package var received: Instant?
    /// What the ticket is without from now on; nil when nothing is taken away.
    package var clears: Set<Clearable>?

    package init(
        subject: String? = nil,
        description: String? = nil,
        requester: Requester? = nil,
        channel: Channel? = nil,
        tags: Set<String>? = nil,
        watchers: Set<Account>? = nil,
        informationClass: InformationClass? = nil,
        received: Instant? = nil,
        clears: Set<Clearable>? = nil
    ) {
        self.subject = subject
        self.description = description
        self.requester = requester
        self.channel = channel
        self.tags = tags
        self.watchers = watchers
        self.informationClass = informationClass
        self.received = received
        self.clears = clears
    }

    /// Whether a value is taken away.
    package func clears(_ value: Clearable) -> Bool { clears?.contains(value) == true }

    /// Whether nothing would change.
    package var isEmpty: Bool { self == Edit() }
}

/// What the engine did when a rule's time had come.
package struct EscalatedStep: Hashable, Sendable, Codable {
    package var key: StepKey
    /// When it should have been done; the journal's own time says when it was.
    package var planned: Instant
    /// Whom it told; nobody when the step was already past when the ticket was imported.
    package var told: [Recipient]
    package var marksLate: Bool
    /// The priority it raised the ticket to.
    package var priority: Priority?
    /// Whether it lies in the past of an import, so that nothing came of it.
    package var isPast: Bool

    package init(
        key: StepKey,
        planned: Instant,
        told: [Recipient],
        marksLate: Bool = false,
        priority: Priority? = nil,
        isPast: Bool = false
    ) {
        self.key = key
        self.planned = planned
        self.told = told
        self.marksLate = marksLate
        self.priority = priority
        self.isPast = isPast
    }
}

/// One row of another system's event log, as it was and as it was understood.
package struct ImportedRow: Hashable, Sendable, Codable {
    /// Line of the file, counted from 1 with the heading.
    package var line: Int
    /// The row's columns as they stood, by heading; those that the mapping asks to keep.
    package var columns: [String: String]
    /// What the ticket became; nil where the row only leaves a note.
    package var state: TicketState?
    package var owner: Account?
    package var place: Place
    package var note: String?

    package init(
        line: Int,
        columns: [String: String],
        state: TicketState?,
        owner: Account?,
        place: Place,
        note: String? = nil
    ) {
        self.line = line
        self.columns = columns
        self.state = state
        self.owner = owner
        self.place = place
        self.note = note
    }
}
