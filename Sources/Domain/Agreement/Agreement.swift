package import Instants

/// The year's written order from the municipalities, as far as rules about tickets go (ramuppdrag).
///
/// Opening hours belong to it too but are the calendar's business; see `BusinessCalendar`.
package struct Agreement: Hashable, Sendable {
    package var version: AgreementVersion
    package var name: String
    package var validFrom: Instant
    package var teams: [Team]
    package var queues: [Queue]
    /// Where a new ticket comes unless a rule with a reason says otherwise (KÖ-3).
    package var intake: QueueID
    package var intefunktioner: [Intefunktion]
    package var handoverReasons: [HandoverReason]
    /// Working days from receipt to solution for an intefunktion (FRIST-3).
    package var promisedWorkingDays: Int
    /// The states in which the promise's clock stands still (design: waiting for the customer, and solved).
    package var clockStops: Set<ClockStop.Cause>
    package var ladder: [LadderStep]
    /// Working days after which a solved ticket closes itself.
    package var closesAfterWorkingDays: Int
    /// Bytes that one attached file may have.
    package var attachmentLimit: Int
    /// The sentences that the rules come from, by the name of the rule.
    package var quotes: [String: String]

    package init(
        version: AgreementVersion,
        name: String,
        validFrom: Instant,
        teams: [Team],
        queues: [Queue],
        intake: QueueID,
        intefunktioner: [Intefunktion],
        handoverReasons: [HandoverReason],
        promisedWorkingDays: Int,
        clockStops: Set<ClockStop.Cause>,
        ladder: [LadderStep],
        closesAfterWorkingDays: Int,
        attachmentLimit: Int,
        quotes: [String: String] = [:]
    ) {
        self.version = version
        self.name = name
        self.validFrom = validFrom
        self.teams = teams
        self.queues = queues
        self.intake = intake
        self.intefunktioner = intefunktioner
        self.handoverReasons = handoverReasons
        self.promisedWorkingDays = promisedWorkingDays
        self.clockStops = clockStops
        self.ladder = ladder
        self.closesAfterWorkingDays = closesAfterWorkingDays
        self.attachmentLimit = attachmentLimit
        self.quotes = quotes
    }

    /// The queue with an id, if the agreement has it.
    package func queue(_ id: QueueID) -> Queue? { queues.first { $0.id == id } }

    /// The team with an id, if the agreement has it.
    package func team(_ id: TeamID) -> Team? { teams.first { $0.id == id } }

    /// The intefunktion with a code, if the agreement has it.
    package func intefunktion(_ id: IntefunktionID) -> Intefunktion? { intefunktioner.first { $0.id == id } }

    /// The reason for a hand-over with a code, if the agreement has it.
    package func handoverReason(_ id: HandoverReasonID) -> HandoverReason? { handoverReasons.first { $0.id == id } }

    /// Whether a rule of the ladder is the alarm that sounds until somebody acknowledges it.
    package func isAlarm(_ rule: RuleID) -> Bool {
        ladder.contains { $0.id == rule && $0.kind == LadderStep.alarmKind }
    }

    /// Where a ticket lies when it comes to a queue.
    package func place(in id: QueueID) -> Place? {
        queue(id).map { Place(queue: $0.id, team: $0.team, line: $0.line) }
    }
}

/// A group that works together (KÖ-1).
package struct Team: Hashable, Sendable {
    package var id: TeamID
    package var name: String

    package init(id: TeamID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A list of tickets that a team works from, on one line.
package struct Queue: Hashable, Sendable {
    package var id: QueueID
    package var name: String
    package var team: TeamID
    package var line: SupportLine
    /// What the queue does and does not do, shown when a ticket is handed to it (KÖ-28).
    package var help: String

    package init(id: QueueID, name: String, team: TeamID, line: SupportLine, help: String = "") {
        self.id = id
        self.name = name
        self.team = team
        self.line = line
        self.help = help
    }
}

/// One of the functions whose failure must be put right within the promised time (INTE-1).
package struct Intefunktion: Hashable, Sendable {
    package var id: IntefunktionID
    /// A short name for lists, such as `Utskrift`.
    package var name: String
    /// The agreement's own words.
    package var text: String

    package init(id: IntefunktionID, name: String, text: String) {
        self.id = id
        self.name = name
        self.text = text
    }
}

/// Why a ticket is handed over (KÖ-5).
package struct HandoverReason: Hashable, Sendable {
    package var id: HandoverReasonID
    package var name: String

    package init(id: HandoverReasonID, name: String) {
        self.id = id
        self.name = name
    }
}
