package import Domain
package import Store

extension KnownRecord {
    /// The record in a line: what it is called, its key, and what tells it from others.
    package func line(in language: Language) -> String {
        guard let schema = Registers[record.register] else { return record.reference.description }
        var parts = [title == record.key ? title : "\(title) (\(record.key))"]
        for field in schema.subtitle.compactMap({ schema[$0] }) where field.id != schema.title {
            let words = words(field, in: language)
            if !words.isEmpty { parts.append(words.joined(separator: ", ")) }
        }
        if isGone { parts.append(language("borta", "gone")) }
        return parts.joined(separator: " · ").visible()
    }

    /// The record in full: its key and every field that says something, a line each, names first.
    package func sheet(in language: Language) -> [String] {
        guard let schema = Registers[record.register] else { return [record.reference.description] }
        var lines = [(schema.key.name.text(in: language), record.key)]
        for field in schema.fields {
            for word in words(field, in: language) { lines.append((field.name.text(in: language), word)) }
        }
        if isGone {
            lines.append((language("läge", "state"), language("borta ur registret", "gone from the register")))
        }
        let width = lines.map(\.0.columns).max() ?? 0
        return lines.map { ($0.0.padded(to: width) + "  " + $0.1).visible() }
    }

    /// The values of a field as people read them in a language.
    package func words(_ field: RegisterField, in language: Language) -> [String] {
        guard case .choice(let choices) = field.kind else { return words(field) }
        return record.all(field.id).map { value in
            choices.first { $0.value == value }?.name.text(in: language) ?? value
        }
    }

    /// The record as one object for machines; a field of several values is a list, one without a value null.
    package var json: [JSONField] {
        let schema = Registers[record.register]
        return [
            JSONField("register", .string(record.register.rawValue)),
            JSONField("key", .string(record.key)),
            JSONField("title", .string(title)),
            JSONField("gone", .bool(isGone)),
            JSONField("version", .number(Int64(version))),
            JSONField("fields", .object((schema?.fields ?? []).map { JSONField($0.id.rawValue, value(of: $0)) })),
            JSONField("titles", .object(named(schema))),
        ]
    }

    private func value(of field: RegisterField) -> JSONValue {
        let values = record.all(field.id)
        if field.isList { return .array(values.map { .string($0) }) }
        if case .number = field.kind, let number = values.first.flatMap({ Int64($0) }) { return .number(number) }
        return .text(values.first)
    }

    /// What the records that it names are called, by field.
    private func named(_ schema: RegisterSchema?) -> [JSONField] {
        (schema?.references ?? []).filter { !record.all($0.field.id).isEmpty }.map { field, _ in
            JSONField(field.id.rawValue, .array(words(field).map { .string($0) }))
        }
    }
}
