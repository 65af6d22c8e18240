import Configuration
package import Domain

/// The registers as CSV: a heading of the fields' names, a record a line, several values of a field parted by `|`.
package enum RegisterCSV {
    /// What parts several values in one column of our own files; a backslash before it, or before another, takes its meaning away.
    static let listSeparator = "|"

    /// The table that a file's bytes are.
    static func table(_ bytes: [UInt8], file: String, mapping: RegisterMapping?) throws(ImportError) -> CSVTable {
        let bytes = mapping?.encoding == .latin1 ? utf8(ofLatin1: bytes) : bytes
        return try CSVTable(bytes, file: file, delimiter: mapping?.delimiter ?? delimiter(of: bytes))
    }

    /// The delimiter that stands most often in the heading; a comma when none does.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n") && !isQuoted { break }
            if !isQuoted && ",;\t".utf8.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }

    private static func utf8(ofLatin1 bytes: [UInt8]) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
            } else {
                utf8.append(0xC0 | byte >> 6)
                utf8.append(0x80 | byte & 0x3F)
            }
        }
        return utf8
    }

    // MARK: - Writing

    /// The heading of a register's file.
    package static func heading(of schema: RegisterSchema, in language: Language = .swedish) -> String {
        schema.columns.map { quoted($0.name.text(in: language)) }.joined(separator: ";") + "\n"
    }

    /// A record's line.
    package static func line(of record: RegisterRecord, _ schema: RegisterSchema) -> String {
        let cells = schema.fields.map { field in
            let values = record.all(field.id)
            return field.isList ? values.map { joined($0) }.joined(separator: listSeparator) : values.first ?? ""
        }
        return ([record.key] + cells).map { quoted($0) }.joined(separator: ";") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { ";,\"\n\r\t".utf8.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func joined(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing(listSeparator, with: "\\" + listSeparator)
    }

    /// The values that `joined` made one text of.
    static func parted(_ text: String) -> [String] {
        var values: [String] = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                values[values.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                values.append("")
            } else {
                values[values.count - 1].append(character)
            }
        }
        if isEscaped { values[values.count - 1].append("\\") }
        return values
    }
}

/// A CSV file with a heading, row by row.
struct CSVTable: RegisterSource {
    private let file: String
    private let headings: [String]
    private let places: [CSVPlace]
    private let known: Set<String>
    private var reader: CSVReader

    init(_ bytes: [UInt8], file: String, delimiter: UInt8) throws(ImportError) {
        var rest: [UInt8]? = bytes
        reader = CSVReader(file: file, delimiter: delimiter) {
            defer { rest = nil }
            return rest
        }
        guard let heading = try reader.record() else { throw ImportError(file: file, .empty) }
        self.file = file
        headings = heading.fields.map { SourceRow.folded($0.trimmingBlanks) }
        places = heading.places
        var known: Set<String> = []
        for (index, name) in headings.enumerated() where !name.isEmpty && !known.insert(name).inserted {
            let place = heading.places[index]
            throw ImportError(file: file, line: place.line, column: place.column, .doubledHeading(name))
        }
        self.known = known
    }

    func mayHave(_ name: String) -> Bool { known.contains(SourceRow.folded(name)) }

    mutating func next() throws -> SourceRow? {
        guard let record = try reader.record() else { return nil }
        guard record.fields.count == headings.count else {
            throw ImportError(
                file: file,
                line: record.line,
                column: 1,
                .wrongColumnCount(expected: headings.count, found: record.fields.count)
            )
        }
        var values: [String: [SourceValue]] = [:]
        values.reserveCapacity(headings.count)
        for (index, text) in record.fields.enumerated() where !text.isEmpty {
            let place = FilePlace(line: record.places[index].line, column: record.places[index].column)
            values[headings[index]] = [SourceValue(text: text, place: place)]
        }
        return SourceRow(place: FilePlace(line: record.line, column: 1), values: values)
    }

    /// The mapping of a file whose headings are the fields' own names.
    func plainMapping(_ schema: RegisterSchema) throws(ImportError) -> RegisterMapping {
        var mapping = RegisterMapping(register: schema.id)
        for (index, name) in headings.enumerated() where !name.isEmpty {
            guard let field = schema.columns.first(where: { $0.isCalled(name) }) else {
                let place = places[index]
                throw ImportError(
                    file: file,
                    line: place.line,
                    column: place.column,
                    .unknownHeading(name, suggestion: schema.nearest(to: name))
                )
            }
            guard let template = TextTemplate("{" + name + "}") else { continue }
            let separator = field.isList ? RegisterCSV.listSeparator : nil
            mapping.sources[field.id] = RegisterMapping.Source(templates: [template], separator: separator)
        }
        guard mapping.sources[schema.key.id] != nil else {
            throw ImportError(file: file, line: 1, .missingHeading(schema.key.name.swedish))
        }
        return mapping
    }
}

extension RegisterSchema {
    fileprivate func nearest(to name: String) -> String? {
        Similarity.nearest(to: name, among: columns.map(\.name.swedish))
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
