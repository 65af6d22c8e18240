import Domain
import GRDB
import Store

/// Recomputes everything that can be recomputed and notes what differs, a stretch at a time, so that no read lasts long.
struct StoreCheck: Sendable {
    let shelf: TermsShelf
    private(set) var findings: [Finding] = []
    /// Where the journal ended when the check began.
    private(set) var head = JournalHead.beginning
    private(set) var verified = JournalHead.beginning
    private(set) var isChainDone = false
    private(set) var areTicketsDone = false
    private var tickets = 0
    private var lastTicket = TicketNumber(0)

    init(shelf: TermsShelf) {
        self.shelf = shelf
    }

    var verification: Verification {
        Verification(
            entries: verified.sequence,
            tickets: tickets,
            head: verified.hash.hexadecimal,
            findings: findings
        )
    }

    /// SQLite's own check of the file's pages.
    func checkingFile(_ db: Database) throws -> StoreCheck {
        var next = self
        next.head = try JournalTable.head(db)
        let rows = try Row.fetchCursor(db, sql: "PRAGMA quick_check")
        while let row = try rows.next() {
            let text = try row.decode(String.self, atIndex: 0)
            if text != "ok" { next.findings.append(.damagedFile(text)) }
        }
        return next
    }

    /// The next stretch of the chain: no gap, each hash from the one before, each payload by its digest.
    func checkingChain(_ db: Database) throws -> StoreCheck {
        var next = self
        let records = try JournalTable.records(after: verified.sequence, limit: 2_000, db)
        for record in records { next.check(record) }
        next.isChainDone = records.isEmpty || next.verified.sequence >= head.sequence
        return next
    }

    /// The next stretch of tickets: rows, search and files against the fold of the journal.
    func checkingTickets(_ db: Database) throws -> StoreCheck {
        var next = self
        let coding = EventCoding()
        let numbers = try JournalTable.ticketNumbers(after: lastTicket, limit: 200, db)
        let end = numbers.count < 200 ? TicketNumber(.max) : numbers.last ?? lastTicket
        for number in try TicketTable.numbers(after: lastTicket, through: end, db)
        where !numbers.contains(number) {
            next.findings.append(.rowWithoutJournal(number))
        }
        for number in numbers {
            next.tickets += 1
            do { next.findings += try TicketCheck(number, coding, shelf, db).findings } catch let error
                where StoreError(error, about: "").code == .corrupt
            {
                let sequence = try JournalTable.firstUnreadable(of: number, coding, db)
                next.findings.append(.unreadablePayload(sequence: sequence ?? 0))
            }
        }
        next.lastTicket = end
        next.areTicketsDone = numbers.count < 200
        return next
    }

    private mutating func check(_ record: JournalRecord) {
        if record.sequence != verified.sequence + 1 { findings.append(.gap(after: verified.sequence)) }
        if record.hash(after: verified.hash) != record.hash { findings.append(.brokenChain(sequence: record.sequence)) }
        check(payloadOf: record)
        verified = JournalHead(sequence: record.sequence, hash: record.hash, recorded: record.recorded)
    }

    private mutating func check(payloadOf record: JournalRecord) {
        guard let payload = record.payload, let salt = record.salt else {
            findings.append(.unreadablePayload(sequence: record.sequence))
            return
        }
        if JournalRecord.digest(salt: salt, payload: payload) != record.digest
            || EventCoding.type(of: payload) != record.type
        {
            findings.append(.changedPayload(sequence: record.sequence))
        } else if !record.isReadable {
            findings.append(.unreadablePayload(sequence: record.sequence))
        }
    }
}

extension JournalRecord {
    /// Whether the payload is an event that this program knows; a ticket's is read again when the ticket is folded.
    fileprivate var isReadable: Bool {
        guard let payload, ticket == nil else { return true }
        return (try? EventCoding().value(DeskEvent.self, from: payload)) != nil
    }
}
