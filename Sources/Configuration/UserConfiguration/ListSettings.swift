/// What lists look like where nothing was arranged in the console itself.
package struct ListSettings: Hashable, Sendable {
    /// A column and its width in characters; without one it takes the room that there is.
    package struct Column: Hashable, Sendable {
        package var name: String
        package var width: Int?

        package init(_ name: String, width: Int? = nil) {
            self.name = name
            self.width = width
        }
    }

    /// The columns in order; empty for those of the program.
    package var columns: [Column] = []

    /// The columns that there are.
    package static let columnNames = [
        "number", "due", "subject", "requester", "unit", "owner", "queue", "state", "kind", "priority", "received",
        "changed",
    ]
    package static let widths: ClosedRange<Int64> = 4...60

    package init() {}

    /// Reads the table `lists`: `columns = ["number", "due:17", "subject"]`.
    init(_ table: inout TableReader) throws(ConfigurationError) {
        for (index, text) in try table.texts("columns").enumerated() {
            let key = "columns[\(index + 1)]"
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let choices = ListSettings.columnNames.map { ($0, $0) }
            var column = Column(try table.choice(parts.first ?? "", key, choices))
            if parts.count == 2 {
                guard let width = Int64(parts[1]), ListSettings.widths.contains(width) else {
                    let limits = (ListSettings.widths.lowerBound, ListSettings.widths.upperBound)
                    throw table.error(key, .outOfRange(Int64(parts[1]) ?? 0, lowest: limits.0, highest: limits.1))
                }
                column.width = Int(width)
            }
            guard !columns.contains(where: { $0.name == column.name }) else {
                throw table.error(key, .duplicate(column.name))
            }
            columns.append(column)
        }
        try table.finish()
    }
}
