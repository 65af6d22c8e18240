import TerminalUI

/// Where the panes of Köer stand for a size.
///
/// Wide screens show three panes side by side, ordinary ones the preview below the list, narrow ones the queues only while one chooses among them.
/// Whoever wants it otherwise says where the preview stands, as far as there is room.
struct QueuesLayout {
    let places: Rect
    let list: Rect
    let preview: Rect
    /// Where a filter is typed, and the line below it; empty otherwise.
    let prompt: Rect
    let promptHelp: Rect
    /// The column of the line between queues and tickets; nil without one.
    let divider: Int?
    /// The line between list and preview, with its direction.
    let previewDivider: Rect?
    let previewIsBeside: Bool
    /// The line above everything, on which the place is named when the queues are hidden.
    let rule: Rect

    private static let placesColumns = 26
    private static let besideFrom = 150
    /// Columns that list and preview need to stand side by side at all.
    private static let besideLeast = 76

    init(_ area: Rect, isChoosingPlace: Bool, isFiltering: Bool = false, panes: PaneChoice = .automatic) {
        rule = area.line(0)
        let body = Rect(column: area.column, row: area.row + 1, columns: area.columns, rows: area.rows - 1)
        let showsPlaces = body.columns >= 100 || isChoosingPlace
        let left = showsPlaces ? Self.placesColumns : 0
        places = Rect(column: body.column, row: body.row, columns: left, rows: body.rows)
        divider = showsPlaces ? body.column + left : nil
        let start = body.column + (showsPlaces ? left + 2 : 1)
        let rest = Rect(column: start, row: body.row, columns: body.endColumn - start, rows: body.rows)
        previewIsBeside =
            switch panes {
            case .automatic: rest.columns >= Self.besideFrom - Self.placesColumns
            case .beside: rest.columns >= Self.besideLeast
            case .below, .hidden: false
            }
        let whole: Rect
        if previewIsBeside {
            let columns = max(min(50, rest.columns / 2), rest.columns * 2 / 5)
            whole = Rect(column: rest.column, row: rest.row, columns: rest.columns - columns - 2, rows: rest.rows)
            previewDivider = Rect(column: whole.endColumn, row: rest.row, columns: 1, rows: rest.rows)
            preview = Rect(column: whole.endColumn + 2, row: rest.row, columns: columns, rows: rest.rows)
        } else {
            let rows = panes == .hidden || rest.rows < 14 ? 0 : min(14, max(5, rest.rows / 3))
            let listRows = rest.rows - (rows > 0 ? rows + 1 : 0)
            whole = Rect(column: rest.column, row: rest.row, columns: rest.columns, rows: listRows)
            previewDivider =
                rows > 0
                ? Rect(column: rest.column - 1, row: whole.endRow, columns: rest.columns + 1, rows: 1) : nil
            preview = Rect(column: rest.column, row: whole.endRow + 1, columns: rest.columns, rows: rows)
        }
        let parts = whole.splitRows(.fixed(isFiltering ? 1 : 0), .fixed(isFiltering ? 1 : 0), .flexible())
        (prompt, promptHelp, list) = (parts[0], parts[1], parts[2])
    }
}
