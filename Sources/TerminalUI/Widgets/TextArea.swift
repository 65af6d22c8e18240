/// Several lines of text to edit, wrapped to the width of its place.
nonisolated package struct TextArea: Hashable, Sendable {
    package private(set) var buffer: TextBuffer
    private var top = 0
    /// The column that moves up and down aim for.
    private var goal: Int?

    package init(_ text: String = "", limit: Int = 1_000_000) {
        buffer = TextBuffer(text, isMultiline: true, limit: limit)
    }

    package var text: String { buffer.text }

    package mutating func setText(_ text: String) {
        buffer.setText(text)
    }

    package mutating func undo() {
        buffer.undo()
    }

    package mutating func redo() {
        buffer.redo()
    }

    /// Handles the keys of editing, and pastes; Enter begins a line.
    ///
    /// Nil when the event is none of them.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> TextOutcome? {
        let before = buffer.characters
        if event == .key(.enter) {
            buffer.insert("\n")
        } else if moveByLines(event, in: area) {
            return .moved
        } else if !buffer.edit(event) {
            return nil
        }
        goal = nil
        settle(in: area)
        return before == buffer.characters ? .moved : .changed
    }

    package func cursor(in area: Rect) -> Point? {
        guard !area.isEmpty else { return nil }
        return cursor(in: area, layout(in: area))
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        let style = Style(focused ? .fieldFocused : .field)
        surface.fill(area, style)
        guard !area.isEmpty else { return }
        let layout = layout(in: area)
        let first = firstLine(layout, rows: area.rows)
        surface.clipped(to: area) { surface in
            for line in first..<min(layout.lines.count, first + area.rows) {
                surface.write(layout.text(line: line), at: area.line(line - first).origin, style)
            }
        }
        if focused { surface.cursor = cursor(in: area, layout) }
    }

    // MARK: - Lines

    private func layout(in area: Rect) -> TextLayout {
        TextLayout(buffer.characters, columns: area.columns)
    }

    private func cursor(in area: Rect, _ layout: TextLayout) -> Point {
        let line = layout.line(of: buffer.caret) - firstLine(layout, rows: area.rows)
        let column = min(layout.column(of: buffer.caret), area.columns - 1)
        return Point(column: area.column + column, row: area.row + line)
    }

    private func firstLine(_ layout: TextLayout, rows: Int) -> Int {
        let caret = layout.line(of: buffer.caret)
        var first = min(top, max(0, layout.lines.count - rows))
        if caret < first { first = caret }
        if caret >= first + rows { first = caret - rows + 1 }
        return first
    }

    private mutating func settle(in area: Rect) {
        top = firstLine(layout(in: area), rows: max(1, area.rows))
    }

    private mutating func moveByLines(_ event: InputEvent, in area: Rect) -> Bool {
        let layout = layout(in: area)
        let line = layout.line(of: buffer.caret)
        switch event {
        case .key(KeyChord(.up)): moveCaret(to: line - 1, layout)
        case .key(KeyChord(.down)): moveCaret(to: line + 1, layout)
        case .key(KeyChord(.pageUp)): moveCaret(to: line - max(1, area.rows - 1), layout)
        case .key(KeyChord(.pageDown)): moveCaret(to: line + max(1, area.rows - 1), layout)
        case .mouse(let mouse) where area.contains(mouse.point): return handle(mouse, in: area, layout)
        default: return false
        }
        settle(in: area)
        return true
    }

    private mutating func moveCaret(to line: Int, _ layout: TextLayout) {
        let column = goal ?? layout.column(of: buffer.caret)
        goal = column
        if line < 0 {
            buffer.moveCaret(to: 0)
        } else if line >= layout.lines.count {
            buffer.moveCaret(to: buffer.characters.count)
        } else {
            buffer.moveCaret(to: layout.index(line: line, column: column))
        }
    }

    private mutating func handle(_ mouse: MouseEvent, in area: Rect, _ layout: TextLayout) -> Bool {
        switch mouse.action {
        case .wheelUp: moveCaret(to: layout.line(of: buffer.caret) - 3, layout)
        case .wheelDown: moveCaret(to: layout.line(of: buffer.caret) + 3, layout)
        case .press(button: 1), .doubleClick:
            goal = nil
            let line = firstLine(layout, rows: area.rows) + mouse.point.row - area.row
            let column = mouse.point.column - area.column
            guard line < layout.lines.count else { return false }
            buffer.moveCaret(to: layout.index(line: line, column: column))
        default: return false
        }
        settle(in: area)
        return true
    }
}
