/// A field that the records of a register have: what it is called, what it holds and what it is for.
package struct RegisterField: Hashable, Sendable {
    package var id: FieldID
    /// The names that people see; also the headings of a file.
    package var name: Wording
    package var kind: FieldKind
    package var traits: Traits

    package init(_ id: FieldID, _ swedish: String, _ english: String, _ kind: FieldKind, _ traits: Traits = []) {
        self.id = id
        name = Wording(swedish, english)
        self.kind = kind
        self.traits = traits
    }

    /// What a field is besides its kind.
    package struct Traits: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Every record has a value.
        package static let required = Traits(rawValue: 1 << 0)
        /// Look-up finds the record by its words; for a reference by the title of what it names.
        package static let searchable = Traits(rawValue: 1 << 1)
        /// No two records that are in use share a value, so that a file may name a record by it.
        package static let unique = Traits(rawValue: 1 << 2)
        /// It may hold several values.
        package static let list = Traits(rawValue: 1 << 3)
    }

    package var isList: Bool { traits.contains(.list) }
    package var isRequired: Bool { traits.contains(.required) }
    package var isSearchable: Bool { traits.contains(.searchable) }
    package var isUnique: Bool { traits.contains(.unique) }

    /// The register that the field's values are keys of; nil for a field that names no other record.
    package var target: RegisterID? {
        if case .reference(let register) = kind { register } else { nil }
    }
}

/// What a field holds.
package enum FieldKind: Hashable, Sendable {
    /// A line of text, so many characters at most.
    case text(limit: Int)
    /// Text of any number of lines.
    case prose(limit: Int)
    /// A name that data gives to something, such as `niva-1`: letters, digits, full stops, hyphens and underscores.
    case code
    case telephone
    case email
    /// A day, kept as `2026-11-20`.
    case date
    case number(ClosedRange<Int64>)
    /// One of some words.
    case choice([FieldChoice])
    /// The key of a record in another register, or in the same.
    case reference(RegisterID)

    package static let line = FieldKind.text(limit: 200)
}

/// A word that a field may hold: the one that is kept, which is the Swedish one, and the English one.
package struct FieldChoice: Hashable, Sendable {
    package var name: Wording

    package init(_ swedish: String, _ english: String) {
        name = Wording(swedish, english)
    }

    /// What is kept of it.
    package var value: String { name.swedish }
}

extension [FieldChoice] {
    /// Yes and no.
    package static let yesOrNo = [FieldChoice("ja", "yes"), FieldChoice("nej", "no")]
}

extension RegisterField {
    /// Whether somebody who writes this means the field: its name in either language or the one of JSON, in any case.
    package func isCalled(_ text: String) -> Bool {
        let typed = LookupText.folded(text)
        return [name.swedish, name.english, id.rawValue].contains { LookupText.folded($0) == typed }
    }
}
