/// Something that happened to a record, as the registers' journal keeps it.
package enum RegisterEvent: Hashable, Sendable, Codable {
    /// A file was taken in; the events after it that name it as their run came of it. `digest` is the file's SHA-256.
    case delivered(register: RegisterID, file: String, digest: String)
    case added(record: RecordReference, values: [String: [String]])
    case changed(fields: [FieldChange])
    /// A complete file had it no more; it stays, because tickets point to it.
    case gone
    /// It is back, with what is different since.
    case returned(fields: [FieldChange])
}

/// A record as the events of its life make it.
package struct RecordLife: Hashable, Sendable {
    package private(set) var record: RegisterRecord
    package private(set) var isGone = false
    /// Events so far.
    package private(set) var version = 1

    /// Nil unless the first event adds the record.
    package init?(_ first: RegisterEvent) {
        guard case .added(let reference, let values) = first else { return nil }
        let fields = Dictionary(values.map { (FieldID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        record = RegisterRecord(reference.register, reference.key, fields)
    }

    /// Lets the next thing happen; false, and nothing done, when it cannot have happened to this record.
    package mutating func apply(_ event: RegisterEvent) -> Bool {
        switch event {
        case .delivered, .added: return false
        case .changed(let fields): guard apply(fields) else { return false }
        case .gone:
            guard !isGone else { return false }
            isGone = true
        case .returned(let fields):
            guard isGone, apply(fields) else { return false }
            isGone = false
        }
        version += 1
        return true
    }

    private mutating func apply(_ fields: [FieldChange]) -> Bool {
        guard fields.allSatisfy({ record.all($0.field) == $0.was }) else { return false }
        for change in fields { record.set(change.field, to: change.became) }
        return true
    }
}
