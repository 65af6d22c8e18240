import TerminalUI

/// Where the parts that every screen has stand.
struct Frame {
    let header: Rect
    let content: Rect
    /// Rows above the footer for the guide of newcomers, if there is room for it.
    let guide: Rect
    let footer: Rect

    /// Columns and rows below which nothing sensible fits.
    static let least = Size(columns: 50, rows: 12)

    static func isTooSmall(_ size: Size) -> Bool {
        size.columns < least.columns || size.rows < least.rows
    }

    init(_ size: Size, guideRows: Int = 0) {
        let guideRows = size.rows - guideRows < Frame.least.rows ? 0 : guideRows
        let rows = Rect(size).splitRows(.fixed(1), .flexible(), .fixed(guideRows), .fixed(1))
        (header, content, guide, footer) = (rows[0], rows[1], rows[2], rows[3])
    }

    /// Room for the tabs, after the product's name.
    var tabs: Rect {
        Rect(column: header.column + 8, row: header.row, columns: max(0, header.columns / 2 - 8), rows: 1)
    }
}
