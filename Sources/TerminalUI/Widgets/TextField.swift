/// What a text widget made of an event.
nonisolated package enum TextOutcome: Hashable, Sendable {
    case changed
    case moved
}

/// One line of text to edit, scrolled sideways when it is longer than its place.
nonisolated package struct TextField: Hashable, Sendable {
    package private(set) var buffer: TextBuffer
    package var placeholder: String
    /// Shows a dot for each character, for passwords.
    package var isSecret: Bool
    private var scroll = 0

    package init(_ text: String = "", placeholder: String = "", isSecret: Bool = false, limit: Int = 10_000) {
        buffer = TextBuffer(text, limit: limit)
        self.placeholder = placeholder
        self.isSecret = isSecret
    }

    package var text: String { buffer.text }

    /// Replaces the text, as one change that can be undone, and puts the caret behind it.
    package mutating func setText(_ text: String) {
        buffer.setText(text)
    }

    package mutating func undo() {
        buffer.undo()
    }

    package mutating func redo() {
        buffer.redo()
    }

    /// Handles the keys of editing, and pastes; nil when the event is none of them.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> TextOutcome? {
        if case .mouse(let mouse) = event { return click(mouse, in: area) }
        let before = buffer.characters
        guard buffer.edit(event) else { return nil }
        scroll = firstColumn(width: area.columns)
        return before == buffer.characters ? .moved : .changed
    }

    package func cursor(in area: Rect) -> Point? {
        guard !area.isEmpty else { return nil }
        let column = columns(upTo: buffer.caret) - firstColumn(width: area.columns)
        return Point(column: area.column + min(max(0, column), area.columns - 1), row: area.row)
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        let style = Style(focused ? .fieldFocused : .field)
        let line = area.line(0)
        surface.fill(line, style)
        if buffer.isEmpty {
            surface.write(placeholder, at: area.origin, Style(.placeholder), columns: area.columns)
        }
        surface.clipped(to: line) { surface in
            var column = -firstColumn(width: area.columns)
            for character in buffer.characters where column < area.columns {
                let place = Point(column: area.column + column, row: area.row)
                surface.write(shown(character), at: place, style)
                column += width(character)
            }
        }
        if focused { surface.cursor = cursor(in: area) }
    }

    // MARK: - Columns

    private func shown(_ character: Character) -> String {
        isSecret ? "*" : String(character)
    }

    private func width(_ character: Character) -> Int {
        shown(character).columns
    }

    private func columns(upTo index: Int) -> Int {
        buffer.characters[..<index].reduce(0) { $0 + width($1) }
    }

    /// The column of the text at the left edge: the caret is always seen, with a column free behind it.
    private func firstColumn(width: Int) -> Int {
        let caret = columns(upTo: buffer.caret)
        var first = min(scroll, max(0, columns(upTo: buffer.characters.count) - width + 1))
        if caret < first { first = caret }
        if caret >= first + width { first = caret - width + 1 }
        return max(0, first)
    }

    private mutating func click(_ mouse: MouseEvent, in area: Rect) -> TextOutcome? {
        guard mouse.isClick, area.line(0).contains(mouse.point) else { return nil }
        let wanted = mouse.point.column - area.column + firstColumn(width: area.columns)
        var column = 0
        var index = 0
        while index < buffer.characters.count, column + width(buffer.characters[index]) <= wanted {
            column += width(buffer.characters[index])
            index += 1
        }
        buffer.moveCaret(to: index)
        return .moved
    }
}
