import Crypto
import Domain
import Foundation
import Instants

/// A row of the journal as it lies in the file.
///
/// The digest covers the payload: SHA-256 over the salt (16 bytes) and the payload's UTF-8 bytes. The hash covers the row and, through the
/// hash before it, everything before: SHA-256 over these bytes in this order, integers big-endian in two's complement:
///
///     hash of the row before it   32 bytes, zeros for the first row
///     sequence                     8
///     ticket                       8, 0 for an event of the desk
///     version                      8, 0 for an event of the desk
///     happened                     8, seconds since 1970-01-01T00:00:00Z
///     recorded                     8
///     length of actor              4, then its UTF-8 bytes
///     length of type               4, then its UTF-8 bytes
///     digest                      32
///
/// So the payload and its salt can be erased when law demands it, and the chain still holds.
struct JournalRecord: Sendable {
    var sequence: Int64
    var ticket: TicketNumber?
    /// The ticket's version that the event led to, from 1; 0 for an event of the desk.
    var version: Int
    var actor: String
    var happened: Instant
    var recorded: Instant
    /// The event's name, which the payload repeats.
    var type: String
    /// The event as JSON; nil when it was erased.
    var payload: String?
    var salt: [UInt8]?
    var digest: [UInt8]
    var hash: [UInt8]

    /// What the digest must be.
    static func digest(salt: [UInt8], payload: String) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: salt)
        var payload = payload
        payload.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return Array(hasher.finalize())
    }

    /// What the hash must be, after the row with the given hash.
    func hash(after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(160)
        for number in [sequence, ticket?.rawValue ?? 0, Int64(version), happened.seconds, recorded.seconds] {
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

/// The end of the chain, which the next row continues.
struct JournalHead: Hashable, Sendable {
    var sequence: Int64
    var hash: [UInt8]
    /// When the last row was recorded; rows written live never go below it.
    var recorded: Instant?

    static let beginning = JournalHead(sequence: 0, hash: [UInt8](repeating: 0, count: 32), recorded: nil)
}

extension [UInt8] {
    mutating func append(bigEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }

    /// Two hexadecimal digits a byte, lower case.
    var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what `hexadecimal` wrote; nil for anything else.
    init?(hexadecimal text: String) {
        let digits = Array<UInt8>(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        self = []
        reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index].hexadecimalValue, let low = digits[index + 1].hexadecimalValue else {
                return nil
            }
            append(high << 4 | low)
        }
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 48...57: self - 48
        case 97...102: self - 87
        default: nil
        }
    }
}
