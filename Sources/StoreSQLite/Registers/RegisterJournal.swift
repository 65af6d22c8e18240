import Crypto
import Domain
import Foundation
import GRDB
import Instants
import Store

/// A row of the registers' journal as it lies in the file.
///
/// Built as the tickets' journal is (see `JournalRecord`), in a chain of its own: digest = SHA-256(salt ‖ payload), so that what is said of a
/// person can be erased and the chain still holds. The hash covers, after the hash before it: sequence, record (0 for none), version, run (0
/// for none) and recorded as 8 bytes each, then length and bytes of actor and type, then the digest.
struct RegisterJournalRow: Sendable {
    var sequence: Int64
    /// The record's number in the store; its key stands in the payload only.
    var record: Int64?
    var version: Int
    /// The entry that tells of the file that this one came of.
    var run: Int64?
    var actor: String
    var recorded: Instant
    var type: String
    var payload: String?
    var salt: [UInt8]?
    var digest: [UInt8]
    var hash: [UInt8]

    /// What the hash must be, after the row with the given hash.
    func hash(after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(160)
        for number in [sequence, record ?? 0, Int64(version), run ?? 0, recorded.seconds] {
            bytes.append(bigEndian: number)
        }
        for text in [actor, type] {
            bytes.append(bigEndian: Int32(truncatingIfNeeded: text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(contentsOf: digest)
        return Array(SHA256.hash(data: bytes))
    }
}

/// Reads the rows of the registers' journal.
enum RegisterJournalTable {
    static let columns = "sequence, record, version, run, actor, recorded, type, payload, salt, digest, hash"

    static func head(_ db: Database) throws -> JournalHead {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT sequence, hash, recorded FROM registerJournal ORDER BY sequence DESC LIMIT 1"
        )
        guard let row else { return .beginning }
        return JournalHead(
            sequence: try row.decode(Int64.self, atIndex: 0),
            hash: [UInt8](try row.decode(Data.self, atIndex: 1)),
            recorded: Instant(seconds: try row.decode(Int64.self, atIndex: 2))
        )
    }

    static func row(_ row: Row) throws -> RegisterJournalRow {
        RegisterJournalRow(
            sequence: try row.decode(Int64.self, atIndex: 0),
            record: try row.decode(Int64?.self, atIndex: 1),
            version: try row.decode(Int.self, atIndex: 2),
            run: try row.decode(Int64?.self, atIndex: 3),
            actor: try row.decode(String.self, atIndex: 4),
            recorded: Instant(seconds: try row.decode(Int64.self, atIndex: 5)),
            type: try row.decode(String.self, atIndex: 6),
            payload: try row.decode(String?.self, atIndex: 7),
            salt: try row.decode(Data?.self, atIndex: 8).map { [UInt8]($0) },
            digest: [UInt8](try row.decode(Data.self, atIndex: 9)),
            hash: [UInt8](try row.decode(Data.self, atIndex: 10))
        )
    }

    /// A stretch of the journal, in order.
    static func rows(after sequence: Int64, limit: Int, _ db: Database) throws -> [RegisterJournalRow] {
        try Row.fetchAll(
            db,
            sql: "SELECT \(columns) FROM registerJournal WHERE sequence > ? ORDER BY sequence LIMIT ?",
            arguments: [sequence, limit]
        ).map { try row($0) }
    }

    /// The journal of one record, in order.
    static func rows(of record: Int64, _ db: Database) throws -> [RegisterJournalRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM registerJournal WHERE record = ? ORDER BY version"
        )
        return try Row.fetchAll(statement, arguments: [record]).map { try row($0) }
    }

    /// The file that an entry came of.
    static func source(of run: Int64, _ coding: EventCoding, _ db: Database) throws -> DeliverySource? {
        let payload = try String.fetchOne(
            db,
            sql: "SELECT payload FROM registerJournal WHERE sequence = ?",
            arguments: [run]
        )
        guard let payload,
            case .delivered(_, let file, let digest) = try coding.value(RegisterEvent.self, from: payload)
        else { return nil }
        return DeliverySource(file: file, digest: digest)
    }
}

/// Continues the registers' journal within one write transaction.
struct RegisterJournalWriter {
    private(set) var head: JournalHead
    private let actor: String
    private let recorded: Instant
    private let coding = EventCoding()
    private var random = SystemRandomNumberGenerator()
    /// The entry of the file whose changes are written.
    var run: Int64?

    init(by actor: Actor, at now: Instant, _ db: Database) throws {
        head = try RegisterJournalTable.head(db)
        self.actor = actor.description
        // Never before the last row, so that a clock that jumps back does not turn the journal around.
        recorded = max(now, head.recorded ?? now)
    }

    /// Writes an event, and says which place it got.
    @discardableResult
    mutating func append(_ event: RegisterEvent, to record: Int64?, version: Int, _ db: Database) throws -> Int64 {
        let payload = try coding.text(of: event)
        var salt: [UInt8] = []
        salt.append(bigEndian: random.next() as UInt64)
        salt.append(bigEndian: random.next() as UInt64)
        var row = RegisterJournalRow(
            sequence: head.sequence + 1,
            record: record,
            version: version,
            run: run,
            actor: actor,
            recorded: recorded,
            type: EventCoding.type(of: payload),
            payload: payload,
            salt: salt,
            digest: JournalRecord.digest(salt: salt, payload: payload),
            hash: []
        )
        row.hash = row.hash(after: head.hash)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO registerJournal (\(RegisterJournalTable.columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        statement.setUncheckedArguments([
            row.sequence, row.record, row.version, row.run, row.actor, row.recorded.seconds, row.type, payload,
            Data(salt), Data(row.digest), Data(row.hash),
        ])
        try statement.execute()
        head = JournalHead(sequence: row.sequence, hash: row.hash, recorded: recorded)
        return row.sequence
    }
}
