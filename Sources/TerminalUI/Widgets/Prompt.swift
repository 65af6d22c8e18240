/// What a prompt made of an event.
nonisolated package enum PromptOutcome: Hashable, Sendable {
    case changed(String)
    case submitted(String)
    case cancelled
    case moved
}

/// One line that asks for text, such as a search or a command; Up and Down bring back earlier answers.
nonisolated package struct Prompt: Hashable, Sendable {
    package var label: String
    package private(set) var field: TextField
    /// What stands to the right, such as the number of hits.
    package var note = ""
    private let history: [String]
    private var place: Int
    private var unfinished = ""

    /// The oldest answer comes first in the history.
    package init(_ label: String, text: String = "", history: [String] = []) {
        self.label = label
        field = TextField(text)
        self.history = history
        place = history.count
    }

    package var text: String { field.text }

    /// Replaces the text, and puts the caret behind it.
    package mutating func setText(_ text: String) {
        field.setText(text)
    }

    package mutating func handle(_ event: InputEvent, in area: Rect) -> PromptOutcome? {
        switch event {
        case .key(.enter): return .submitted(text)
        case .key(.escape): return .cancelled
        case .key(KeyChord(.up)): return recall(place - 1)
        case .key(KeyChord(.down)): return recall(place + 1)
        default:
            switch field.handle(event, in: fieldPlace(in: area)) {
            case .changed: return .changed(text)
            case .moved: return .moved
            case nil: return nil
            }
        }
    }

    private mutating func recall(_ wanted: Int) -> PromptOutcome {
        guard wanted >= 0, wanted <= history.count, wanted != place else { return .moved }
        if place == history.count { unfinished = text }
        place = wanted
        field.setText(wanted == history.count ? unfinished : history[wanted])
        return .changed(text)
    }

    package func cursor(in area: Rect) -> Point? {
        field.cursor(in: fieldPlace(in: area))
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        surface.write(label, in: area, Style(.label))
        let place = fieldPlace(in: area)
        field.draw(on: &surface, in: place, focused: focused)
        let right = Rect(
            column: place.endColumn + 1,
            row: area.row,
            columns: area.endColumn - place.endColumn - 1,
            rows: 1
        )
        surface.write(note, in: right, Style(.muted), alignment: .trailing)
    }

    private func fieldPlace(in area: Rect) -> Rect {
        let label = min(label.columns + 1, area.columns)
        let note = note.isEmpty ? 0 : min(note.columns + 1, (area.columns - label) / 2)
        return Rect(column: area.column + label, row: area.row, columns: area.columns - label - note, rows: 1)
    }
}
