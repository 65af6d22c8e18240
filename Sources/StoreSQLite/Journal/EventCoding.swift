import Domain
import Foundation

/// Events to and from the JSON of the journal: `{"noted":{"text":"…"}}`, keys in order.
///
/// Not shared between threads: one for each piece of work.
struct EventCoding {
    private let decoder = JSONDecoder()

    func text(of value: some Encodable) throws -> String {
        String(decoding: try JournalEncoder.bytes(of: value), as: UTF8.self)
    }

    func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try decoder.decode(type, from: Data(text.utf8))
    }

    func value<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws -> Value {
        try decoder.decode(type, from: bytes)
    }

    /// The name of the event in a payload: its only key.
    static func type(of payload: String) -> String {
        let rest = payload.utf8.dropFirst(2)
        return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
}
