package import Domain

extension RegisterPlan {
    /// How many records are new, changed, gone, back and as they were, in a line.
    package func summary(in language: Language) -> String {
        let name = Registers[register]?.name.text(in: language) ?? register.rawValue
        return name
            + language(
                ": \(added) nya, \(changed) ändrade, \(gone) borta, \(returned) åter, \(unchanged) som förut",
                ": \(added) new, \(changed) changed, \(gone) gone, \(returned) back, \(unchanged) as before"
            )
    }

    /// The numbers as one object for machines; `isDone` is false for a dry run.
    package func json(isDone: Bool) -> [JSONField] {
        [
            JSONField("register", .string(register.rawValue)),
            JSONField("done", .bool(isDone)),
            JSONField("added", .number(Int64(added))),
            JSONField("changed", .number(Int64(changed))),
            JSONField("gone", .number(Int64(gone))),
            JSONField("returned", .number(Int64(returned))),
            JSONField("unchanged", .number(Int64(unchanged))),
            JSONField("steps", .array(steps.map { .object($0.json) })),
        ]
    }
}

extension RegisterPlan.Step {
    /// What happens to the record, in a line: `~ Åke Öberg (ake): telefon 0321-59 50 00 → 0321-59 50 01`.
    package func line(in language: Language) -> String {
        let schema = Registers[record.register]
        let title = schema?.title(of: record) ?? record.key
        let name = title == record.key ? title : "\(title) (\(record.key))"
        return (event.mark + " " + name + event.tail(schema, language)).visible()
    }

    fileprivate var json: [JSONField] {
        [JSONField("key", .string(record.key)), JSONField("event", .string(event.name))]
            + [JSONField("fields", .array(event.changes.map { .object($0.json) }))]
    }
}

extension RegisterEvent {
    /// The event's name, as the journal has it.
    package var name: String {
        switch self {
        case .delivered: "delivered"
        case .added: "added"
        case .changed: "changed"
        case .gone: "gone"
        case .returned: "returned"
        }
    }

    /// What it changes in the record's fields.
    package var changes: [FieldChange] {
        switch self {
        case .changed(let fields), .returned(let fields): fields
        default: []
        }
    }

    /// What happened, in words.
    package func text(_ schema: RegisterSchema?, in language: Language) -> String {
        switch self {
        case .delivered: language("fil inläst", "file taken in")
        case .added: language("ny", "new")
        case .changed: language("ändrad", "changed") + tail(schema, language)
        case .gone: language("borta", "gone")
        case .returned: language("åter", "back") + tail(schema, language)
        }
    }

    fileprivate var mark: String {
        switch self {
        case .delivered, .added: "+"
        case .changed: "~"
        case .gone: "-"
        case .returned: "^"
        }
    }

    fileprivate func tail(_ schema: RegisterSchema?, _ language: Language) -> String {
        guard !changes.isEmpty else { return "" }
        let parts = changes.map { change in
            let name = schema?[change.field]?.name.text(in: language) ?? change.field.rawValue
            return "\(name) \(shown(change.was)) → \(shown(change.became))"
        }
        return ": " + parts.joined(separator: "; ")
    }

    private func shown(_ values: [String]) -> String {
        values.isEmpty ? "–" : values.joined(separator: ", ")
    }
}

extension FieldChange {
    fileprivate var json: [JSONField] {
        [
            JSONField("field", .string(field.rawValue)),
            JSONField("was", .array(was.map { .string($0) })),
            JSONField("became", .array(became.map { .string($0) })),
        ]
    }
}
