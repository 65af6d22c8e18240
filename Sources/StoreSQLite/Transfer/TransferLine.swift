import Domain
import Foundation
import Instants

/// One line of an exported journal: exactly one of the fields is there.
struct TransferLine: Codable {
    var header: Header?
    var agreement: AgreementLine?
    var attachment: AttachmentLine?
    var entry: EntryLine?
    var inbox: InboxLine?
    var outbox: OutboxLine?
    var end: End?

    /// The first line: what this is.
    struct Header: Codable, Equatable {
        var format: String
        var version: Int

        static let current = Header(format: "linje-journal", version: 1)
    }

    /// The text of a version of the agreement, of which the journal keeps only the digest.
    struct AgreementLine: Codable {
        var version: String
        var text: String
    }

    /// The bytes of a kept file, in Base64.
    struct AttachmentLine: Codable {
        var bytes: Data
    }

    /// A row of the journal; byte strings in hexadecimal, the payload as the text it is.
    struct EntryLine: Codable {
        var sequence: Int64
        var ticket: Int64?
        var version: Int
        var actor: String
        var happened: Instant
        var recorded: Instant
        var type: String
        var payload: String?
        var salt: String?
        var digest: String
        var hash: String
    }

    /// A message in an inbox: acknowledgements are also in the journal, but not to whom a message had come.
    struct InboxLine: Codable {
        var sequence: Int64
        var message: Message
        var told: Instant
        var acknowledgedBy: String?
        var acknowledged: Instant?
    }

    /// An item of the outbox, so that nothing is sent twice and no id comes back.
    struct OutboxLine: Codable {
        var id: Int64
        var sequence: Int64
        var ticket: Int64
        var content: String
        var isLetter: Bool
        var queued: Instant
        var attempts: Int
        var nextAttempt: Instant?
        var lastError: String?
        var delivered: Instant?
        var state: String
    }

    /// The last line, so that a cut file is told from a whole one.
    struct End: Codable {
        var entries: Int64
        var head: String
    }
}

extension TransferLine.EntryLine {
    init(_ record: JournalRecord) {
        sequence = record.sequence
        ticket = record.ticket?.rawValue
        version = record.version
        actor = record.actor
        happened = record.happened
        recorded = record.recorded
        type = record.type
        payload = record.payload
        salt = record.salt?.hexadecimal
        digest = record.digest.hexadecimal
        hash = record.hash.hexadecimal
    }

    /// The row; nil when a byte string is no hexadecimal text of its length.
    ///
    /// Whether the figures are possible is for the reader to say.
    var record: JournalRecord? {
        guard let digest = [UInt8](hexadecimal: digest), digest.count == 32,
            let hash = [UInt8](hexadecimal: hash), hash.count == 32
        else { return nil }
        let salt = salt.flatMap { [UInt8](hexadecimal: $0) }
        guard (salt == nil) == (self.salt == nil) else { return nil }
        return JournalRecord(
            sequence: sequence,
            ticket: ticket.map { TicketNumber($0) },
            version: version,
            actor: actor,
            happened: happened,
            recorded: recorded,
            type: type,
            payload: payload,
            salt: salt,
            digest: digest,
            hash: hash
        )
    }
}
