import Domain
import Foundation

/// Events to and from the JSON of the journal: `{"noted":{"text":"…"}}`, keys in order.
struct EventCoding {
    func text(of value: some Encodable) throws -> String {
        String(decoding: try JournalEncoder.bytes(of: value), as: UTF8.self)
    }

    func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try value(type, from: Array(text.utf8))
    }

    func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        // What is not in the encoder's own form is rare; Foundation reads it, or says what is wrong with it.
        do { return try JournalDecoder.value(type, from: bytes) } catch {
            return try JSONDecoder().decode(type, from: Data(bytes))
        }
    }

    /// The name of the event in a payload: its only key.
    static func type(of payload: String) -> String {
        let rest = payload.utf8.dropFirst(2)
        return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
}
