package import Domain
package import Instants

/// What `verify` found in a store.
package struct Verification: Sendable {
    package var entries: Int64
    package var tickets: Int
    /// Entries of the registers' journal, and records of the registers.
    package var registerEntries: Int64 = 0
    package var records = 0
    /// The chain's head, 64 hexadecimal digits.
    package var head: String
    /// Every difference; empty means clean.
    package var findings: [Finding]

    package init(entries: Int64, tickets: Int, head: String, findings: [Finding]) {
        self.entries = entries
        self.tickets = tickets
        self.head = head
        self.findings = findings
    }

    /// Whether nothing is wrong.
    package var isClean: Bool { findings.isEmpty }
}

/// One thing that is not as it should be.
package enum Finding: Hashable, Sendable {
    /// The row's hash does not follow from the row before it and its own contents.
    case brokenChain(sequence: Int64)
    /// A sequence number is missing.
    case gap(after: Int64)
    /// The payload does not fit its digest.
    case changedPayload(sequence: Int64)
    case unreadablePayload(sequence: Int64)
    /// The ticket's row differs from the fold of its journal.
    case rowDiffers(TicketNumber, columns: [String])
    case rowMissing(TicketNumber)
    case rowWithoutJournal(TicketNumber)
    case searchDiffers(TicketNumber)
    case attachmentMissing(TicketNumber, digest: String)
    /// SQLite's own check of the file.
    case damagedFile(String)
    /// What is wrong with an entry of the registers' journal.
    case registerJournal(JournalFault)
    /// A record of a register differs from its journal: what of it, by name.
    case recordDiffers(RecordReference, parts: [String])

    /// What can be wrong with an entry of a journal.
    package enum JournalFault: Hashable, Sendable {
        case brokenChain(sequence: Int64)
        case gap(after: Int64)
        case changedPayload(sequence: Int64)
        case unreadablePayload(sequence: Int64)
        /// The event cannot have happened to its record.
        case impossible(sequence: Int64)
        /// There is no row of the record that it tells of.
        case withoutRecord(sequence: Int64)
    }
}

/// How far long work has come.
package struct StoreProgress: Sendable {
    package var done: Int64
    package var total: Int64?

    package init(done: Int64, total: Int64?) {
        self.done = done
        self.total = total
    }
}

/// The store's condition, for `doctor` and the top row.
package struct StoreHealth: Hashable, Sendable {
    package var path: String
    package var schema: String
    package var fileSystem: String
    package var databaseBytes: Int64
    package var walBytes: Int64
    package var journalMode: String
    package var synchronous: Int
    package var tickets: Int
    package var entries: Int64
    /// When the newest entry of the journal was recorded; nil for an empty one.
    package var lastRecorded: Instant?

    package init(
        path: String,
        schema: String,
        fileSystem: String,
        databaseBytes: Int64,
        walBytes: Int64,
        journalMode: String,
        synchronous: Int,
        tickets: Int,
        entries: Int64,
        lastRecorded: Instant?
    ) {
        self.path = path
        self.schema = schema
        self.fileSystem = fileSystem
        self.databaseBytes = databaseBytes
        self.walBytes = walBytes
        self.journalMode = journalMode
        self.synchronous = synchronous
        self.tickets = tickets
        self.entries = entries
        self.lastRecorded = lastRecorded
    }
}
