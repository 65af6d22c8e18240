/// What a register says of one person, device or whatever it holds.
///
/// Every value is a text in the form that its field's kind keeps; a field without a value is not there.
package struct RegisterRecord: Hashable, Sendable {
    package var register: RegisterID
    package var key: String
    /// Values by field, none of the lists empty.
    package private(set) var values: [FieldID: [String]]

    package init(_ register: RegisterID, _ key: String, _ values: [FieldID: [String]] = [:]) {
        self.register = register
        self.key = key
        self.values = values.filter { !$0.value.isEmpty }
    }

    package var reference: RecordReference { RecordReference(register, key) }

    /// The only, or first, value of a field.
    package subscript(field: FieldID) -> String? {
        values[field]?.first
    }

    /// Every value of a field.
    package func all(_ field: FieldID) -> [String] {
        values[field] ?? []
    }

    /// Replaces the values of a field; none takes the field away.
    package mutating func set(_ field: FieldID, to texts: [String]) {
        values[field] = texts.isEmpty ? nil : texts
    }

    /// The same record with the fields in `covered` as another one has them, and the others as they are here.
    package func taking(_ covered: Set<FieldID>, from other: RegisterRecord) -> RegisterRecord {
        var merged = self
        for field in covered { merged.set(field, to: other.all(field)) }
        return merged
    }

    /// What becomes another on the way from this record to a later one, in the order of the schema.
    package func changes(to later: RegisterRecord, _ schema: RegisterSchema) -> [FieldChange] {
        schema.fields.compactMap { field in
            let (was, became) = (all(field.id), later.all(field.id))
            return was == became ? nil : FieldChange(field: field.id, was: was, became: became)
        }
    }
}

/// How one field of a record changed.
package struct FieldChange: Hashable, Sendable, Codable {
    package var field: FieldID
    package var was: [String]
    package var became: [String]

    package init(field: FieldID, was: [String], became: [String]) {
        self.field = field
        self.was = was
        self.became = became
    }
}
