import Foundation

/// Encodes what the store keeps as JSON: keys in order, no blanks, nothing escaped that need not be.
///
/// Byte for byte what Foundation's encoder makes with sorted keys and plain slashes, at a fraction of the cost, which is most of what an event
/// costs to write. Numbers are whole, as all are that the store keeps; others are refused.
enum JournalEncoder {
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        try JSONPart(encoding: value).write(to: &bytes)
        return bytes
    }
}

/// A value on its way to JSON.
private indirect enum JSONPart {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case object(Members)
    case array(Members)
    /// What an encoder that was handed out will have been given by the end.
    case later(PartEncoder)

    init<Value: Encodable>(encoding value: Value) throws {
        if let bytes = value as? Data {
            self = .string(bytes.base64EncodedString())
        } else {
            let encoder = PartEncoder()
            try value.encode(to: encoder)
            self = encoder.part
        }
    }

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .string(let text): bytes.append(quoted: text)
        case .object(let members): members.writeObject(to: &bytes)
        case .array(let members): members.writeArray(to: &bytes)
        case .later(let encoder): encoder.part.write(to: &bytes)
        }
    }
}

/// What an object or an array holds; shared by the containers that fill it.
private final class Members {
    /// An array's have no key.
    private var members: [(key: String, part: JSONPart)] = []

    var count: Int { members.count }

    func append(_ part: JSONPart, _ key: String = "") {
        members.append((key, part))
    }

    func writeObject(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(quoted: member.key)
            bytes.append(UInt8(ascii: ":"))
            member.part.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    func writeArray(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            member.part.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

private final class PartEncoder: Encoder {
    var part = JSONPart.null
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .object(let members) = part { return KeyedEncodingContainer(KeyedParts(members: members)) }
        let members = Members()
        part = .object(members)
        return KeyedEncodingContainer(KeyedParts(members: members))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array(let members) = part { return UnkeyedParts(members: members) }
        let members = Members()
        part = .array(members)
        return UnkeyedParts(members: members)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SinglePart(encoder: self) }
}

// The containers name the kinds of values that the store keeps; every other kind comes to the generic `encode`.

private struct KeyedParts<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let members: Members
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { members.append(.null, key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { members.append(.bool(value), key.stringValue) }
    func encode(_ value: String, forKey key: Key) { members.append(.string(value), key.stringValue) }
    func encode(_ value: Int, forKey key: Key) { members.append(.integer(Int64(value)), key.stringValue) }
    func encode(_ value: Int64, forKey key: Key) { members.append(.integer(value), key.stringValue) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        members.append(try JSONPart(encoding: value), key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let nested = Members()
        members.append(.object(nested), key.stringValue)
        return KeyedEncodingContainer(KeyedParts<Nested>(members: nested))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let nested = Members()
        members.append(.array(nested), key.stringValue)
        return UnkeyedParts(members: nested)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        let encoder = PartEncoder()
        members.append(.later(encoder), key.stringValue)
        return encoder
    }

    func superEncoder() -> any Encoder {
        let encoder = PartEncoder()
        members.append(.later(encoder), "super")
        return encoder
    }
}

private struct UnkeyedParts: UnkeyedEncodingContainer {
    let members: Members
    var codingPath: [any CodingKey] { [] }
    var count: Int { members.count }

    func encodeNil() { members.append(.null) }
    func encode(_ value: Bool) { members.append(.bool(value)) }
    func encode(_ value: String) { members.append(.string(value)) }
    func encode(_ value: Int) { members.append(.integer(Int64(value))) }
    func encode(_ value: Int64) { members.append(.integer(value)) }
    func encode(_ value: some Encodable) throws { members.append(try JSONPart(encoding: value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        let nested = Members()
        members.append(.object(nested))
        return KeyedEncodingContainer(KeyedParts<Nested>(members: nested))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = Members()
        members.append(.array(nested))
        return UnkeyedParts(members: nested)
    }

    func superEncoder() -> any Encoder {
        let encoder = PartEncoder()
        members.append(.later(encoder))
        return encoder
    }
}

private struct SinglePart: SingleValueEncodingContainer {
    let encoder: PartEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.part = .null }
    func encode(_ value: Bool) { encoder.part = .bool(value) }
    func encode(_ value: String) { encoder.part = .string(value) }
    func encode(_ value: Int) { encoder.part = .integer(Int64(value)) }
    func encode(_ value: Int64) { encoder.part = .integer(value) }

    func encode(_ value: some Encodable) throws {
        // Any other number would come back here for ever.
        guard !(value is any Numeric) else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "no number that is kept"))
        }
        encoder.part = try JSONPart(encoding: value)
    }
}

extension [UInt8] {
    /// Writes a text between quotation marks, with what JSON does not allow in it escaped.
    mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = utf8.startIndex
            for index in utf8.indices where utf8[index].mustBeEscaped {
                append(contentsOf: utf8[start..<index])
                append(escaped: utf8[index])
                start = index + 1
            }
            append(contentsOf: utf8[start...])
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default: append(contentsOf: "u00\([byte].hexadecimal)".utf8)
        }
    }
}

extension UInt8 {
    fileprivate var mustBeEscaped: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
