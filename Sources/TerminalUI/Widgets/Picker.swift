/// One thing that can be picked.
nonisolated package struct PickerOption<ID: Hashable & Sendable>: Hashable, Sendable {
    package var id: ID
    package var text: String
    /// What helps to tell it from others of the same name.
    package var detail: String

    package init(_ id: ID, _ text: String, detail: String = "") {
        self.id = id
        self.text = text
        self.detail = detail
    }
}

/// What a picker made of an event.
nonisolated package enum PickerOutcome<ID: Hashable & Sendable>: Hashable, Sendable {
    /// Other letters: the program finds the options for them, now or later.
    case queryChanged(String)
    case chosen(ID)
    case moved
    case closed
}

/// A field in which typing narrows a list of options below it.
///
/// Options that arrive never take the focus or change what is typed: only Down and Up enter the list, and only Enter
/// in it chooses.
nonisolated package struct Picker<ID: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var field: TextField
    package private(set) var options: [PickerOption<ID>] = []
    package private(set) var isOpen = false
    package private(set) var chosen: ID?
    private var highlighted: Int?

    package static var visibleOptions: Int { 8 }

    package init(text: String = "", chosen: ID? = nil, placeholder: String = "") {
        field = TextField(text, placeholder: placeholder)
        self.chosen = chosen
    }

    package var query: String { field.text }

    /// Shows options for what is typed; the highlighted one stays so when it is still among them.
    package mutating func offer(_ options: [PickerOption<ID>]) {
        let kept = highlighted.flatMap { self.options.indices.contains($0) ? self.options[$0].id : nil }
        self.options = options
        highlighted = kept.flatMap { id in options.firstIndex { $0.id == id } }
        isOpen = !options.isEmpty
    }

    /// Takes an option over: its text stands in the field and the list closes.
    package mutating func choose(_ option: PickerOption<ID>) {
        field.setText(option.text)
        chosen = option.id
        close()
    }

    /// Puts text into the field as if it had been typed; nothing is chosen by it.
    package mutating func setQuery(_ text: String) {
        field.setText(text)
        chosen = nil
        close()
    }

    package mutating func close() {
        isOpen = false
        highlighted = nil
    }

    /// The options whose text or detail contains all words of a query, those that begin with it first.
    package static func filter(_ options: [PickerOption<ID>], by query: String) -> [PickerOption<ID>] {
        let words = query.lowercased().split(separator: " ")
        guard !words.isEmpty else { return options }
        let whole = query.lowercased()
        let fitting = options.filter { option in
            let text = (option.text + " " + option.detail).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        return fitting.filter { $0.text.lowercased().hasPrefix(whole) }
            + fitting.filter { !$0.text.lowercased().hasPrefix(whole) }
    }

    // MARK: - Events

    package mutating func handle(_ event: InputEvent, in area: Rect) -> PickerOutcome<ID>? {
        if let outcome = handleList(event, in: area) { return outcome }
        switch field.handle(event, in: area) {
        case .changed:
            chosen = nil
            highlighted = nil
            return .queryChanged(field.text)
        case .moved: return .moved
        case nil: return nil
        }
    }

    private mutating func handleList(_ event: InputEvent, in area: Rect) -> PickerOutcome<ID>? {
        guard isOpen else {
            guard event == .press(.down), !options.isEmpty, chosen == nil else { return nil }
            isOpen = true
            highlighted = 0
            return .moved
        }
        switch event {
        case .key(KeyChord(.down)): highlighted = min(options.count - 1, (highlighted ?? -1) + 1)
        case .key(KeyChord(.up)): highlighted = highlighted.flatMap { $0 > 0 ? $0 - 1 : nil }
        case .key(.escape):
            close()
            return .closed
        case .key(.enter):
            guard let highlighted else { return nil }
            return choose(at: highlighted)
        case .mouse(let mouse) where mouse.isClick && popup(below: area).contains(mouse.point):
            return choose(at: firstVisible + mouse.point.row - popup(below: area).row)
        default: return nil
        }
        return .moved
    }

    private mutating func choose(at index: Int) -> PickerOutcome<ID>? {
        guard options.indices.contains(index) else { return nil }
        let option = options[index]
        choose(option)
        return .chosen(option.id)
    }

    // MARK: - Drawing

    package func cursor(in area: Rect) -> Point? {
        guard isOpen, let highlighted else { return field.cursor(in: area) }
        let popup = popup(below: area)
        return Point(column: popup.column, row: popup.row + highlighted - firstVisible)
    }

    /// Draws the field.
    ///
    /// The list is drawn by `drawPopup`, after everything that it covers.
    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        field.draw(on: &surface, in: area, focused: focused)
    }

    /// How many rows below the field the list covers.
    package var coveredRows: Int { isOpen ? min(options.count, Self.visibleOptions) : 0 }

    package func drawPopup(on surface: inout Surface, below area: Rect) {
        guard isOpen else { return }
        let popup = popup(below: area)
        for line in 0..<popup.rows {
            let index = firstVisible + line
            let style = Style(index == highlighted ? .selection : .dialog)
            let place = popup.line(line)
            surface.fill(place, style)
            let used = surface.write(options[index].text, at: place.origin, style, columns: place.columns)
            let rest = Rect(
                column: place.column + used + 2,
                row: place.row,
                columns: place.columns - used - 2,
                rows: 1
            )
            surface.write(options[index].detail, in: rest, style, alignment: .trailing)
        }
        if highlighted != nil { surface.cursor = cursor(in: area) }
    }

    private func popup(below area: Rect) -> Rect {
        Rect(
            column: area.column,
            row: area.row + 1,
            columns: area.columns,
            rows: coveredRows
        )
    }

    private var firstVisible: Int {
        max(0, (highlighted ?? 0) - Self.visibleOptions + 1)
    }
}
