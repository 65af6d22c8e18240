import Domain
import Escalation
import GRDB
import Instants
import Store

/// Compares everything that is kept ready of one ticket with what its journal says.
struct TicketCheck {
    private let number: TicketNumber
    private let db: Database
    private(set) var findings: [Finding] = []

    init(_ number: TicketNumber, _ coding: EventCoding, _ shelf: TermsShelf, _ db: Database) throws {
        self.number = number
        self.db = db
        let entries = try JournalTable.entries(of: number, coding, db)
        guard let ticket = Ticket.fold(entries) else {
            findings = [.unreadablePayload(sequence: entries.first?.sequence ?? 0)]
            return
        }
        let timing = try shelf.terms(of: ticket, db).timing(of: ticket)
        try compare(TicketRow(ticket, due: timing.due, next: timing.next))
        try compareFollowers(ticket)
        if try TicketRecordTable.records(of: number, db) != ticket.records {
            findings.append(.rowDiffers(number, columns: ["ticketRecord"]))
        }
        try compareSearch(WorkingTicket(ticket, entries))
        for file in ticket.ownAttachments where (try? AttachmentTable.bytes(of: file, db)) == nil {
            findings.append(.attachmentMissing(number, digest: file.digest))
        }
    }

    private mutating func compare(_ expected: TicketRow) throws {
        guard let row = try? TicketTable.row(number, db) else {
            findings.append(.rowMissing(number))
            return
        }
        var columns = row.columns(differingFrom: expected)
        columns += try TicketTable.derivedColumns(differingFrom: expected, db)
        if !columns.isEmpty { findings.append(.rowDiffers(number, columns: columns)) }
    }

    private mutating func compareFollowers(_ ticket: Ticket) throws {
        guard try !WatcherTable.holds(ticket, db) else { return }
        findings.append(.rowDiffers(number, columns: ["ticketWatcher"]))
    }

    private mutating func compareSearch(_ working: WorkingTicket) throws {
        let text = working.searchText
        let isRight =
            try SearchIndex.text(of: number, db) == text
            && SearchIndex.openText(of: number, db) == (working.ticket.isOpen ? text : nil)
            && SearchIndex.finds(text, in: number, db)
        if !isRight { findings.append(.searchDiffers(number)) }
    }
}

extension TicketRow {
    /// The columns in which two rows differ.
    fileprivate func columns(differingFrom other: TicketRow) -> [String] {
        let pairs: [(String, Bool)] = [
            ("version", version == other.version), ("classification", classification == other.classification),
            ("subject", subject == other.subject), ("requester", requester == other.requester),
            ("unit", unit == other.unit), ("state", state == other.state), ("place", place == other.place),
            ("owner", owner == other.owner), ("tags", tags == other.tags), ("received", received == other.received),
            ("changed", changed == other.changed), ("resolved", resolved == other.resolved),
            ("closed", closed == other.closed), ("waitsUntil", waitsUntil == other.waitsUntil),
            ("due", due == other.due), ("next", next == other.next),
            ("isMarkedLate", isMarkedLate == other.isMarkedLate), ("handovers", handovers == other.handovers),
            ("reopenings", reopenings == other.reopenings), ("highestLine", highestLine == other.highestLine),
            ("source", source == other.source),
        ]
        return pairs.filter { !$0.1 }.map { $0.0 }
    }
}
