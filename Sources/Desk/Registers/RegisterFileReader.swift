package import Configuration
import Crypto
package import Domain

/// Makes a delivery of a file of another register, every value checked; or says everything that is wrong, up to a limit.
package struct RegisterFileReader {
    /// Errors that are told; a file with more has them for the same reason.
    private static let errorLimit = 20

    private let file: String
    private let schema: RegisterSchema
    private let mapping: RegisterMapping
    private var errors: [ImportError] = []
    private var fields: [RegisterField] = []
    private var rows: [DeliveredRow] = []

    private init(_ file: String, _ schema: RegisterSchema, _ mapping: RegisterMapping) {
        self.file = file
        self.schema = schema
        self.mapping = mapping
    }

    /// Reads a file; without a mapping its headings are the fields' own names, and it is not complete.
    package static func delivery(
        of bytes: [UInt8],
        file: String,
        for schema: RegisterSchema,
        mapping: RegisterMapping? = nil
    ) throws(RegisterFileError) -> RegisterDelivery {
        let digest = SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        do {
            var delivery = try read(bytes, file, schema, mapping)
            delivery.source = DeliverySource(file: file, digest: digest.joined())
            return delivery
        } catch let error as RegisterFileError { throw error } catch let error as ImportError {
            throw RegisterFileError(errors: [error])
        } catch { throw RegisterFileError(errors: [ImportError(file: file, .unreadable("\(error)"))]) }
    }

    private static func read(
        _ bytes: [UInt8],
        _ file: String,
        _ schema: RegisterSchema,
        _ mapping: RegisterMapping?
    ) throws -> RegisterDelivery {
        if let mapping, mapping.format == .ldif {
            let needed = Set(mapping.sources.values.flatMap(\.columns))
            var reader = RegisterFileReader(file, schema, mapping)
            return try reader.read(
                LDIFTable(bytes, file: file, needed: needed, objectClass: mapping.objectClass)
            )
        }
        let table = try RegisterCSV.table(bytes, file: file, mapping: mapping)
        var reader = RegisterFileReader(file, schema, try mapping ?? table.plainMapping(schema))
        return try reader.read(table)
    }

    private mutating func read(_ source: some RegisterSource) throws -> RegisterDelivery {
        var source = source
        let missing = mapping.sources.values.flatMap(\.columns).filter { !source.mayHave($0) }
        if let name = missing.min() { throw ImportError(file: file, line: 1, .missingHeading(name)) }
        fields = schema.fields.filter { mapping.sources[$0.id] != nil }
        while let row = try source.next() {
            take(row)
            if errors.count >= Self.errorLimit { break }
        }
        guard errors.isEmpty else { throw RegisterFileError(errors: errors) }
        return RegisterDelivery(
            register: schema.id,
            fields: fields.map(\.id),
            rows: rows,
            isComplete: mapping.isComplete,
            namedBy: mapping.namedBy
        )
    }

    private mutating func take(_ row: SourceRow) {
        guard let (keys, keyPlace) = values(of: schema.key, row), let key = keys.first else { return }
        var record = RegisterRecord(schema.id, key)
        var places = [keyPlace]
        places.reserveCapacity(fields.count + 1)
        for field in fields {
            let found = values(of: field, row)
            record.set(field.id, to: found?.values ?? [])
            places.append(found?.place ?? row.place)
        }
        rows.append(DeliveredRow(record, places: places))
    }

    /// The checked values of a field, and where the first of them stands; nil, and an error noted, when they cannot stand.
    private mutating func values(of field: RegisterField, _ row: SourceRow) -> (values: [String], place: FilePlace)? {
        guard let source = mapping.sources[field.id] else { return nil }
        let found = source.values(in: row)
        let place = found.first?.place ?? row.place
        do { return (try namedField(field).checked(found.map(\.text)), place) } catch {
            errors.append(
                ImportError(
                    file: file,
                    line: Int(place.line),
                    column: Int(place.column),
                    .field(field.name, error)
                )
            )
            return nil
        }
    }

    /// A field whose values name records by another field holds that one's kind of text until the names are looked up.
    private func namedField(_ field: RegisterField) -> RegisterField {
        guard let by = mapping.namedBy[field.id], let target = field.target,
            let kind = Registers[target]?[by]?.kind
        else { return field }
        var named = field
        named.kind = kind
        return named
    }
}

/// Why a register's file was not taken in; nothing of it was.
package struct RegisterFileError: Error, Hashable, Sendable {
    /// One at least.
    package var errors: [ImportError]

    /// A line for each, and what was not done.
    package func text(in language: Language) -> String {
        let lines = errors.map { error in
            var place = error.file
            if let line = error.line { place += ":\(line)" }
            if error.line != nil, let column = error.column { place += ":\(column)" }
            return place + ": " + error.problem.text(in: language)
        }
        return (lines + [language("Inget togs in.", "Nothing was taken in.")]).joined(separator: "\n")
    }
}

/// Rows of a file, one after the other.
protocol RegisterSource {
    /// Whether a row may have a value by that name.
    func mayHave(_ name: String) -> Bool
    mutating func next() throws -> SourceRow?
}

extension RegisterMapping.Source {
    /// The values that a row has of it.
    fileprivate func values(in row: SourceRow) -> [SourceValue] {
        templates.flatMap { template in values(template, row) }.map { value in
            guard let word = words[value.text] else { return value }
            return SourceValue(text: word, place: value.place)
        }
    }

    private func values(_ template: TextTemplate, _ row: SourceRow) -> [SourceValue] {
        if let column = template.onlyColumn {
            return row.all(column).flatMap { value in
                parts(value.text).map { SourceValue(text: $0, place: value.place) }
            }
        }
        guard let place = template.columns.lazy.compactMap({ row.all($0).first?.place }).first else { return [] }
        return [SourceValue(text: template.filled { row.all($0).first?.text ?? "" }, place: place)]
    }

    private func parts(_ text: String) -> [String] {
        guard let separator else { return [text] }
        guard separator == RegisterCSV.listSeparator else { return text.components(partedBy: separator) }
        return RegisterCSV.parted(text)
    }
}

extension String {
    /// The pieces between the places where a text stands.
    fileprivate func components(partedBy separator: String) -> [String] {
        split(separator: separator).map { String($0) }
    }
}
