nonisolated extension Surface {
    /// Draws a frame around an area, with a title in its upper edge.
    package mutating func frame(_ area: Rect, _ style: Style, title: String = "", titleStyle: Style? = nil) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let right = area.endColumn - 1
        let bottom = area.endRow - 1
        for column in area.column + 1..<right {
            put(symbols.horizontal, at: Point(column: column, row: area.row), style)
            put(symbols.horizontal, at: Point(column: column, row: bottom), style)
        }
        for row in area.row + 1..<bottom {
            put(symbols.vertical, at: Point(column: area.column, row: row), style)
            put(symbols.vertical, at: Point(column: right, row: row), style)
        }
        put(symbols.topLeft, at: area.origin, style)
        put(symbols.topRight, at: Point(column: right, row: area.row), style)
        put(symbols.bottomLeft, at: Point(column: area.column, row: bottom), style)
        put(symbols.bottomRight, at: Point(column: right, row: bottom), style)
        guard !title.isEmpty, area.columns > 6 else { return }
        write(
            " " + title.truncated(to: area.columns - 6, ellipsis: symbols.ellipsis) + " ",
            at: Point(column: area.column + 2, row: area.row),
            titleStyle ?? style
        )
    }
}
