import BusinessCalendar
import Configuration
import Instants

/// Reads an event log through its mapping, and refuses it at the first row that is not understood.
struct EventLogReader {
    let file: String
    let mapping: EventLogMapping
    private let zone: Zone?
    private var columns: [String: Int] = [:]
    private var log: EventLog
    private var kinds: RuleFinder
    private var states: RuleFinder
    private var places: [String: Int16] = [:]

    init(file: String, mapping: EventLogMapping, zones: ZoneDatabase) throws(ImportError) {
        self.file = file
        self.mapping = mapping
        log = EventLog(mapping: mapping)
        kinds = RuleFinder(mapping.kinds.map(\.when))
        states = RuleFinder(mapping.states.map(\.when))
        guard let name = mapping.zone else {
            zone = nil
            return
        }
        do {
            zone = try zones.zone(name)
        } catch {
            throw ImportError(file: file, .unusableZone(name))
        }
    }

    /// The whole log; `progress` is told rows now and then.
    mutating func read(
        _ portions: @escaping () throws -> [UInt8]?,
        progress: (Int) -> Void
    ) throws(ImportError) -> EventLog {
        var csv = CSVReader(file: file, delimiter: mapping.delimiter, read: portions)
        guard let heading = try csv.record() else { throw ImportError(file: file, line: 1, column: 1, .empty) }
        try take(heading: heading)
        var rows = 0
        while let record = try csv.record() {
            guard record.fields.count == heading.fields.count else {
                throw ImportError(
                    file: file,
                    line: record.line,
                    column: 1,
                    .wrongColumnCount(expected: heading.fields.count, found: record.fields.count)
                )
            }
            guard rows < EventLog.rowLimit else {
                throw ImportError(file: file, .tooManyRows(limit: EventLog.rowLimit))
            }
            try take(record)
            rows += 1
            if rows.isMultiple(of: 4_096) { progress(rows) }
        }
        progress(rows)
        return log
    }

    private mutating func take(heading: CSVRecord) throws(ImportError) {
        for (index, name) in heading.fields.enumerated() {
            guard columns.updateValue(index, forKey: name) == nil else {
                let place = heading.places[index]
                throw ImportError(file: file, line: place.line, column: place.column, .doubledHeading(name))
            }
        }
        for name in mapping.neededColumns where columns[name] == nil {
            throw ImportError(file: file, line: heading.line, column: 1, .missingHeading(name))
        }
    }

    private mutating func take(_ record: CSVRecord) throws(ImportError) {
        let name = try required(mapping.columns.ticket, record)
        let team = try required(mapping.columns.team, record)
        let owner = try mapping.columns.owner.map { heading throws(ImportError) in try line(heading, record) } ?? ""
        let instant = try time(record)
        guard let kind = kinds.find(in: record, columns) else { throw noRule(.kind, kinds.headings, record) }
        guard let state = states.find(in: record, columns) else { throw noRule(.state, states.headings, record) }
        let row = EventLog.Row(
            line: Int32(truncatingIfNeeded: record.line),
            instant: instant,
            team: log.number(of: team),
            owner: log.number(of: owner),
            kind: kind,
            state: state,
            place: try place(team, record),
            values: 0
        )
        log.append(row, case: name, values: log.valueColumns.map { value($0, record) })
    }

    private func value(_ heading: String, _ record: CSVRecord) -> String {
        columns[heading].map { record.fields[$0] } ?? ""
    }

    private func error(_ heading: String, _ record: CSVRecord, _ problem: ImportError.Problem) -> ImportError {
        let place = columns[heading].map { record.places[$0] } ?? CSVPlace(line: record.line, column: 1)
        return ImportError(file: file, line: place.line, column: place.column, problem)
    }

    /// A value that stands on one line, as names do.
    private func line(_ heading: String, _ record: CSVRecord) throws(ImportError) -> String {
        let text = value(heading, record)
        guard text.utf8.count <= EventLogReader.nameLimit else {
            throw error(heading, record, .valueTooLong(heading: heading, limit: EventLogReader.nameLimit))
        }
        if let scalar = text.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
            throw error(heading, record, .controlCharacter(code: scalar.value))
        }
        return text
    }

    /// Bytes that a name may have.
    private static let nameLimit = 200

    private func required(_ heading: String, _ record: CSVRecord) throws(ImportError) -> String {
        let text = try line(heading, record)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw error(heading, record, .emptyValue(heading: heading))
        }
        return text
    }

    private func time(_ record: CSVRecord) throws(ImportError) -> Instant {
        let text = value(mapping.columns.time, record)
        for format in mapping.timeFormats {
            if let instant = format.instant(text, in: zone) { return instant }
        }
        throw error(mapping.columns.time, record, .notATime(text))
    }

    private func noRule(_ rule: ImportError.Rule, _ headings: [String], _ record: CSVRecord) -> ImportError {
        let shown = headings.map { "\($0) = \(value($0, record))" }.joined(separator: ", ")
        return error(headings.first ?? "", record, .noRuleFits(rule: rule, values: shown))
    }

    private mutating func place(_ team: String, _ record: CSVRecord) throws(ImportError) -> Int16 {
        if let known = places[team] { return known }
        guard let number = mapping.lines.firstIndex(where: { team.hasSuffix($0.teamSuffix) || $0.teamSuffix.isEmpty })
        else {
            throw error(mapping.columns.team, record, .noRuleFits(rule: .line, values: team))
        }
        places[team] = Int16(truncatingIfNeeded: number)
        return Int16(truncatingIfNeeded: number)
    }
}

/// Finds the first rule that fits a row, and remembers it by the values that the rules look at, since logs repeat themselves.
private struct RuleFinder {
    let headings: [String]
    private let conditions: [RowCondition]
    private var known: [[String]: Int16] = [:]

    init(_ conditions: [RowCondition]) {
        self.conditions = conditions
        headings = Set(conditions.flatMap { $0.tests.map(\.column) }).sorted()
    }

    mutating func find(in record: CSVRecord, _ columns: [String: Int]) -> Int16? {
        func value(_ heading: String) -> String { columns[heading].map { record.fields[$0] } ?? "" }
        let key = headings.map(value)
        if let number = known[key] { return number }
        guard let number = conditions.firstIndex(where: { $0.fits(value) }) else { return nil }
        known[key] = Int16(truncatingIfNeeded: number)
        return known[key]
    }
}
