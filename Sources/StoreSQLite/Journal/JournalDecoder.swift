/// Decodes what `JournalEncoder` writes, in a quarter of the time that Foundation takes, which is most of what reading a ticket costs.
///
/// Knows only that form: no blanks, keys in order, whole numbers. Anything else it refuses, whatever the reason, and whoever asks then
/// leaves it to Foundation, which accepts it or says what is wrong.
enum JournalDecoder {
    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONNodes(bytes).value(type, at: 0)
    }
}

/// One value of a text, as its type wants to be decoded.
struct JSONNodeDecoder: Decoder {
    let json: JSONNodes
    let index: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object = json.kind(index) else { throw NotPlain() }
        return KeyedDecodingContainer(KeyedNodes(json: json, index: index))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try UnkeyedNodes(json, index) }

    func singleValueContainer() -> any SingleValueDecodingContainer { SingleNode(json: json, index: index) }
}

private struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let json: JSONNodes
    let index: Int
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { ((try? json.keys(of: index)) ?? []).compactMap { Key(stringValue: $0) } }

    private func node(_ key: Key) throws -> Int {
        guard let node = json.member(key.stringValue, of: index) else { throw NotPlain() }
        return node
    }

    func contains(_ key: Key) -> Bool { json.member(key.stringValue, of: index) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { json.isNull(try node(key)) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try json.bool(node(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try json.string(node(key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try json.integer(node(key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try json.integer(node(key)) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try json.value(type, at: node(key))
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let node = json.member(key.stringValue, of: index), !json.isNull(node) else { return nil }
        return try json.value(type, at: node)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try JSONNodeDecoder(json: json, index: node(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try UnkeyedNodes(json, node(key))
    }

    func superDecoder() throws -> any Decoder { throw NotPlain() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw NotPlain() }
}

private struct UnkeyedNodes: UnkeyedDecodingContainer {
    private let json: JSONNodes
    private let total: Int
    private var node: Int
    private(set) var currentIndex = 0

    init(_ json: JSONNodes, _ index: Int) throws {
        guard case .array(let count) = json.kind(index) else { throw NotPlain() }
        self.json = json
        total = count
        node = index + 1
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { total }
    var isAtEnd: Bool { currentIndex == total }

    private mutating func advance() throws -> Int {
        guard !isAtEnd else { throw NotPlain() }
        defer {
            node = json.end(node)
            currentIndex += 1
        }
        return node
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, json.isNull(node) else { return false }
        _ = try advance()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try json.value(type, at: advance()) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try JSONNodeDecoder(json: json, index: advance()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try UnkeyedNodes(json, advance()) }
    mutating func superDecoder() throws -> any Decoder { throw NotPlain() }
}

private struct SingleNode: SingleValueDecodingContainer {
    let json: JSONNodes
    let index: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { json.isNull(index) }
    func decode(_ type: Bool.Type) throws -> Bool { try json.bool(index) }
    func decode(_ type: String.Type) throws -> String { try json.string(index) }
    func decode(_ type: Int.Type) throws -> Int { try json.integer(index) }
    func decode(_ type: Int64.Type) throws -> Int64 { try json.integer(index) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        // Any other number would come back here for ever.
        guard !(type is any Numeric.Type) else { throw NotPlain() }
        return try json.value(type, at: index)
    }
}
