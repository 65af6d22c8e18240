package import Domain

/// Reads the file that says how an event log is to be understood, such as `data/import/volvo-2013.toml`.
package enum MappingFile {
    /// The mapping, or the first thing that is wrong; the queues and intefunktioner it names must be in the agreement.
    package static func read(
        _ text: String,
        name: String,
        agreement: Agreement
    ) throws(ConfigurationError) -> EventLogMapping {
        do {
            var document = TableReader(try ConfigurationValue.parse(text, file: name), file: name)
            let mapping = try read(&document, agreement)
            try document.finish()
            return mapping
        } catch {
            throw error.located(in: text)
        }
    }

    /// The same from a file's bytes.
    package static func read(
        bytes: [UInt8],
        name: String,
        agreement: Agreement
    ) throws(ConfigurationError) -> EventLogMapping {
        try read(try ConfigurationText.decode(bytes, file: name), name: name, agreement: agreement)
    }

    private static func read(
        _ document: inout TableReader,
        _ agreement: Agreement
    ) throws(ConfigurationError) -> EventLogMapping {
        let name = try document.text("namn", limit: 200)
        let delimiter = try delimiter(&document)
        let columns = try columns(&document)
        let (formats, zone) = try times(&document)
        var ticket = try document.table("arende")
        let subject = try template(try ticket.text("rubrik"), "rubrik", ticket)
        let description = try template(try ticket.optionalText("beskrivning") ?? "", "beskrivning", ticket)
        var tags: [TextTemplate] = []
        for (index, text) in try ticket.texts("etiketter").enumerated() {
            tags.append(try template(text, "etiketter[\(index + 1)]", ticket))
        }
        try ticket.finish()
        return EventLogMapping(
            name: name,
            delimiter: delimiter,
            columns: columns,
            timeFormats: formats,
            zone: zone,
            subject: subject,
            description: description,
            tags: tags,
            kinds: try kinds(&document, agreement),
            states: try states(&document),
            lines: try lines(&document, agreement)
        )
    }

    private static func delimiter(_ document: inout TableReader) throws(ConfigurationError) -> UInt8 {
        guard document.keys.contains("skiljetecken") else { return UInt8(ascii: ",") }
        guard case .text(let text) = document.value("skiljetecken") else {
            throw document.error("skiljetecken", .notOneOf("", allowed: delimiters))
        }
        guard delimiters.contains(text), let byte = text.utf8.first else {
            throw document.error("skiljetecken", .notOneOf(text, allowed: delimiters))
        }
        return byte
    }

    private static let delimiters = [",", ";", "\t", "|"]

    private static func columns(_ document: inout TableReader) throws(ConfigurationError) -> EventLogMapping.Columns {
        var table = try document.table("kolumner")
        let columns = EventLogMapping.Columns(
            ticket: try table.text("arende"),
            time: try table.text("tid"),
            team: try table.text("grupp"),
            owner: try table.optionalText("agare"),
            kept: try table.texts("behall")
        )
        var seen: Set<String> = []
        for (index, name) in columns.kept.enumerated() where !seen.insert(name).inserted {
            throw table.error("behall[\(index + 1)]", .duplicate(name))
        }
        try table.finish()
        return columns
    }

    private static func times(
        _ document: inout TableReader
    ) throws(ConfigurationError) -> (formats: [TimeFormat], zone: String?) {
        var table = try document.table("tid")
        var formats: [TimeFormat] = []
        for (index, text) in try table.texts("format").enumerated() {
            guard let format = TimeFormat(text) else {
                throw table.error("format[\(index + 1)]", .notATimeFormat(text))
            }
            formats.append(format)
        }
        guard !formats.isEmpty else { throw table.error("format", .missing) }
        let zone = try table.optionalText("zon")
        if zone == nil, formats.contains(where: \.needsZone) { throw table.error("zon", .missing) }
        try table.finish()
        return (formats, zone)
    }

    private static func template(
        _ text: String,
        _ key: String,
        _ table: TableReader
    ) throws(ConfigurationError) -> TextTemplate {
        guard let template = TextTemplate(text) else { throw table.error(key, .notATemplate(text)) }
        return template
    }
}
