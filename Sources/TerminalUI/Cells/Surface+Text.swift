nonisolated extension Surface {
    /// How much of a surface a dump shows.
    package struct DumpOptions: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// A line that names the place of the cursor.
        package static let cursor = DumpOptions(rawValue: 1)
        /// For each row that is not plain text, a list of its runs of styles.
        package static let styles = DumpOptions(rawValue: 2)
    }

    /// The screen as lines of text, without blanks at the ends of lines.
    package func dump(_ options: DumpOptions = []) -> String {
        var lines = (0..<size.rows).map { rowText($0) }
        if options.contains(.cursor) {
            lines.append(cursor.map { "cursor: row \($0.row), column \($0.column)" } ?? "cursor: hidden")
        }
        if options.contains(.styles) {
            for row in 0..<size.rows {
                let runs = styleRuns(row)
                if !runs.isEmpty { lines.append("row \(row): " + runs.joined(separator: ", ")) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One row as text, without blanks at its end.
    package func rowText(_ row: Int) -> String {
        var text = self.row(row).reduce(into: "") { $0 += $1.text }
        while text.last == " " { text.removeLast() }
        return text
    }

    private func styleRuns(_ row: Int) -> [String] {
        var runs: [String] = []
        var start = 0
        while start < size.columns {
            let style = self[start, row].style
            var end = start + 1
            while end < size.columns, self[end, row].style == style { end += 1 }
            if style != .text { runs.append("\(start)-\(end - 1) \(style.name)") }
            start = end
        }
        return runs
    }
}

nonisolated extension Style {
    /// The role with its emphasis, as dumps print it: `selection+bold`.
    package var name: String {
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
        ]
        return ([role.rawValue] + names.filter { attributes.contains($0.0) }.map(\.1)).joined(separator: "+")
    }
}
