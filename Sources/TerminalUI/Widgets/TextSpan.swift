/// A piece of text in one style.
nonisolated package struct TextSpan: Hashable, Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .text) {
        self.text = text
        self.style = style
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }
}

nonisolated extension Surface {
    /// Writes spans one after another in one row, cut to so many columns, and returns what they took.
    @discardableResult
    package mutating func write(_ spans: [TextSpan], at point: Point, columns: Int) -> Int {
        var used = 0
        for span in spans where used < columns {
            let place = Point(column: point.column + used, row: point.row)
            used += write(span.text, at: place, span.style, columns: columns - used)
        }
        return used
    }
}
