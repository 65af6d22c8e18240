package import Domain
package import Escalation
package import Instants

/// Carries out commands, each whole or not at all.
package protocol TicketCommands: Sendable {
    /// Reads what the command may look at, lets `decide` decide, and writes the outcome, in one transaction.
    ///
    /// When it returns, the outcome survives a killed process and a power cut. A refusal is thrown as `refused`.
    func execute(_ request: CommandRequest, at now: Instant) async throws(StoreError) -> Committed

    /// Keeps the bytes of a file, before the command that attaches it, and says what the file is.
    func keep(_ bytes: [UInt8], named name: String) async throws(StoreError) -> Attachment

    /// The bytes of a kept file.
    func bytes(of attachment: Attachment) async throws(StoreError) -> [UInt8]
}

/// What came of a command.
package struct Committed: Sendable {
    /// The ticket as it stands now.
    package var ticket: Ticket
    package var row: TicketRow

    package init(ticket: Ticket, row: TicketRow) {
        self.ticket = ticket
        self.row = row
    }
}

/// Answers questions about tickets.
package protocol TicketQueries: Sendable {
    /// A page of a list; `now` decides what is late and what is due soon.
    func page(
        of query: TicketQuery,
        after key: PageKey?,
        limit: Int,
        at now: Instant
    ) async throws(StoreError) -> TicketPage

    /// How many tickets a list holds, counted no further than `limit`.
    func count(of query: TicketQuery, upTo limit: Int, at now: Instant) async throws(StoreError) -> Int

    /// For each of these tickets that holds one of the words, the line where it stands; tickets where only the subject holds them are left out.
    ///
    /// Meant for what is on the screen: every ticket's journal is read.
    func excerpts(
        of numbers: [TicketNumber],
        holding words: [String]
    ) async throws(StoreError) -> [TicketNumber: String]

    /// The row of a ticket; nil when there is none.
    func row(_ number: TicketNumber) async throws(StoreError) -> TicketRow?

    /// Everything about a ticket; nil when there is none.
    func detail(_ number: TicketNumber) async throws(StoreError) -> TicketDetail?

    /// Open tickets by queue and in the standing views.
    func counts(at now: Instant) async throws(StoreError) -> DeskCounts
}

/// Inboxes of people and teams.
package protocol Inboxes: Sendable {
    /// Messages to an account, its teams and its roles, newest first; unacknowledged ones only unless told otherwise.
    func messages(
        to account: Account,
        includingAcknowledged: Bool,
        limit: Int
    ) async throws(StoreError) -> [InboxItem]

    /// How many unacknowledged messages somebody has.
    func unreadCount(of account: Account) async throws(StoreError) -> Int
}

/// What waits to leave the desk.
package protocol Outbox: Sendable {
    /// Items whose time has come, oldest first.
    func undelivered(at now: Instant, limit: Int) async throws(StoreError) -> [OutboxItem]

    /// The configured command took the item.
    func delivered(_ id: Int64, at now: Instant) async throws(StoreError)

    /// The configured command failed; another attempt is made at `next`, or never again when that is nil.
    func failed(_ id: Int64, error: String, next: Instant?) async throws(StoreError)

    /// Items in a state, oldest first, for people to look at.
    func outbox(_ state: OutboxItem.State, limit: Int) async throws(StoreError) -> [OutboxItem]

    /// Gives a dead item a new chance.
    func retry(_ id: Int64, at now: Instant) async throws(StoreError)
}

/// What the escalation engine asks of storage.
package protocol EngineStore: Sendable {
    /// Does what is due now, ticket by ticket in order of time, exactly once whoever else runs; returns what was done.
    func runEngine(at now: Instant) async throws(StoreError) -> EngineRun

    /// When the engine has next to do; nil when nothing is planned.
    func nextEngineInstant() async throws(StoreError) -> Instant?

    /// Takes the one engine place of this store, if it is free; it is given back when the lease goes away.
    func engineLease() throws(StoreError) -> (any EngineLease)?

    /// Notes that an engine is running.
    func engineBeat(at now: Instant) async throws(StoreError)

    /// When an engine last ran; nil when none ever has.
    func lastEngineBeat() async throws(StoreError) -> Instant?
}

/// The right to be the engine of a store, held for as long as the value lives.
package protocol EngineLease: AnyObject, Sendable {
    /// Gives the place back early.
    func release()
}

/// What a run of the engine did.
package struct EngineRun: Hashable, Sendable {
    /// Tickets that were looked at.
    package var tickets: Int
    /// Steps that were done.
    package var steps: Int
    /// Tickets whose steps could not be done; they are tried again at the next run.
    package var failures: [TicketNumber]

    package init(tickets: Int, steps: Int, failures: [TicketNumber]) {
        self.tickets = tickets
        self.steps = steps
        self.failures = failures
    }
}

/// The agreements by version.
package protocol Agreements: Sendable {
    /// Keeps a version of the agreement with its text; the same text twice adds nothing.
    func load(_ text: String, by actor: Actor, at now: Instant) async throws(StoreError) -> Agreement

    /// The terms in force at a moment: the latest version valid then, or the first of all before that.
    func terms(at now: Instant) async throws(StoreError) -> Terms

    /// The terms of a version.
    func terms(of version: AgreementVersion) async throws(StoreError) -> Terms?
}

/// Who works at the desk.
package protocol StaffRegister: Sendable {
    func staff() async throws(StoreError) -> StaffDirectory

    /// Registers somebody, or changes what is known of them; only an administrator may, or anybody while there is none.
    func register(
        _ member: StaffMember,
        reason: String,
        by actor: Actor,
        at now: Instant
    ) async throws(StoreError)
}

/// Who looks at what.
package protocol PresenceBoard: Sendable {
    /// Says that somebody is at a ticket, or at none; must be said again within a minute to stay.
    func announce(
        _ account: Account,
        at ticket: TicketNumber?,
        _ activity: Presence.Activity,
        now: Instant
    ) async throws(StoreError)

    /// Who is at any ticket now, in order of arrival.
    func present(now: Instant) async throws(StoreError) -> [Presence]

    /// Who is at a ticket now, in order of arrival.
    func present(at ticket: TicketNumber, now: Instant) async throws(StoreError) -> [Presence]
}

/// Tells when something has changed, by whatever process.
package protocol ChangeFeed: Sendable {
    /// Hints from now on, merged when they come faster than they are read; within half a second of the change.
    func hints() -> AsyncStream<ChangeHint>
}

/// Brings whole histories in and out.
package protocol JournalTransfer: Sendable {
    /// Writes tickets with the journals that they bring along; tickets whose source is known already are left alone.
    ///
    /// `next` hands over the histories in portions and nil at the end. With `isAtomic` all of it is one transaction, all or nothing;
    /// without, each portion is one, which suits a store that is being made. Nothing is told to anybody.
    func bringIn(
        isAtomic: Bool,
        run: DeskEvent,
        by actor: Actor,
        at now: Instant,
        next: @Sendable () throws -> [ImportedHistory]?
    ) async throws(StoreError) -> ImportOutcome

    /// Every journal row as a line of JSON in order, handed on in chunks.
    func exportJournal(_ write: @Sendable ([UInt8]) throws -> Void) async throws(StoreError)

    /// Takes what `exportJournal` wrote into an empty store, checking the chain; all or nothing.
    func importJournal(
        _ read: @Sendable () throws -> [UInt8]?,
        progress: @Sendable (StoreProgress) -> Void
    ) async throws(StoreError) -> Int64
}

/// The events of one ticket of another system, or of a made-up desk.
package struct ImportedHistory: Sendable {
    /// What happened, the opening first, in ascending order of time; the store gives the ticket its number.
    package var events: [(event: TicketEvent, actor: Actor, happened: Instant)]
    /// When the events count as recorded; nil means when each happened.
    package var recorded: Instant?

    package init(events: [(event: TicketEvent, actor: Actor, happened: Instant)], recorded: Instant?) {
        self.events = events
        self.recorded = recorded
    }
}

/// What an import did.
package struct ImportOutcome: Hashable, Sendable {
    package var tickets: Int
    package var events: Int64
    /// Tickets that were there already.
    package var known: Int

    package init(tickets: Int, events: Int64, known: Int) {
        self.tickets = tickets
        self.events = events
        self.known = known
    }
}

/// Looks after the store itself.
package protocol Maintenance: Sendable {
    /// Recomputes every hash and fold and compares.
    func verify(progress: @Sendable (StoreProgress) -> Void) async throws(StoreError) -> Verification

    /// Copies the store, while others work, into a file that must not exist, and verifies the copy's chain head.
    func backup(to path: String, progress: @Sendable (StoreProgress) -> Void) async throws(StoreError)

    /// The store's condition.
    func health() async throws(StoreError) -> StoreHealth
}

/// Everything that storage does.
package typealias TicketStore = TicketCommands & TicketQueries & Inboxes & Outbox & EngineStore & Agreements
    & StaffRegister & RequesterDirectory & DeskHistory & PresenceBoard & ChangeFeed & JournalTransfer & Maintenance
    & RegisterReading & RegisterImporting
