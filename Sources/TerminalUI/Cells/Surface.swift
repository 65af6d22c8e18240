/// A grid of cells to draw on: what a frame will look like, and where the terminal's cursor stands.
///
/// Drawing outside of the grid or of the current clip is harmless and shows nothing. A wide character that does not
/// fit whole, or whose other half is overwritten, becomes a space, so no row can ever shift.
nonisolated package struct Surface: Sendable {
    package let size: Size

    /// The signs that widgets draw with on this terminal.
    package let symbols: Symbols

    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Point?

    private var cells: [Cell]
    private var clip: Rect

    package init(_ size: Size, symbols: Symbols = .unicode) {
        self.size = size
        self.symbols = symbols
        cells = Array(repeating: .blank(.text), count: size.columns * size.rows)
        clip = Rect(size)
    }

    package var bounds: Rect { Rect(size) }

    /// The cell at a place; a blank outside of the grid.
    package subscript(column: Int, row: Int) -> Cell {
        bounds.contains(Point(column: column, row: row)) ? cells[row * size.columns + column] : .blank(.text)
    }

    /// The cells of one row, for a driver.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Draws what the closure draws only where it lies in an area.
    package mutating func clipped(to area: Rect, _ draw: (inout Surface) -> Void) {
        let before = clip
        clip = clip.intersection(area)
        draw(&self)
        clip = before
    }

    // MARK: - Drawing

    /// Makes an area blank in a style.
    package mutating func fill(_ area: Rect, _ style: Style) {
        let area = area.intersection(clip)
        for row in area.row..<area.row + area.rows {
            for column in area.column..<area.column + area.columns { put(.blank(style), column: column, row: row) }
        }
    }

    /// Changes the style of an area and keeps its characters.
    package mutating func restyle(_ area: Rect, _ style: Style) {
        let area = area.intersection(clip)
        for row in area.row..<area.row + area.rows {
            for column in area.column..<area.column + area.columns {
                cells[row * size.columns + column].style = style
            }
        }
    }

    /// Writes text in one row and returns the columns that it took.
    ///
    /// The text is sanitised. What does not fit into `columns` is cut with an ellipsis; what lies outside of the
    /// clip is not shown.
    @discardableResult
    package mutating func write(_ text: some StringProtocol, at point: Point, _ style: Style, columns: Int = .max)
        -> Int
    {
        let room = min(columns, max(0, size.columns - point.column))
        guard room > 0 else { return 0 }
        var used = 0
        for glyph in Glyphs(text) {
            if used + glyph.width > room {
                return cutShort(at: point, used: used, room: room, style)
            }
            put(glyph, at: Point(column: point.column + used, row: point.row), style)
            used += glyph.width
        }
        return used
    }

    /// Writes text into the first row of an area, aligned, and fills the rest of that row with the style.
    package mutating func write(_ text: String, in area: Rect, _ style: Style, alignment: Alignment = .leading) {
        fill(area.line(0), style)
        guard area.rows > 0 else { return }
        let space = alignment == .leading ? 0 : alignment.leadingSpace(of: max(0, area.columns - text.columns))
        write(text, at: Point(column: area.column + space, row: area.row), style, columns: area.columns - space)
    }

    /// Draws one sign.
    package mutating func put(_ sign: Unicode.Scalar, at point: Point, _ style: Style) {
        put(Glyph(sign, width: 1), at: point, style)
    }

    /// Draws a horizontal line of one sign.
    package mutating func line(_ area: Rect, _ style: Style) {
        for column in area.column..<area.endColumn {
            put(symbols.horizontal, at: Point(column: column, row: area.row), style)
        }
    }

    // MARK: - Cells

    private mutating func cutShort(at point: Point, used: Int, room: Int, _ style: Style) -> Int {
        // The ellipsis takes the last column that is free, or the place of the last character.
        let column = used < room ? used : room - 1
        put(symbols.ellipsis, at: Point(column: point.column + column, row: point.row), style)
        return column + 1
    }

    private mutating func put(_ glyph: Glyph, at point: Point, _ style: Style) {
        guard clip.contains(point) else {
            // A wide character that begins left of the clip must not leave half of itself behind.
            let second = Point(column: point.column + 1, row: point.row)
            if glyph.width == 2, clip.contains(second) { put(.blank(style), column: second.column, row: second.row) }
            return
        }
        guard glyph.width == 2 else { return put(Cell(glyph, style: style), column: point.column, row: point.row) }
        guard clip.contains(Point(column: point.column + 1, row: point.row)) else {
            return put(.blank(style), column: point.column, row: point.row)
        }
        put(.blank(style), column: point.column + 1, row: point.row)
        put(Cell(glyph, style: style), column: point.column, row: point.row)
        cells[point.row * size.columns + point.column + 1] = .continuation(style)
    }

    private mutating func put(_ cell: Cell, column: Int, row: Int) {
        let index = row * size.columns + column
        switch cells[index].span {
        case .narrow: break
        case .wide: cells[index + 1] = .blank(cells[index + 1].style)
        case .continuation: cells[index - 1] = .blank(cells[index - 1].style)
        }
        cells[index] = cell
    }
}
