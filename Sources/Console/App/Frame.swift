import TerminalUI

/// Where the parts that every screen has stand.
struct Frame {
    let header: Rect
    let content: Rect
    let footer: Rect

    /// Columns and rows below which nothing sensible fits.
    static let least = Size(columns: 50, rows: 12)

    static func isTooSmall(_ size: Size) -> Bool {
        size.columns < least.columns || size.rows < least.rows
    }

    init(_ size: Size) {
        let rows = Rect(size).splitRows(.fixed(1), .flexible(), .fixed(1))
        (header, content, footer) = (rows[0], rows[1], rows[2])
    }

    /// Room for the tabs, after the product's name.
    var tabs: Rect {
        Rect(column: header.column + 8, row: header.row, columns: max(0, header.columns / 2 - 8), rows: 1)
    }
}
