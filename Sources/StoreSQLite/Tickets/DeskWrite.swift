import Domain
import Escalation
import GRDB
import Instants
import Store

/// One write transaction of the desk: tickets are loaded, events appended, and `finish` brings everything that follows from them up to date.
///
/// A value, so that a part that failed can be undone together with its savepoint.
struct DeskWrite {
    let db: Database
    let coding: EventCoding
    let shelf: TermsShelf
    private let staffTable: StaffTable
    private var tickets: [TicketNumber: WorkingTicket] = [:]
    private var changed: [TicketNumber] = []
    /// Words that the index of trigrams does not hold yet.
    private var unindexed: [(number: TicketNumber, text: String)] = []
    /// Whether somebody was helped who may be new to the index of requesters.
    private var hasNewRequesters = false
    private(set) var journal: JournalWriter
    /// What others must look at again.
    var hint: ChangeHint = []
    /// Whether events are history that nobody is told of.
    var isQuiet = false

    init(_ db: Database, shelf: TermsShelf, staffTable: StaffTable) throws {
        self.db = db
        self.shelf = shelf
        self.staffTable = staffTable
        coding = EventCoding()
        journal = try JournalWriter(db, coding)
    }

    var staff: StaffDirectory {
        get throws { try staffTable.staff(coding, db) }
    }

    /// How a ticket stands in this transaction; nil when there is none.
    mutating func ticket(_ number: TicketNumber) throws -> Ticket? {
        if let working = tickets[number] { return working.ticket }
        let entries = try JournalTable.entries(of: number, coding, db)
        guard let ticket = Ticket.fold(entries) else { return nil }
        tickets[number] = WorkingTicket(ticket, entries)
        return ticket
    }

    /// Takes up a ticket that was folded outside the transaction and has not changed since.
    mutating func take(_ working: WorkingTicket) {
        tickets[working.ticket.number] = working
    }

    /// Writes an event and lets everything that it leads to happen.
    mutating func append(_ change: Change, by actor: Actor, recorded: Instant) throws {
        let origin = EventOrigin(actor: actor, happened: change.happened, recorded: recorded)
        let version = change.event.isOpening ? 1 : try version(of: change.ticket) + 1
        let sequence = try journal.append(change.event, to: change.ticket, version: version, origin)
        let entry = TicketEntry(ticket: change.ticket, event: change.event, origin: origin, sequence: sequence)
        try take(entry)
        try follow(entry)
    }

    /// Takes up what the journal says of a ticket that no row tells of yet.
    mutating func rebuild(_ entries: [TicketEntry]) throws {
        for entry in entries {
            guard entry.isPossible else {
                throw StoreError(.corrupt, about: "ticket \(entry.ticket), row \(entry.sequence)")
            }
            try take(entry)
            if case .escalated(let step) = entry.event { try EngineTable.note(step.key, of: entry.ticket, db) }
        }
    }

    /// Takes a row of another journal as it stands, when it continues this one; false when it does not.
    mutating func adopt(_ record: JournalRecord) throws -> Bool {
        try journal.adopt(record)
    }

    /// Writes an event of the desk as a whole.
    mutating func append(_ event: DeskEvent, by actor: Actor, at now: Instant) throws {
        let origin = EventOrigin(actor: actor, happened: now, recorded: journal.recordingTime(at: now))
        try journal.append(event, origin)
        if case .staffRegistered(let member, _) = event {
            try write(member)
            hint.insert([.staff, .inboxes])
        }
    }

    /// Puts somebody in the register.
    func write(_ member: StaffMember) throws {
        try staffTable.write(member, coding, db)
    }

    /// Brings rows, search and hints up to date.
    mutating func finish() throws {
        for number in changed { _ = try settle(number) }
        changed = []
        try indexNewWords()
        if hasNewRequesters { try RequesterTable.index(db) }
        hasNewRequesters = false
        if !hint.isEmpty { try HintTable.bump(hint, db) }
        hint = []
    }

    /// Brings the row and the words of one ticket up to date, and gives the row.
    mutating func settle(_ number: TicketNumber) throws -> TicketRow {
        guard let working = tickets[number] else { throw StoreError(.corrupt, about: "ticket \(number)") }
        let ticket = working.ticket
        let timing = try shelf.terms(of: ticket, db).timing(of: ticket)
        let row = TicketRow(ticket, due: timing.due, next: timing.next)
        try TicketTable.write(row, isNew: working.isNew, over: working.kept, db)
        try TicketTable.write(tags: ticket.tags, replacing: working.oldTags, of: number, db)
        try WatcherTable.write(ticket, replacing: working.oldFollowers, wasOpen: working.wasOpen, db)
        if working.hasNewRequester {
            if let requester = ticket.requester { try RequesterTable.write(requester, of: number, coding, db) }
            try TicketRecordTable.write(ticket.records, of: number, isNew: working.isNew, db)
            hasNewRequesters = true
        }
        try settleSearch(working)
        changed.removeAll { $0 == number }
        tickets[number] = nil
        hint.insert(.tickets)
        return row
    }

    private mutating func settleSearch(_ working: WorkingTicket) throws {
        let number = working.ticket.number
        let isOpen = working.ticket.isOpen
        let comesUp = isOpen && (working.hasNewWords || !working.wasOpen)
        if working.wasOpen && !isOpen { try SearchIndex.removeOpen(number, db) }
        guard working.hasNewWords || comesUp else { return }
        let text = working.searchText
        if working.hasNewWords {
            let old = working.isNew ? nil : try SearchIndex.text(of: number, db)
            try SearchIndex.write(text, of: number, db)
            unindexed.append((number, SearchText.addition(to: old ?? "", in: text)))
        }
        if comesUp { try SearchIndex.writeOpen(text, of: number, db) }
    }

    /// Takes all new words up in the index of trigrams, after everything else.
    ///
    /// SQLite makes a savepoint before each statement that may fail halfway, as every insert into the journal may, and at a savepoint the
    /// index writes out what it has gathered. Between tickets that would make a piece of index of each, which must be merged again.
    private mutating func indexNewWords() throws {
        for (number, text) in unindexed { try SearchIndex.index(text, of: number, db) }
        unindexed = []
    }

    private mutating func version(of number: TicketNumber) throws -> Int {
        if let known = tickets[number]?.ticket.version { return known }
        return try ticket(number)?.version ?? 0
    }

    private mutating func take(_ entry: TicketEntry) throws {
        if tickets[entry.ticket]?.apply(entry) == nil {
            guard let working = WorkingTicket(opening: entry) else {
                throw StoreError(.corrupt, about: "ticket \(entry.ticket)", detail: "no opening")
            }
            tickets[entry.ticket] = working
        }
        if !changed.contains(entry.ticket) { changed.append(entry.ticket) }
    }

    private mutating func follow(_ entry: TicketEntry) throws {
        switch entry.event {
        case .escalated(let step): try EngineTable.note(step.key, of: entry.ticket, db)
        case .attached(let file): try AttachmentTable.require(file, db)
        case .acknowledged(let message, _):
            try InboxTable.acknowledge(message, of: entry.ticket, entry.origin, try staff, db)
            hint.insert(.inboxes)
        default: break
        }
        guard !isQuiet, let ticket = tickets[entry.ticket]?.ticket else { return }
        let consequences = Consequences(of: entry.event, by: entry.origin.actor, on: ticket)
        for message in consequences.messages {
            try InboxTable.write(message, from: entry, coding, db)
            try OutboxTable.write(.message(message), from: entry, coding, db)
            hint.insert([.inboxes, .outbox])
        }
        for letter in consequences.letters {
            try OutboxTable.write(.letter(letter), from: entry, coding, db)
            hint.insert(.outbox)
        }
    }
}

extension TicketEvent {
    fileprivate var isOpening: Bool {
        if case .opened = self { true } else { false }
    }
}
