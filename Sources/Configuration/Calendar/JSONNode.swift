/// A value of a JSON text, with the place where it begins.
package struct JSONNode: Sendable {
    package indirect enum Value: Sendable {
        case null
        case bool(Bool)
        /// The number as it is written; `integer` reads it.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// In the order of the text; keys are unique.
        case object([(key: String, node: JSONNode)])
    }

    package var value: Value
    /// From 1.
    package var line: Int
    /// Bytes into the line, from 1.
    package var column: Int

    package subscript(key key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }

    package var isNull: Bool {
        if case .null = value { true } else { false }
    }

    package var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    package var array: [JSONNode]? {
        if case .array(let nodes) = value { nodes } else { nil }
    }

    /// A whole number that fits; `8.0` and `1e3` are whole numbers too.
    package var integer: Int? {
        guard case .number(let text) = value else { return nil }
        if let exact = Int(text) { return exact }
        guard let number = Double(text), number.rounded() == number, abs(number) < 9e15 else { return nil }
        return Int(number)
    }
}

/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case endsTooEarly
        case unexpectedCharacter
        case invalidUTF8
        case invalidString
        case invalidNumber
        case nestedTooDeeply
        case duplicateKey(String)
        case textAfterEnd
    }

    package var reason: Reason
    package var line: Int
    package var column: Int
}
