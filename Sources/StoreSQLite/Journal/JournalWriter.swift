import Domain
import GRDB
import Instants

/// Continues the journal within one write transaction.
struct JournalWriter {
    private(set) var head: JournalHead
    let db: Database
    let coding: EventCoding
    private var random = SystemRandomNumberGenerator()

    init(_ db: Database, _ coding: EventCoding) throws {
        self.db = db
        self.coding = coding
        head = try JournalTable.head(db)
    }

    /// The time to record at: now, but never before the last row, so that a clock that jumps back does not turn the journal around.
    func recordingTime(at now: Instant) -> Instant {
        max(now, head.recorded ?? now)
    }

    /// Writes an event of a ticket, and says which place it got.
    mutating func append(
        _ event: TicketEvent,
        to ticket: TicketNumber,
        version: Int,
        _ origin: EventOrigin
    ) throws -> Int64 {
        try append(payload: try coding.text(of: event), ticket: ticket, version: version, origin)
    }

    /// Writes an event of the desk as a whole.
    mutating func append(_ event: DeskEvent, _ origin: EventOrigin) throws {
        _ = try append(payload: try coding.text(of: event), ticket: nil, version: 0, origin)
    }

    /// Writes a row of another journal as it stands, when it continues this one; false when it does not.
    mutating func adopt(_ record: JournalRecord) throws -> Bool {
        guard record.sequence == head.sequence + 1, record.hash == record.hash(after: head.hash) else { return false }
        try write(record)
        return true
    }

    private mutating func append(
        payload: String,
        ticket: TicketNumber?,
        version: Int,
        _ origin: EventOrigin
    ) throws -> Int64 {
        let salt = freshSalt()
        var record = JournalRecord(
            sequence: head.sequence + 1,
            ticket: ticket,
            version: version,
            actor: origin.actor.description,
            happened: origin.happened,
            recorded: origin.recorded,
            type: EventCoding.type(of: payload),
            payload: payload,
            salt: salt,
            digest: JournalRecord.digest(salt: salt, payload: payload),
            hash: []
        )
        record.hash = record.hash(after: head.hash)
        try write(record)
        return record.sequence
    }

    private mutating func write(_ record: JournalRecord) throws {
        try JournalTable.insert(record, db)
        head = JournalHead(sequence: record.sequence, hash: record.hash, recorded: record.recorded)
    }

    private mutating func freshSalt() -> [UInt8] {
        var salt: [UInt8] = []
        salt.reserveCapacity(16)
        salt.append(bigEndian: random.next() as UInt64)
        salt.append(bigEndian: random.next() as UInt64)
        return salt
    }
}
