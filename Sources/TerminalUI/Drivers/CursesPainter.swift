internal import CNcurses

/// Writes the difference between two frames into the window of ncurses, which sends what really changed.
struct CursesPainter {
    private struct Paint {
        var attributes: UInt32
        var pair: Int32
        var background: Int32

        static let plain = Paint(attributes: 0, pair: 0, background: -1)

        /// Whether a blank looks the same in both.
        func looksBlank(like other: Paint) -> Bool {
            let seen = LinjeAttributeReverse | LinjeAttributeUnderline
            return background == other.background && (attributes | other.attributes) & seen == 0
        }
    }

    private let symbols: Symbols
    private let paints: [Style: Paint]
    private var shown: Surface?
    private var run: [LinjeCell] = []
    private var looks: [Paint] = []

    init(theme: Theme, capabilities: TerminalCapabilities) {
        symbols = capabilities.symbols
        var paints: [Style: Paint] = [:]
        for role in Role.allCases {
            let look = theme.look(role, at: capabilities.colors)
            let background = Int32(look.background ?? -1)
            let pair = linje_pair(Int32(look.foreground ?? -1), background)
            for emphasis in UInt8(0)..<16 {
                let attributes = Attributes(rawValue: emphasis)
                paints[Style(role, attributes)] = Paint(
                    attributes: Self.curses(look.attributes.union(attributes)),
                    pair: pair,
                    background: background
                )
            }
        }
        self.paints = paints
    }

    /// Makes the next frame be sent whole.
    mutating func forget() {
        shown = nil
        linje_redraw_all()
    }

    mutating func present(_ surface: Surface) {
        if shown?.size != surface.size {
            shown = nil
            linje_erase()
        }
        for row in 0..<surface.size.rows { presentRow(row, of: surface) }
        shown = surface
        if let cursor = surface.cursor, surface.bounds.contains(cursor) {
            linje_update(Int32(cursor.row), Int32(cursor.column))
        } else {
            linje_update(-1, -1)
        }
    }

    private mutating func presentRow(_ row: Int, of surface: Surface) {
        let new = surface.row(row)
        guard let shown else { return put(new, new.startIndex..<new.endIndex, row: row) }
        let old = shown.row(row)
        guard old != new else { return }
        let base = new.startIndex
        var first = base
        while first < new.endIndex, old[first] == new[first] { first += 1 }
        var last = new.endIndex - 1
        while last > first, old[last] == new[last] { last -= 1 }
        // Whole characters only, of both frames.
        while first > base, new[first].span == .continuation || old[first].span == .continuation { first -= 1 }
        while last + 1 < new.endIndex, new[last].span == .wide || old[last].span == .wide { last += 1 }
        put(new, first..<last + 1, row: row)
    }

    /// Gives some cells of a row to ncurses.
    private mutating func put(_ cells: ArraySlice<Cell>, _ range: Range<Int>, row: Int) {
        choosePaints(for: cells)
        run.removeAll(keepingCapacity: true)
        for index in range where cells[index].span != .continuation {
            append(cells[index], looks[index - cells.startIndex])
        }
        linje_put(Int32(row), Int32(range.lowerBound - cells.startIndex), run, Int32(run.count))
    }

    /// Finds a paint for each cell, with as few changes from one to the next as can be.
    ///
    /// Of a blank only the ground is seen: in the colours of the text to its right, or at the end of a row to its left,
    /// it looks the same and costs nothing.
    private mutating func choosePaints(for cells: ArraySlice<Cell>) {
        looks.removeAll(keepingCapacity: true)
        var style = Style.text
        var paint = paints[style] ?? .plain
        for cell in cells {
            if cell.style != style {
                style = cell.style
                paint = paints[style] ?? .plain
            }
            looks.append(paint)
        }
        let end = cells.lastIndex { !$0.isBlank }.map { $0 - cells.startIndex + 1 } ?? 0
        for index in stride(from: end - 2, through: 0, by: -1)
        where cells[cells.startIndex + index].isBlank && looks[index].looksBlank(like: looks[index + 1]) {
            looks[index] = looks[index + 1]
        }
        guard end > 0 else { return }
        for index in end..<max(end, looks.count) where looks[index].looksBlank(like: looks[index - 1]) {
            looks[index] = looks[index - 1]
        }
    }

    private mutating func append(_ cell: Cell, _ paint: Paint) {
        var result = LinjeCell()
        result.attributes = paint.attributes
        result.pair = paint.pair
        result.width = 1
        if symbols.isASCII {
            result.scalars.0 = Symbols.asciiFallback(cell.scalar).value
            run.append(result)
            if cell.span == .wide {
                result.scalars.0 = 0x20
                run.append(result)
            }
            return
        }
        result.scalars = (symbols.shown(cell.scalar).value, cell.marks.first?.value ?? 0, cell.marks.second?.value ?? 0)
        result.width = cell.span == .wide ? 2 : 1
        run.append(result)
    }

    private static func curses(_ attributes: Attributes) -> UInt32 {
        var result: UInt32 = 0
        if attributes.contains(.bold) { result |= LinjeAttributeBold }
        if attributes.contains(.dim) { result |= LinjeAttributeDim }
        if attributes.contains(.reverse) { result |= LinjeAttributeReverse }
        if attributes.contains(.underline) { result |= LinjeAttributeUnderline }
        return result
    }
}
