import TerminalUI

/// Where the parts of a ticket's screen stand for a size.
struct TicketLayout {
    let head: Rect
    /// What it is about and its history, in lines.
    let facts: [String]
    let hasMeter: Bool
    let rule: Rect
    let timeline: Rect
    let side: Rect
    let sideIsBelow: Bool

    init(_ area: Rect, about: String, history: String, hasMeter: Bool, notices: Int) {
        let inner = area.inset(columns: 1)
        let most = area.rows < 20 ? 1 : 2
        facts = [about, history].flatMap { TicketLayout.lines(of: $0, columns: inner.columns, most: most) }
        self.hasMeter = hasMeter
        let headRows = 1 + facts.count + (hasMeter ? 1 : 0)
        sideIsBelow = area.columns < 100
        let sideRows = sideIsBelow ? min(1 + notices, 3) : 0
        head = Rect(column: inner.column, row: area.row, columns: inner.columns, rows: headRows)
        let bodyRow = area.row + headRows + sideRows + 1
        let bodyRows = area.endRow - bodyRow
        rule = Rect(column: area.column, row: bodyRow - 1, columns: area.columns, rows: 1)
        if sideIsBelow {
            side = Rect(column: inner.column, row: head.endRow, columns: inner.columns, rows: sideRows)
            timeline = Rect(column: inner.column, row: bodyRow, columns: inner.columns, rows: bodyRows)
        } else {
            let sideColumns = min(56, area.columns * 2 / 5)
            side = Rect(column: area.endColumn - sideColumns, row: bodyRow, columns: sideColumns, rows: bodyRows)
            timeline = Rect(
                column: inner.column,
                row: bodyRow,
                columns: side.column - 3 - inner.column,
                rows: bodyRows
            )
        }
    }

    /// As many lines as there is room for; the last one holds all the rest, so that its end shows that it was cut.
    private static func lines(of text: String, columns: Int, most: Int) -> [String] {
        let lines = text.lines(of: columns)
        guard lines.count > most else { return lines }
        return lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
    }
}
