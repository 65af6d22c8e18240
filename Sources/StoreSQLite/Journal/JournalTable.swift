import Domain
import Foundation
import GRDB
import Instants

/// Reads and writes the rows of the journal.
enum JournalTable {
    static let columns = "sequence, ticket, version, actor, happened, recorded, type, payload, salt, digest, hash"

    static func head(_ db: Database) throws -> JournalHead {
        let statement = try db.cachedStatement(
            sql: "SELECT sequence, hash, recorded FROM journal ORDER BY sequence DESC LIMIT 1"
        )
        guard let row = try Row.fetchOne(statement) else { return .beginning }
        return JournalHead(
            sequence: try row.decode(Int64.self, atIndex: 0),
            hash: [UInt8](try row.decode(Data.self, atIndex: 1)),
            recorded: Instant(seconds: try row.decode(Int64.self, atIndex: 2))
        )
    }

    static func insert(_ record: JournalRecord, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO journal (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        statement.setUncheckedArguments([
            record.sequence, record.ticket?.rawValue, record.version, record.actor, record.happened.seconds,
            record.recorded.seconds, record.type, record.payload, record.salt.map { Data($0) }, Data(record.digest),
            Data(record.hash),
        ])
        try statement.execute()
    }

    static func record(_ row: Row) throws -> JournalRecord {
        JournalRecord(
            sequence: try row.decode(Int64.self, atIndex: 0),
            ticket: try row.decode(Int64?.self, atIndex: 1).map { TicketNumber($0) },
            version: try row.decode(Int.self, atIndex: 2),
            actor: try row.decode(String.self, atIndex: 3),
            happened: Instant(seconds: try row.decode(Int64.self, atIndex: 4)),
            recorded: Instant(seconds: try row.decode(Int64.self, atIndex: 5)),
            type: try row.decode(String.self, atIndex: 6),
            payload: try row.decode(String?.self, atIndex: 7),
            salt: try row.decode(Data?.self, atIndex: 8).map { [UInt8]($0) },
            digest: [UInt8](try row.decode(Data.self, atIndex: 9)),
            hash: [UInt8](try row.decode(Data.self, atIndex: 10))
        )
    }

    /// A stretch of the journal, in order.
    static func records(after sequence: Int64, limit: Int, _ db: Database) throws -> [JournalRecord] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?"
        )
        statement.setUncheckedArguments([sequence, limit])
        let rows = try Row.fetchCursor(statement)
        var records: [JournalRecord] = []
        while let row = try rows.next() { records.append(try record(row)) }
        return records
    }

    /// The journal of one ticket, in order; empty when there is no such ticket.
    static func entries(of number: TicketNumber, _ coding: EventCoding, _ db: Database) throws -> [TicketEntry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT sequence, actor, happened, recorded, payload FROM journal
                WHERE ticket = ? ORDER BY version
                """
        )
        statement.setUncheckedArguments([number.rawValue])
        let rows = try Row.fetchCursor(statement)
        var entries: [TicketEntry] = []
        while let row = try rows.next() {
            let origin = EventOrigin(
                actor: Actor(try row.decode(String.self, atIndex: 1)),
                happened: Instant(seconds: try row.decode(Int64.self, atIndex: 2)),
                recorded: Instant(seconds: try row.decode(Int64.self, atIndex: 3))
            )
            let event = try coding.value(TicketEvent.self, from: [UInt8](try row.decode(Data.self, atIndex: 4)))
            let sequence = try row.decode(Int64.self, atIndex: 0)
            entries.append(TicketEntry(ticket: number, event: event, origin: origin, sequence: sequence))
        }
        return entries
    }

    /// The ticket that its journal tells of; nil when there is none.
    static func ticket(_ number: TicketNumber, _ coding: EventCoding, _ db: Database) throws -> Ticket? {
        Ticket.fold(try entries(of: number, coding, db))
    }

    /// Tickets that the journal tells of, in order.
    static func ticketNumbers(after number: TicketNumber, limit: Int, _ db: Database) throws -> [TicketNumber] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT ticket FROM journal INDEXED BY journalOfTicket
                WHERE ticket IS NOT NULL AND ticket > ? ORDER BY ticket LIMIT ?
                """
        )
        statement.setUncheckedArguments([number.rawValue, limit])
        let rows = try Row.fetchCursor(statement)
        var numbers: [TicketNumber] = []
        while let row = try rows.next() { numbers.append(TicketNumber(try row.decode(Int64.self, atIndex: 0))) }
        return numbers
    }

    /// The first event of a ticket that cannot be read; nil when all can.
    static func firstUnreadable(of number: TicketNumber, _ coding: EventCoding, _ db: Database) throws -> Int64? {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT sequence, payload FROM journal WHERE ticket = ? ORDER BY version",
            arguments: [number.rawValue]
        )
        while let row = try rows.next() {
            let payload = try row.decode(String?.self, atIndex: 1)
            let event = payload.flatMap { try? coding.value(TicketEvent.self, from: $0) }
            if event == nil { return try row.decode(Int64.self, atIndex: 0) }
        }
        return nil
    }

    /// How many events a ticket has.
    static func lastVersion(of number: TicketNumber, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT max(version) FROM journal WHERE ticket = ?")
        statement.setUncheckedArguments([number.rawValue])
        return try Row.fetchOne(statement)?.decode(Int?.self, atIndex: 0) ?? 0
    }
}
