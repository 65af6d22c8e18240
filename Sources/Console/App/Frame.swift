import TerminalUI

/// Where the parts that every screen has stand.
struct Frame {
    let header: Rect
    let content: Rect
    /// Rows above the footer for the guide of newcomers, if there is room for it.
    let guide: Rect
    /// A line of its own for the latest message; nil where messages lie over the screen.
    let announcement: Rect?
    let footer: Rect

    /// Columns and rows below which nothing sensible fits.
    static let least = Size(columns: 50, rows: 12)

    static func isTooSmall(_ size: Size) -> Bool {
        size.columns < least.columns || size.rows < least.rows
    }

    init(_ size: Size, guideRows: Int = 0, announces: Bool = false) {
        let guideRows = size.rows - guideRows < Frame.least.rows ? 0 : guideRows
        let lineRows = announces ? 1 : 0
        let rows = Rect(size).splitRows(.fixed(1), .flexible(), .fixed(guideRows), .fixed(lineRows), .fixed(1))
        (header, content, guide, footer) = (rows[0], rows[1], rows[2], rows[4])
        announcement = announces ? rows[3] : nil
    }

    /// Room for the tabs, after the product's name.
    var tabs: Rect {
        Rect(column: header.column + 8, row: header.row, columns: max(0, header.columns / 2 - 8), rows: 1)
    }
}
