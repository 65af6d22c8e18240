/// Reads strict JSON (RFC 8259) from bytes that nobody vouches for.
///
/// Nesting deeper than 64, invalid UTF-8 and a key twice in one object are errors.
package struct JSONReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var line = 1
    private var lineStart: Int
    private static let deepest = 64

    /// Reads a text that holds exactly one value.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONNode {
        var reader = JSONReader(bytes)
        let node = try reader.node(depth: 0)
        reader.skipBlanks()
        guard reader.position == bytes.endIndex else { throw reader.error(.textAfterEnd) }
        return node
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        lineStart = bytes.startIndex
    }

    // MARK: - Values

    private mutating func node(depth: Int) throws(JSONError) -> JSONNode {
        guard depth < JSONReader.deepest else { throw error(.nestedTooDeeply) }
        skipBlanks()
        guard let first = peek else { throw error(.endsTooEarly) }
        var node = JSONNode(value: .null, line: line, column: position - lineStart + 1)
        switch first {
        case UInt8(ascii: "{"): node.value = .object(try members(depth: depth))
        case UInt8(ascii: "["): node.value = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): node.value = .string(try string())
        case UInt8(ascii: "t"): node.value = try word("true", .bool(true))
        case UInt8(ascii: "f"): node.value = try word("false", .bool(false))
        case UInt8(ascii: "n"): node.value = try word("null", .null)
        default: node.value = .number(try number())
        }
        return node
    }

    private mutating func members(depth: Int) throws(JSONError) -> [(key: String, node: JSONNode)] {
        var members: [(key: String, node: JSONNode)] = []
        var keys: Set<String> = []
        position += 1
        skipBlanks()
        if skip(UInt8(ascii: "}")) { return members }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw unexpected() }
            let before = self
            let key = try string()
            guard keys.insert(key).inserted else { throw before.error(.duplicateKey(key)) }
            skipBlanks()
            guard skip(UInt8(ascii: ":")) else { throw unexpected() }
            members.append((key, try node(depth: depth + 1)))
            skipBlanks()
            if skip(UInt8(ascii: "}")) { return members }
            guard skip(UInt8(ascii: ",")) else { throw unexpected() }
        }
    }

    private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
        var elements: [JSONNode] = []
        position += 1
        skipBlanks()
        if skip(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try node(depth: depth + 1))
            skipBlanks()
            if skip(UInt8(ascii: "]")) { return elements }
            guard skip(UInt8(ascii: ",")) else { throw unexpected() }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(JSONError) -> JSONNode.Value {
        for expected in word.description.utf8 {
            guard skip(expected) else { throw unexpected() }
        }
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        _ = skip(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0 else { throw position == start ? unexpected() : error(.invalidNumber) }
        let firstDigit = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        if whole > 1, bytes[firstDigit] == UInt8(ascii: "0") { throw error(.invalidNumber) }
        if skip(UInt8(ascii: ".")), digits() == 0 { throw error(.invalidNumber) }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
            if digits() == 0 { throw error(.invalidNumber) }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (48...57).contains(byte) { position += 1 }
        return position - start
    }

    // MARK: - Strings

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if peek == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try validated(bytes[start..<position])
        }
        var content = Array(bytes[start..<position])
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try validated(content[...])
            case UInt8(ascii: "\\"): try escape(into: &content)
            case 0..<0x20: throw error(.invalidString)
            default: content.append(byte)
            }
        }
        throw error(.endsTooEarly)
    }

    private func validated(_ content: ArraySlice<UInt8>) throws(JSONError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else { throw error(.invalidUTF8) }
        return text
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
        guard let byte = peek else { throw error(.endsTooEarly) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content += try scalar().utf8Bytes
        default: throw error(.invalidString)
        }
    }

    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
            throw error(.invalidString)
        }
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(.invalidString) }
        return scalar
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        guard bytes.endIndex - position >= 4 else { throw error(.endsTooEarly) }
        var value: UInt32 = 0
        for byte in bytes[position..<(position + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.invalidString) }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }

    // MARK: - Bytes

    private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            if byte == 0x0A {
                line += 1
                lineStart = position
            }
        }
    }

    private func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: reason, line: line, column: position - lineStart + 1)
    }

    private func unexpected() -> JSONError {
        error(peek == nil ? .endsTooEarly : .unexpectedCharacter)
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Bytes: [UInt8] { Array(String(Character(self)).utf8) }
}
