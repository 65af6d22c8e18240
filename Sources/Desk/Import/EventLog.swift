import BusinessCalendar
import Configuration
import Instants

/// A whole event log, checked and understood, kept so that a row costs a few dozen bytes.
struct EventLog: Sendable {
    /// Rows that a log may have.
    static let rowLimit = 50_000_000

    /// One row, with its values as numbers in the pool.
    struct Row: Sendable {
        var line: Int32
        var instant: Instant
        var team: UInt32
        var owner: UInt32
        var kind: Int16
        var state: Int16
        var place: Int16
        /// The values of `valueColumns`, in that order.
        var values: ArraySlice<UInt32>.Index
    }

    let mapping: EventLogMapping
    /// The headings whose values are kept.
    let valueColumns: [String]
    private(set) var rows: [Row] = []
    private(set) var values: [UInt32] = []
    private(set) var pool = TextPool()
    /// The cases in order of their first row.
    private(set) var cases: [String] = []
    /// Row numbers of each case, in the file's order.
    private(set) var rowsOfCase: [[Int32]] = []
    private var caseNumbers: [String: Int] = [:]

    init(mapping: EventLogMapping) {
        self.mapping = mapping
        var columns = mapping.columns.kept
        for template in [mapping.subject, mapping.description] + mapping.tags {
            columns += template.columns.filter { !columns.contains($0) }
        }
        valueColumns = columns
    }

    /// A row's values by heading.
    func value(_ heading: String, of row: Row) -> String {
        guard let index = valueColumns.firstIndex(of: heading) else { return "" }
        return pool[values[row.values + index]]
    }

    /// Takes one more row, which the reader has understood.
    mutating func append(_ row: Row, case name: String, values texts: some Sequence<String>) {
        var row = row
        row.values = values.count
        for text in texts { values.append(pool.number(of: text)) }
        let number = Int32(truncatingIfNeeded: rows.count)
        rows.append(row)
        if let known = caseNumbers[name] {
            rowsOfCase[known].append(number)
        } else {
            caseNumbers[name] = cases.count
            cases.append(name)
            rowsOfCase.append([number])
        }
    }

    mutating func number(of text: String) -> UInt32 {
        pool.number(of: text)
    }
}
