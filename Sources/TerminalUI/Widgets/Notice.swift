nonisolated extension Surface {
    /// Fills the screen with one message, for instance that the window is too small, with the cursor at its start.
    package mutating func showOnly(_ message: String) {
        fill(bounds, .text)
        let lines = message.wrapped(to: max(1, size.columns))
        let top = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            let column = max(0, (size.columns - line.columns) / 2)
            write(line, at: Point(column: column, row: top + index), .text)
        }
        cursor = size.rows == 0 || size.columns == 0 ? nil : Point(column: 0, row: min(top, size.rows - 1))
    }
}
