import Domain

/// Reads the file that says how another register's file is to be understood, such as `data/import/personer.toml`.
package enum RegisterMappingFile {
    /// The mapping, or the first thing that is wrong; the file names the register that it is for.
    package static func read(
        bytes: [UInt8],
        name: String
    ) throws(ConfigurationError) -> RegisterMapping {
        let text = try ConfigurationText.decode(bytes, file: name)
        do {
            var document = TableReader(try ConfigurationValue.parse(text, file: name), file: name)
            let mapping = try read(&document)
            try document.finish()
            return mapping
        } catch {
            throw error.located(in: text)
        }
    }

    private static func read(
        _ document: inout TableReader
    ) throws(ConfigurationError) -> RegisterMapping {
        let named = try document.text("register")
        guard let schema = Registers.named(named) else {
            throw document.error("register", .notOneOf(named, allowed: Registers.all.map(\.name.swedish)))
        }
        var mapping = RegisterMapping(register: schema.id)
        if document.keys.contains("format") {
            mapping.format = try document.choice("format", [("csv", .csv), ("ldif", .ldif)])
        }
        if document.keys.contains("teckenkodning") {
            mapping.encoding = try document.choice("teckenkodning", [("utf-8", .utf8), ("latin-1", .latin1)])
        }
        mapping.delimiter = try delimiter(&document)
        mapping.isComplete = try document.flag("fullstandig")
        mapping.objectClass = try document.optionalText("objektklass")
        mapping.sources = try sources(&document, schema)
        mapping.namedBy = try names(&document, schema)
        return mapping
    }

    private static func delimiter(_ document: inout TableReader) throws(ConfigurationError) -> UInt8? {
        guard let value = document.value("skiljetecken") else { return nil }
        guard case .text(let text) = value, delimiters.contains(text), let byte = text.utf8.first else {
            if case .text(let text) = value {
                throw document.error("skiljetecken", .notOneOf(text, allowed: delimiters))
            }
            throw document.mismatch("skiljetecken", .text, value)
        }
        return byte
    }

    private static let delimiters = [",", ";", "\t", "|"]

    private static func sources(
        _ document: inout TableReader,
        _ schema: RegisterSchema
    ) throws(ConfigurationError) -> [FieldID: RegisterMapping.Source] {
        var columns = try document.table("kolumner")
        var separators = try document.optionalTable("avdelare")
        var words = try document.optionalTable("ord")
        var sources: [FieldID: RegisterMapping.Source] = [:]
        for key in columns.keys {
            let field = try field(key, in: schema, columns)
            guard sources[field.id] == nil else { throw columns.error(key, .duplicate(key)) }
            var source = RegisterMapping.Source(templates: try templates(&columns, key))
            // The separator may be a blank, so it is not asked for as a text that says something.
            if let value = separators?.value(key) {
                guard case .text(let text) = value, !text.isEmpty else { throw columns.mismatch(key, .text, value) }
                source.separator = text
            }
            if var table = try words?.optionalTable(key) {
                for word in table.keys { source.words[word] = try table.text(word) }
            }
            sources[field.id] = source
        }
        guard sources[schema.key.id] != nil else { throw columns.error(schema.key.name.swedish, .missing) }
        try columns.finish()
        try separators?.finish()
        try words?.finish()
        return sources
    }

    private static func templates(
        _ columns: inout TableReader,
        _ key: String
    ) throws(ConfigurationError) -> [TextTemplate] {
        guard let value = columns.value(key) else { throw columns.error(key, .missing) }
        let values: [ConfigurationValue] = if case .list(let list) = value { list } else { [value] }
        var templates: [TextTemplate] = []
        for value in values {
            guard case .text(let text) = value else { throw columns.mismatch(key, .text, value) }
            guard !text.isEmpty else { throw columns.error(key, .empty) }
            // A name without braces is that of a column.
            guard let template = TextTemplate(text.contains("{") ? text : "{" + text + "}") else {
                throw columns.error(key, .notATemplate(text))
            }
            templates.append(template)
        }
        guard !templates.isEmpty else { throw columns.error(key, .empty) }
        return templates
    }

    private static func names(
        _ document: inout TableReader,
        _ schema: RegisterSchema
    ) throws(ConfigurationError) -> [FieldID: FieldID] {
        guard var table = try document.optionalTable("hitta") else { return [:] }
        var names: [FieldID: FieldID] = [:]
        for key in table.keys {
            let field = try field(key, in: schema, table)
            let by = try table.text(key)
            let unique = field.target.flatMap { Registers[$0] }?.fields.filter(\.isUnique) ?? []
            guard let found = unique.first(where: { $0.isCalled(by) }) else {
                throw table.error(key, .notOneOf(by, allowed: unique.map(\.name.swedish)))
            }
            names[field.id] = found.id
        }
        try table.finish()
        return names
    }

    private static func field(
        _ name: String,
        in schema: RegisterSchema,
        _ table: TableReader
    ) throws(ConfigurationError) -> RegisterField {
        if let field = schema.columns.first(where: { $0.isCalled(name) }) { return field }
        let known = schema.columns.map(\.name.swedish)
        throw table.error(name, .unknownKey(suggestion: Similarity.nearest(to: name, among: known)))
    }
}
