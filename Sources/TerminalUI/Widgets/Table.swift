/// One column of a table.
nonisolated package struct TableColumn: Hashable, Sendable {
    package var title: String
    package var width: Extent
    package var alignment: Alignment

    /// A flexible column with a low `keep` disappears first when the table is narrow.
    ///
    /// Fixed columns never disappear; one of a set width that may is `.flexible(min: 16, max: 16, keep: 2)`.
    package init(_ title: String, _ width: Extent, alignment: Alignment = .leading) {
        self.title = title
        self.width = width
        self.alignment = alignment
    }
}

/// One row of a table as it is drawn.
nonisolated package struct TableRow: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// One span for each column.
        case cells([TextSpan])
        /// Text over the whole width.
        case heading([TextSpan])
    }

    package var content: Content
    /// What stands at the end of the table's note column, over what the row has there.
    package var note: TextSpan?

    package init(_ cells: [TextSpan]) {
        content = .cells(cells)
    }

    package init(heading: TextSpan...) {
        content = .heading(heading)
    }
}

/// Rows in columns, of which only those on the screen are asked for.
nonisolated package struct Table<ID: Hashable & Sendable>: Hashable, Sendable {
    package var columns: [TableColumn]
    package var list: ListState<ID>
    package var marked: Set<ID> = []
    package var showsHeader: Bool
    package var gap: Int
    /// The column at whose end the notes of rows stand.
    package var noteColumn = 0

    package init(_ columns: [TableColumn], ids: [ID] = [], showsHeader: Bool = true, gap: Int = 2) {
        self.columns = columns
        list = ListState(ids)
        self.showsHeader = showsHeader
        self.gap = gap
    }

    package var selected: ID? { list.selected }

    /// Handles the keys of a list, and the mouse; nil when the event is none of them.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> ListOutcome? {
        list.handle(event, in: body(of: area))
    }

    /// The place of the selected row: where the terminal's cursor stands.
    package func cursor(in area: Rect) -> Point? {
        let body = body(of: area)
        guard let index = list.selectedIndex, !body.isEmpty else { return nil }
        return Point(column: body.column, row: body.row + index - list.visible(rows: body.rows).lowerBound)
    }

    /// The column whose title stands at a point; nil outside the header.
    package func column(at point: Point, in area: Rect) -> Int? {
        let header = area.line(0)
        guard showsHeader, header.contains(point) else { return nil }
        return columnPlaces(in: header).firstIndex { !$0.isEmpty && $0.contains(point) }
    }

    /// The identifiers that an area shows, to read what belongs to them.
    package func visible(in area: Rect) -> ArraySlice<ID> {
        list.ids[list.visible(rows: body(of: area).rows)]
    }

    /// Draws the visible rows; `row` gives what is known of one, nil while it is still being read.
    package func draw(on surface: inout Surface, in area: Rect, focused: Bool, row: (ID) -> TableRow?) {
        surface.clipped(to: area) { surface in
            if showsHeader { drawHeader(on: &surface, in: area.line(0)) }
            let body = body(of: area)
            let visible = list.visible(rows: body.rows)
            let places = columnPlaces(in: body)
            for index in visible {
                let id = list.ids[index]
                draw(
                    row(id),
                    on: &surface,
                    in: body.line(index - visible.lowerBound),
                    places,
                    style(of: index, focused)
                )
                if marked.contains(id) { drawMark(on: &surface, in: body.line(index - visible.lowerBound), places) }
            }
        }
        if focused { surface.cursor = cursor(in: area) }
    }

    // MARK: - Parts

    private func body(of area: Rect) -> Rect {
        let header = showsHeader ? min(1, area.rows) : 0
        return Rect(
            column: area.column,
            row: area.row + header,
            columns: area.columns,
            rows: area.rows - header
        )
    }

    private func columnPlaces(in area: Rect) -> [Rect] {
        area.splitColumns(columns.map(\.width), gap: gap)
    }

    private func drawHeader(on surface: inout Surface, in line: Rect) {
        let style = Style(.columnHeader)
        surface.fill(line, style)
        for (column, place) in zip(columns, columnPlaces(in: line)) where !place.isEmpty {
            surface.write(column.title, in: place, style, alignment: column.alignment)
        }
    }

    /// The style of a whole row, nil for an ordinary one.
    private func style(of index: Int, _ focused: Bool) -> Style? {
        if index == list.selectedIndex { return Style(focused ? .selection : .selectionInactive) }
        return marked.contains(list.ids[index]) ? Style(.marked) : nil
    }

    /// A sign in the gap after the first column, since colour alone tells nothing.
    private func drawMark(on surface: inout Surface, in line: Rect, _ places: [Rect]) {
        guard gap > 0, let first = places.first, first.endColumn < line.endColumn else { return }
        surface.put(surface.symbols.check, at: Point(column: first.endColumn, row: line.row), Style(.marked, .bold))
    }

    private func draw(
        _ row: TableRow?,
        on surface: inout Surface,
        in line: Rect,
        _ places: [Rect],
        _ whole: Style?
    ) {
        if let whole { surface.fill(line, whole) }
        switch row?.content {
        case nil:
            surface.put(surface.symbols.ellipsis, at: line.origin, whole ?? Style(.muted))
        case .heading(let spans):
            surface.write(spans.map { TextSpan($0.text, whole ?? $0.style) }, at: line.origin, columns: line.columns)
        case .cells(let spans):
            for (index, place) in places.enumerated() where index < spans.count && !place.isEmpty {
                let span = spans[index]
                let style = whole.map { $0.adding(span.style.attributes) } ?? span.style
                let cell = Rect(column: place.column, row: line.row, columns: place.columns, rows: 1)
                draw(span.text, style, on: &surface, in: cell, columns[index].alignment)
            }
            if let note = row?.note { draw(note, on: &surface, in: line, places, whole) }
        }
    }

    private func draw(_ note: TextSpan, on surface: inout Surface, in line: Rect, _ places: [Rect], _ whole: Style?) {
        guard places.indices.contains(noteColumn) else { return }
        let place = places[noteColumn]
        let columns = min(note.text.columns + 1, place.columns)
        let end = Rect(column: place.endColumn - columns, row: line.row, columns: columns, rows: 1)
        surface.fill(end, whole ?? .text)
        let style = whole.map { $0.adding(note.style.attributes) } ?? note.style
        surface.write(note.text, at: Point(column: end.column + 1, row: line.row), style, columns: columns - 1)
    }

    private func draw(
        _ text: String,
        _ style: Style,
        on surface: inout Surface,
        in cell: Rect,
        _ alignment: Alignment
    ) {
        let free = alignment == .leading ? 0 : alignment.leadingSpace(of: max(0, cell.columns - text.columns))
        surface.write(text, at: Point(column: cell.column + free, row: cell.row), style, columns: cell.columns - free)
    }
}
