import Crypto
import Domain
import Escalation
import Foundation
import GRDB
import Instants
import Store

/// Takes an exported journal into an empty store, line by line; whatever does not fit is an error with its line.
struct JournalImport {
    private var desk: DeskWrite
    private let progress: (StoreProgress) -> Void
    private var line = 0
    private var hasHeader = false
    private var end: TransferLine.End?

    init(_ desk: DeskWrite, _ progress: @escaping (StoreProgress) -> Void) {
        self.desk = desk
        self.progress = progress
    }

    mutating func take(_ bytes: [UInt8], number: Int) throws {
        line = number
        let parsed: TransferLine
        do { parsed = try desk.coding.value(TransferLine.self, from: bytes) } catch {
            throw problem("no line of a journal")
        }
        guard end == nil else { throw problem("something follows the last line") }
        if let header = parsed.header {
            guard !hasHeader, header == .current else { throw problem("an unknown format") }
            hasHeader = true
            return
        }
        guard hasHeader else { throw problem("no header") }
        if let agreement = parsed.agreement {
            try take(agreement)
        } else if let attachment = parsed.attachment {
            _ = try AttachmentTable.write([UInt8](attachment.bytes), named: "", desk.db)
        } else if let entry = parsed.entry {
            try take(entry)
        } else if let message = parsed.inbox {
            try take(message)
        } else if let item = parsed.outbox {
            try take(item)
        } else if let end = parsed.end {
            self.end = end
        } else {
            throw problem("an empty line of a journal")
        }
    }

    /// Folds every ticket and gives the number of entries.
    mutating func finish() throws -> Int64 {
        let head = desk.journal.head
        guard let end, end.entries == head.sequence, end.head == head.hash.hexadecimal else {
            line += 1
            throw problem("the journal is cut off")
        }
        var number = TicketNumber(0)
        while let next = try JournalTable.ticketNumbers(after: number, limit: 1, desk.db).first {
            number = next
            do {
                try desk.rebuild(try JournalTable.entries(of: number, desk.coding, desk.db))
                _ = try desk.settle(number)
            } catch let error as StoreError where error.code == .corrupt {
                throw StoreError(.invalidInput(line: nil), about: "journal", detail: error.subject)
            }
        }
        try checkAttachments()
        desk.hint = .everything
        try desk.finish()
        return head.sequence
    }

    private mutating func take(_ entry: TransferLine.EntryLine) throws {
        guard entry.ticket.map({ TicketNumber.possible.contains(TicketNumber($0)) }) ?? true else {
            throw problem("no ticket has the number \(entry.ticket ?? 0)")
        }
        guard entry.version >= 0 else { throw problem("a negative version") }
        guard let record = entry.record else { throw problem("a digest, hash or salt is not hexadecimal") }
        guard let payload = record.payload, let salt = record.salt, EventCoding.type(of: payload) == record.type,
            JournalRecord.digest(salt: salt, payload: payload) == record.digest
        else { throw problem("the payload does not fit its digest") }
        if let ticket = record.ticket {
            try check(payload, of: ticket, record)
        } else {
            try follow(payload)
        }
        guard try desk.adopt(record) else { throw problem("the chain is broken") }
        if record.sequence.isMultiple(of: 1_000) { progress(StoreProgress(done: record.sequence, total: nil)) }
    }

    private func check(_ payload: String, of ticket: TicketNumber, _ record: JournalRecord) throws {
        guard let event = try? desk.coding.value(TicketEvent.self, from: payload) else {
            throw problem("an event that this program does not know")
        }
        let origin = EventOrigin(
            actor: Actor(record.actor),
            happened: record.happened,
            recorded: record.recorded
        )
        guard TicketEntry(ticket: ticket, event: event, origin: origin, sequence: record.sequence).isPossible else {
            throw problem("an event that no desk could have written")
        }
        var isOpening = false
        if case .opened = event { isOpening = true }
        let expected = try JournalTable.lastVersion(of: ticket, desk.db) + 1
        guard record.version == expected, isOpening == (record.version == 1) else {
            throw problem("not the next event of ticket \(ticket)")
        }
    }

    private func follow(_ payload: String) throws {
        guard let event = try? desk.coding.value(DeskEvent.self, from: payload) else {
            throw problem("an event that this program does not know")
        }
        if case .staffRegistered(let member, _) = event { try desk.write(member) }
    }

    private func take(_ agreement: TransferLine.AgreementLine) throws {
        let terms: Terms
        do { terms = try desk.shelf.read(agreement.text) } catch { throw problem("the agreement cannot be read") }
        guard terms.agreement.version.rawValue == agreement.version else { throw problem("another agreement's text") }
        try AgreementTable.write(terms.agreement, text: agreement.text, desk.db)
    }

    private func take(_ item: TransferLine.InboxLine) throws {
        try desk.db.execute(
            sql: """
                INSERT INTO inbox (sequence, recipient, ticket, message, told, acknowledgedBy, acknowledged)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                item.sequence, item.message.recipient.description, item.message.ticket.rawValue,
                try desk.coding.text(of: item.message), item.told.seconds, item.acknowledgedBy,
                item.acknowledged?.seconds,
            ]
        )
    }

    private func take(_ item: TransferLine.OutboxLine) throws {
        guard OutboxItem.State(rawValue: item.state) != nil,
            (try? desk.coding.value(OutboxItem.Content.self, from: item.content)) != nil
        else { throw problem("no item of an outbox") }
        try desk.db.execute(
            sql: """
                INSERT INTO outbox (id, sequence, ticket, content, isLetter, queued, attempts, nextAttempt, lastError,
                    delivered, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                item.id, item.sequence, item.ticket, item.content, item.isLetter, item.queued.seconds, item.attempts,
                item.nextAttempt?.seconds, item.lastError, item.delivered?.seconds, item.state,
            ]
        )
    }

    /// Every loaded agreement must be the one whose digest the journal holds, and every attached file must be here.
    private func checkAttachments() throws {
        let rows = try Row.fetchCursor(
            desk.db,
            sql: "SELECT payload FROM journal WHERE type IN ('attached', 'agreementLoaded')"
        )
        while let row = try rows.next() {
            let payload = try row.decode(String.self, atIndex: 0)
            if case .attached(let file)? = try? desk.coding.value(TicketEvent.self, from: payload) {
                guard try AttachmentTable.has(digest: file.digest, desk.db) else {
                    throw StoreError(
                        .invalidInput(line: nil),
                        about: "journal",
                        detail: "the file \(file.name) is missing"
                    )
                }
            } else if case .agreementLoaded(let version, _, _, let digest)? =
                try? desk.coding.value(DeskEvent.self, from: payload)
            {
                guard try AgreementTable.digest(of: version, desk.db)?.hexadecimal == digest else {
                    throw StoreError(.invalidInput(line: nil), about: "journal", detail: "agreement \(version)")
                }
            }
        }
    }

    private func problem(_ detail: String) -> StoreError {
        StoreError(.invalidInput(line: line), about: "journal", detail: detail)
    }
}
