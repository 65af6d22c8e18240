import Domain
import Foundation
import GRDB
import Instants
import Store

/// Writes a store's journal, and what it refers to, as lines of JSON, portion by portion, so that no read lasts long.
struct JournalExport: Sendable {
    /// What the lines tell of, in this order.
    enum Part: CaseIterable, Sendable {
        case header
        case agreements
        case attachments
        case entries
        case inboxes
        case outbox
        case end
    }

    /// Where a portion begins.
    struct Place: Sendable {
        var number: Int64
        var text: String

        static let beginning = Place(number: 0, text: "")
    }

    /// Where the journal ended when the export began; what came later is left out.
    let head: JournalHead

    /// The lines from a place on, and where the next portion begins; nil when there is none.
    func portion(of part: Part, from place: Place, _ db: Database) throws -> ([UInt8], Place?) {
        var lines = Lines()
        let following: Place? =
            switch part {
            case .header:
                try lines.add(TransferLine(header: .current))
            case .agreements: try agreements(&lines, db)
            case .attachments: try attachments(&lines, from: place, db)
            case .entries: try entries(&lines, from: place, db)
            case .inboxes: try inboxes(&lines, from: place, db)
            case .outbox: try outbox(&lines, from: place, db)
            case .end:
                try lines.add(TransferLine(end: .init(entries: head.sequence, head: head.hash.hexadecimal)))
            }
        return (lines.bytes, following)
    }

    private func agreements(_ lines: inout Lines, _ db: Database) throws -> Place? {
        let rows = try Row.fetchCursor(db, sql: "SELECT version, text FROM agreement ORDER BY id")
        while let row = try rows.next() {
            let version = try row.decode(String.self, atIndex: 0)
            let text = try row.decode(String.self, atIndex: 1)
            _ = try lines.add(TransferLine(agreement: .init(version: version, text: text)))
        }
        return nil
    }

    private func attachments(_ lines: inout Lines, from place: Place, _ db: Database) throws -> Place? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT rowid, bytes FROM attachment WHERE rowid > ? ORDER BY rowid LIMIT 1",
            arguments: [place.number]
        )
        guard let row else { return nil }
        _ = try lines.add(TransferLine(attachment: .init(bytes: try row.decode(Data.self, atIndex: 1))))
        return Place(number: try row.decode(Int64.self, atIndex: 0), text: "")
    }

    private func entries(_ lines: inout Lines, from place: Place, _ db: Database) throws -> Place? {
        let records = try JournalTable.records(after: place.number, limit: 500, db)
        for record in records where record.sequence <= head.sequence {
            _ = try lines.add(TransferLine(entry: .init(record)))
        }
        guard let last = records.last?.sequence, last < head.sequence else { return nil }
        return Place(number: last, text: "")
    }

    private func inboxes(_ lines: inout Lines, from place: Place, _ db: Database) throws -> Place? {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT recipient, sequence, message, told, acknowledgedBy, acknowledged FROM inbox
                WHERE (recipient, sequence) > (?, ?) ORDER BY recipient, sequence LIMIT 500
                """,
            arguments: [place.text, place.number]
        )
        var last: Place?
        while let row = try rows.next() {
            let sequence = try row.decode(Int64.self, atIndex: 1)
            last = Place(number: sequence, text: try row.decode(String.self, atIndex: 0))
            guard sequence <= head.sequence else { continue }
            let line = TransferLine.InboxLine(
                sequence: sequence,
                message: try lines.coding.value(Message.self, from: try row.decode(String.self, atIndex: 2)),
                told: Instant(seconds: try row.decode(Int64.self, atIndex: 3)),
                acknowledgedBy: try row.decode(String?.self, atIndex: 4),
                acknowledged: try row.decode(Int64?.self, atIndex: 5).map { Instant(seconds: $0) }
            )
            _ = try lines.add(TransferLine(inbox: line))
        }
        return last
    }

    private func outbox(_ lines: inout Lines, from place: Place, _ db: Database) throws -> Place? {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, sequence, ticket, content, isLetter, queued, attempts, nextAttempt, lastError, delivered, state
                FROM outbox WHERE id > ? ORDER BY id LIMIT 500
                """,
            arguments: [place.number]
        )
        var last: Place?
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            last = Place(number: id, text: "")
            guard try row.decode(Int64.self, atIndex: 1) <= head.sequence else { continue }
            let line = TransferLine.OutboxLine(
                id: id,
                sequence: try row.decode(Int64.self, atIndex: 1),
                ticket: try row.decode(Int64.self, atIndex: 2),
                content: try row.decode(String.self, atIndex: 3),
                isLetter: try row.decode(Bool.self, atIndex: 4),
                queued: Instant(seconds: try row.decode(Int64.self, atIndex: 5)),
                attempts: try row.decode(Int.self, atIndex: 6),
                nextAttempt: try row.decode(Int64?.self, atIndex: 7).map { Instant(seconds: $0) },
                lastError: try row.decode(String?.self, atIndex: 8),
                delivered: try row.decode(Int64?.self, atIndex: 9).map { Instant(seconds: $0) },
                state: try row.decode(String.self, atIndex: 10)
            )
            _ = try lines.add(TransferLine(outbox: line))
        }
        return last
    }
}

/// Lines being put together.
private struct Lines {
    private(set) var bytes: [UInt8] = []
    let coding = EventCoding()

    /// Adds a line; nil, since a part of one line has no next portion.
    mutating func add(_ line: TransferLine) throws -> JournalExport.Place? {
        bytes += try coding.text(of: line).utf8
        bytes.append(UInt8(ascii: "\n"))
        return nil
    }
}
