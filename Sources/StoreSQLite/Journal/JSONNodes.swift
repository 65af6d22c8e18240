import Foundation

/// The text is not of the form, or not of the type.
struct NotPlain: Error {}

/// A value in the text, and where the value after it begins.
struct JSONNode {
    enum Kind {
        case null
        case yes
        case no
        case integer(Int64)
        /// Its bytes between the quotation marks; whether some are escaped.
        case string(Range<Int>, isEscaped: Bool)
        /// So many members follow: a key and a value for each.
        case object(count: Int)
        case array(count: Int)
    }

    var kind: Kind
    /// The node after this one and all that it holds.
    var end: Int
}

/// Reads the text into a flat list of nodes, each before what it holds.
struct JSONReading {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0
    private(set) var nodes: [JSONNode] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        nodes.reserveCapacity(64)
    }

    mutating func readAll() throws {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw NotPlain() }
        try readValue()
        guard place == bytes.count else { throw NotPlain() }
    }

    /// What may follow a backslash.
    private static let escapes = Array("\"\\/ntr".utf8)

    private var next: UInt8 {
        get throws {
            guard place < bytes.count else { throw NotPlain() }
            return bytes[place]
        }
    }

    private mutating func take(_ byte: UInt8) throws -> Bool {
        guard try next == byte else { return false }
        place += 1
        return true
    }

    private mutating func readValue() throws {
        switch try next {
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "{"): try readMembers(until: UInt8(ascii: "}"), isObject: true)
        case UInt8(ascii: "["): try readMembers(until: UInt8(ascii: "]"), isObject: false)
        case UInt8(ascii: "t"): try readWord("true", .yes)
        case UInt8(ascii: "f"): try readWord("false", .no)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default: try readInteger()
        }
    }

    private mutating func add(_ kind: JSONNode.Kind) {
        nodes.append(JSONNode(kind: kind, end: nodes.count + 1))
    }

    private mutating func readWord(_ word: StaticString, _ kind: JSONNode.Kind) throws {
        let end = place + word.utf8CodeUnitCount
        let isWord = word.withUTF8Buffer { end <= bytes.count && bytes[place..<end].elementsEqual($0) }
        guard isWord else { throw NotPlain() }
        place = end
        add(kind)
    }

    private mutating func readInteger() throws {
        let start = place
        if try next == UInt8(ascii: "-") { place += 1 }
        let digits = place
        while place < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[place] { place += 1 }
        // A zero before other digits is no JSON; a point or an exponent is met as what may not follow.
        let isPlain = place == digits + 1 || place > digits && bytes[digits] != UInt8(ascii: "0")
        guard isPlain, let number = Int64(String(decoding: bytes[start..<place], as: UTF8.self)) else {
            throw NotPlain()
        }
        add(.integer(number))
    }

    private mutating func readString() throws {
        place += 1
        let start = place
        var isEscaped = false
        while true {
            switch try next {
            case UInt8(ascii: "\""):
                add(.string(start..<place, isEscaped: isEscaped))
                place += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                place += 1
                // Rare ones, `\u` among them, are worth no code here.
                guard JSONReading.escapes.contains(try next) else { throw NotPlain() }
                place += 1
            case 0..<0x20: throw NotPlain()
            default: place += 1
            }
        }
    }

    private mutating func readMembers(until end: UInt8, isObject: Bool) throws {
        // Deeper than anything that is kept; a text from elsewhere must not exhaust the stack.
        guard depth < 32 else { throw NotPlain() }
        depth += 1
        defer { depth -= 1 }
        place += 1
        let node = nodes.count
        add(.null)
        var count = 0
        if try !take(end) {
            var last: Range<Int>?
            repeat {
                if isObject { last = try readKey(after: last) }
                try readValue()
                count += 1
            } while try take(UInt8(ascii: ","))
            guard try take(end) else { throw NotPlain() }
        }
        nodes[node] = JSONNode(kind: isObject ? .object(count: count) : .array(count: count), end: nodes.count)
    }

    /// Keys in order are all different, so that no two programs can read different values.
    private mutating func readKey(after last: Range<Int>?) throws -> Range<Int> {
        guard try next == UInt8(ascii: "\"") else { throw NotPlain() }
        try readString()
        guard case .string(let key, isEscaped: false)? = nodes.last?.kind, try take(UInt8(ascii: ":")) else {
            throw NotPlain()
        }
        if let last, !bytes[last].lexicographicallyPrecedes(bytes[key]) { throw NotPlain() }
        return key
    }
}

/// A text with its nodes, shared by everything that decodes parts of it.
final class JSONNodes {
    private let bytes: [UInt8]
    private let nodes: [JSONNode]

    init(_ bytes: [UInt8]) throws {
        var reading = JSONReading(bytes)
        try reading.readAll()
        self.bytes = bytes
        nodes = reading.nodes
    }

    func kind(_ index: Int) -> JSONNode.Kind { nodes[index].kind }

    func end(_ index: Int) -> Int { nodes[index].end }

    func isNull(_ index: Int) -> Bool {
        if case .null = nodes[index].kind { true } else { false }
    }

    func bool(_ index: Int) throws -> Bool {
        switch nodes[index].kind {
        case .yes: true
        case .no: false
        default: throw NotPlain()
        }
    }

    func integer<Number: FixedWidthInteger>(_ index: Int, _ type: Number.Type = Number.self) throws -> Number {
        guard case .integer(let number) = nodes[index].kind, let value = Number(exactly: number) else {
            throw NotPlain()
        }
        return value
    }

    func string(_ index: Int) throws -> String {
        guard case .string(let range, let isEscaped) = nodes[index].kind else { throw NotPlain() }
        return String(decoding: isEscaped ? unescaped(bytes[range]) : bytes[range], as: UTF8.self)
    }

    /// The value of a member; nil when the object has none of that name.
    func member(_ name: String, of object: Int) -> Int? {
        guard case .object(let count) = nodes[object].kind else { return nil }
        var key = object + 1
        for _ in 0..<count {
            if case .string(let range, _) = nodes[key].kind, bytes[range].elementsEqual(name.utf8) { return key + 1 }
            key = nodes[key + 1].end
        }
        return nil
    }

    func keys(of object: Int) throws -> [String] {
        guard case .object(let count) = nodes[object].kind else { throw NotPlain() }
        var keys: [String] = []
        var key = object + 1
        for _ in 0..<count {
            keys.append(try string(key))
            key = nodes[key + 1].end
        }
        return keys
    }

    func value<Value: Decodable>(_ type: Value.Type, at index: Int) throws -> Value {
        // Foundation has its own ideas of how these look in JSON.
        guard type != Data.self, type != Date.self, type != URL.self, type != Decimal.self else { throw NotPlain() }
        if type == String.self, let text = try string(index) as? Value { return text }
        return try Value(from: JSONNodeDecoder(json: self, index: index))
    }

    private func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] == UInt8(ascii: "\\") else {
                plain.append(text[index])
                index += 1
                continue
            }
            switch text[index + 1] {
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "r"): plain.append(0x0D)
            default: plain.append(text[index + 1])
            }
            index += 2
        }
        return plain[...]
    }
}
