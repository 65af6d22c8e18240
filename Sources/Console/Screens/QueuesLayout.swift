import TerminalUI

/// Where the panes of Köer stand for a size.
///
/// Wide screens show three panes side by side, ordinary ones the preview below the list, narrow ones the queues only while one chooses among them.
struct QueuesLayout {
    let places: Rect
    let list: Rect
    let preview: Rect
    /// The column of the line between queues and tickets; nil without one.
    let divider: Int?
    /// The line between list and preview, with its direction.
    let previewDivider: Rect?
    let previewIsBeside: Bool
    /// The line above everything, on which the place is named when the queues are hidden.
    let rule: Rect

    private static let placesColumns = 26
    private static let besideFrom = 150

    init(_ area: Rect, isChoosingPlace: Bool) {
        rule = area.line(0)
        let body = Rect(column: area.column, row: area.row + 1, columns: area.columns, rows: area.rows - 1)
        let showsPlaces = body.columns >= 100 || isChoosingPlace
        let left = showsPlaces ? Self.placesColumns : 0
        places = Rect(column: body.column, row: body.row, columns: left, rows: body.rows)
        divider = showsPlaces ? body.column + left : nil
        let start = body.column + (showsPlaces ? left + 2 : 1)
        let rest = Rect(column: start, row: body.row, columns: body.endColumn - start, rows: body.rows)
        previewIsBeside = rest.columns >= Self.besideFrom - Self.placesColumns
        if previewIsBeside {
            let columns = max(50, rest.columns * 2 / 5)
            list = Rect(column: rest.column, row: rest.row, columns: rest.columns - columns - 2, rows: rest.rows)
            previewDivider = Rect(column: list.endColumn, row: rest.row, columns: 1, rows: rest.rows)
            preview = Rect(column: list.endColumn + 2, row: rest.row, columns: columns, rows: rest.rows)
        } else {
            let rows = rest.rows < 14 ? 0 : min(14, max(5, rest.rows / 3))
            let listRows = rest.rows - (rows > 0 ? rows + 1 : 0)
            list = Rect(column: rest.column, row: rest.row, columns: rest.columns, rows: listRows)
            previewDivider =
                rows > 0
                ? Rect(column: rest.column - 1, row: list.endRow, columns: rest.columns + 1, rows: 1) : nil
            preview = Rect(column: rest.column, row: list.endRow + 1, columns: rest.columns, rows: rows)
        }
    }
}
