/// One of the desk's registers, such as `people`.
package struct RegisterID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A field of a register, such as `telephone`; the name that JSON and the journal know it by.
package struct FieldID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// What a record is known by for ever, here and where it comes from: its register, and its key there.
package struct RecordReference: Hashable, Sendable, Codable, CustomStringConvertible {
    package var register: RegisterID
    package var key: String

    package init(_ register: RegisterID, _ key: String) {
        self.register = register
        self.key = key
    }

    package var description: String { "\(register)/\(key)" }
}
