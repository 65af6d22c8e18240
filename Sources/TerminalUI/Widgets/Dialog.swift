/// One answer that a dialog offers.
nonisolated package struct DialogButton<ID: Hashable & Sendable>: Hashable, Sendable {
    package var id: ID
    package var label: String
    /// A key that gives this answer at once.
    package var key: KeyChord?

    package init(_ id: ID, _ label: String, key: KeyChord? = nil) {
        self.id = id
        self.label = label
        self.key = key
    }
}

/// What a dialog made of an event.
///
/// A dialog lets nothing through, so there is always an outcome.
nonisolated package enum DialogOutcome<ID: Hashable & Sendable>: Hashable, Sendable {
    case answered(ID)
    case cancelled
    case ignored
}

/// A question that must be answered before anything else.
///
/// The cancelling button, the last one, has the focus. The key that opened the dialog answers nothing, so pressing it
/// twice changes nothing; discard the rest of the batch of events in which the dialog opens, since it was typed
/// before the question could be read.
nonisolated package struct Dialog<ID: Hashable & Sendable>: Hashable, Sendable {
    package let title: String
    package let message: String
    package let buttons: [DialogButton<ID>]
    package private(set) var focusedIndex: Int
    private let openedBy: KeyChord?

    package init(title: String, message: String, buttons: [DialogButton<ID>], openedBy: KeyChord? = nil) {
        self.title = title
        self.message = message
        self.buttons = buttons
        self.openedBy = openedBy
        focusedIndex = max(0, buttons.count - 1)
    }

    package mutating func handle(_ event: InputEvent, in area: Rect) -> DialogOutcome<ID> {
        switch event {
        case .key(let chord): return handle(chord)
        case .mouse(let mouse) where mouse.isClick:
            let places = buttonPlaces(in: area)
            guard let index = places.firstIndex(where: { $0.contains(mouse.point) }) else { return .ignored }
            return answer(index)
        default: return .ignored
        }
    }

    private mutating func handle(_ chord: KeyChord) -> DialogOutcome<ID> {
        guard !buttons.isEmpty else { return .cancelled }
        switch chord {
        case .escape: return .cancelled
        case openedBy: return .ignored
        case .enter: return answer(focusedIndex)
        case .tab, KeyChord(.right): focusedIndex = (focusedIndex + 1) % buttons.count
        case .backTab, KeyChord(.left): focusedIndex = (focusedIndex + buttons.count - 1) % buttons.count
        default:
            guard let index = buttons.firstIndex(where: { $0.key == chord }) else { return .ignored }
            return answer(index)
        }
        return .ignored
    }

    private func answer(_ index: Int) -> DialogOutcome<ID> {
        index == buttons.count - 1 ? .cancelled : .answered(buttons[index].id)
    }

    package func cursor(in area: Rect) -> Point? {
        let places = buttonPlaces(in: area)
        return places.indices.contains(focusedIndex) ? places[focusedIndex].origin : nil
    }

    /// Draws the dialog in the middle of an area; what lies below it stays.
    package func draw(on surface: inout Surface, in area: Rect) {
        let box = box(in: area)
        surface.fill(box, Style(.dialog))
        surface.frame(box, Style(.dialog), title: title, titleStyle: Style(.dialogTitle))
        for (index, line) in message.wrapped(to: box.columns - 4).prefix(max(0, box.rows - 4)).enumerated() {
            let place = Point(column: box.column + 2, row: box.row + 1 + index)
            surface.write(line, at: place, Style(.dialog), columns: box.columns - 4)
        }
        for (index, place) in buttonPlaces(in: area).enumerated() {
            surface.write(label(buttons[index]), in: place, Style(index == focusedIndex ? .buttonFocused : .button))
        }
        surface.cursor = cursor(in: area)
    }

    // MARK: - Places

    private func label(_ button: DialogButton<ID>) -> String {
        button.key.map { " \($0.name) \(button.label) " } ?? " \(button.label) "
    }

    private func box(in area: Rect) -> Rect {
        let buttonColumns = buttons.reduce(0) { $0 + label($1).columns + 1 }
        let longest = message.split(separator: "\n").map { String($0).columns }.max() ?? 0
        let wanted = max(buttonColumns + 4, title.columns + 8, min(longest + 4, 64))
        let columns = min(wanted, area.columns)
        let lines = message.wrapped(to: max(1, columns - 4)).count
        return area.centred(Size(columns: columns, rows: lines + 4))
    }

    private func buttonPlaces(in area: Rect) -> [Rect] {
        let box = box(in: area)
        guard box.rows >= 3 else { return [] }
        var places: [Rect] = []
        var end = box.endColumn - 2
        for button in buttons.reversed() {
            let columns = label(button).columns
            places.insert(Rect(column: end - columns, row: box.endRow - 2, columns: columns, rows: 1), at: 0)
            end -= columns + 1
        }
        return places
    }
}
