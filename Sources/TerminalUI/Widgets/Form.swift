/// One field of a form.
nonisolated package struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case text(TextField)
        case area(TextArea, rows: Int)
        case picker(Picker<String>)
    }

    package let id: ID
    package var label: String
    package var isRequired: Bool
    package var content: Content
    /// What is wrong with the field, or nil.
    package var problem: String?

    package init(_ id: ID, _ label: String, _ content: Content, isRequired: Bool = false) {
        self.id = id
        self.label = label
        self.content = content
        self.isRequired = isRequired
    }

    package var text: String {
        switch content {
        case .text(let field): field.text
        case .area(let area, _): area.text
        case .picker(let picker): picker.query
        }
    }

    /// Whether something that must be filled in is still blank.
    package var isMissing: Bool { isRequired && text.allSatisfy(\.isWhitespace) }

    var rows: Int {
        let rows = if case .area(_, let rows) = content { max(1, rows) } else { 1 }
        return rows + (problem == nil ? 0 : 1)
    }
}

/// What a form made of an event.
nonisolated package enum FormOutcome<ID: Hashable & Sendable>: Hashable, Sendable {
    case changed(ID)
    /// An option was chosen in a picker.
    case chosen(ID, option: String)
    case moved
    /// Enter in the last field. Function keys are left to the program.
    case submitted
}

/// Fields below each other: Tab, Shift-Tab and Enter walk between them, Up and Down too.
nonisolated package struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var fields: [FormField<ID>]
    package private(set) var focusedIndex = 0
    package var labelColumns: Int

    package init(_ fields: [FormField<ID>], labelColumns: Int = 12) {
        self.fields = fields
        self.labelColumns = labelColumns
    }

    package var focused: ID? { fields.indices.contains(focusedIndex) ? fields[focusedIndex].id : nil }

    /// The required fields that are still blank.
    package var missing: [ID] { fields.filter(\.isMissing).map(\.id) }

    package subscript(id: ID) -> FormField<ID>? {
        fields.first { $0.id == id }
    }

    /// Changes a field from outside, such as its options or its problem.
    package mutating func update(_ id: ID, _ change: (inout FormField<ID>) -> Void) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        change(&fields[index])
    }

    package mutating func offer(_ options: [PickerOption<String>], for id: ID) {
        update(id) { field in
            guard case .picker(var picker) = field.content else { return }
            picker.offer(options)
            field.content = .picker(picker)
        }
    }

    package mutating func focus(_ id: ID) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        leave()
        focusedIndex = index
    }

    // MARK: - Events

    /// Handles typing and the walk between fields; nil when the event is neither.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> FormOutcome<ID>? {
        guard fields.indices.contains(focusedIndex) else { return nil }
        if case .mouse(let mouse) = event, mouse.isClick, let index = field(at: mouse.point, in: area) {
            if index != focusedIndex { focus(fields[index].id) }
            return edit(event, in: area) ?? .moved
        }
        if let outcome = edit(event, in: area) { return outcome }
        switch event {
        case .key(.tab), .key(KeyChord(.down)): return walk(1)
        case .key(.backTab), .key(KeyChord(.up)): return walk(-1)
        case .key(.enter): return focusedIndex == fields.count - 1 ? .submitted : walk(1)
        default: return nil
        }
    }

    private mutating func walk(_ step: Int) -> FormOutcome<ID> {
        leave()
        focusedIndex = (focusedIndex + step + fields.count) % fields.count
        return .moved
    }

    private mutating func leave() {
        if case .picker(var picker) = fields[focusedIndex].content {
            picker.close()
            fields[focusedIndex].content = .picker(picker)
        }
    }

    private mutating func edit(_ event: InputEvent, in area: Rect) -> FormOutcome<ID>? {
        let place = place(of: focusedIndex, in: area)
        let id = fields[focusedIndex].id
        switch fields[focusedIndex].content {
        case .text(var field):
            defer { fields[focusedIndex].content = .text(field) }
            return field.handle(event, in: place).map { $0 == .changed ? .changed(id) : .moved }
        case .area(var text, let rows):
            defer { fields[focusedIndex].content = .area(text, rows: rows) }
            return text.handle(event, in: place).map { $0 == .changed ? .changed(id) : .moved }
        case .picker(var picker):
            defer { fields[focusedIndex].content = .picker(picker) }
            switch picker.handle(event, in: place) {
            case .queryChanged: return .changed(id)
            case .chosen(let option): return .chosen(id, option: option)
            case .moved, .closed: return .moved
            case nil: return nil
            }
        }
    }

    private func field(at point: Point, in area: Rect) -> Int? {
        guard area.contains(point) else { return nil }
        return fields.indices.first { index in
            let place = place(of: index, in: area)
            return point.row >= place.row && point.row < place.endRow
        }
    }

    // MARK: - Drawing

    package func cursor(in area: Rect) -> Point? {
        guard fields.indices.contains(focusedIndex) else { return nil }
        let place = place(of: focusedIndex, in: area)
        return switch fields[focusedIndex].content {
        case .text(let field): field.cursor(in: place)
        case .area(let text, _): text.cursor(in: place)
        case .picker(let picker): picker.cursor(in: place)
        }
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        surface.clipped(to: area) { surface in
            for index in fields.indices {
                draw(index, on: &surface, in: area, focused: focused && index == focusedIndex)
            }
        }
        if focused,
            case .picker(let picker)? = fields.indices.contains(focusedIndex) ? fields[focusedIndex].content : nil
        {
            let place = place(of: focusedIndex, in: area)
            clearLabels(beside: picker, at: place, on: &surface, in: area)
            picker.drawPopup(on: &surface, below: place)
        }
    }

    /// Takes away the labels of the fields that a list covers, which would read as if its options were theirs.
    private func clearLabels(beside picker: Picker<String>, at place: Rect, on surface: inout Surface, in area: Rect) {
        let labels = Rect(
            column: area.column,
            row: place.row + 1,
            columns: place.column - area.column,
            rows: picker.coveredRows
        )
        surface.clipped(to: area) { $0.fill(labels, .text) }
    }

    private func draw(_ index: Int, on surface: inout Surface, in area: Rect, focused: Bool) {
        let field = fields[index]
        let place = place(of: index, in: area)
        let label = Point(column: area.column, row: place.row)
        let used = surface.write(field.label, at: label, Style(.label), columns: max(0, labelColumns - 2))
        if field.isRequired {
            surface.put("*", at: Point(column: label.column + used, row: label.row), Style(.required))
        }
        switch field.content {
        case .text(let text): text.draw(on: &surface, in: place, focused: focused)
        case .area(let text, _): text.draw(on: &surface, in: place, focused: focused)
        case .picker(let picker): picker.draw(on: &surface, in: place, focused: focused)
        }
        if let problem = field.problem {
            let line = Rect(column: place.column, row: place.endRow, columns: place.columns, rows: 1)
            surface.write(problem, in: line, Style(.danger))
        }
    }

    /// Where a field is edited; the form scrolls so that the focused field and its problem are seen.
    private func place(of index: Int, in area: Rect) -> Rect {
        var starts: [Int] = []
        var total = 0
        for field in fields {
            starts.append(total)
            total += field.rows
        }
        let focus = fields.indices.contains(focusedIndex) ? focusedIndex : 0
        let last = starts[focus] + fields[focus].rows
        let scroll = max(0, min(last - area.rows, starts[focus]))
        let rows = fields[index].rows - (fields[index].problem == nil ? 0 : 1)
        return Rect(
            column: area.column + min(labelColumns, area.columns),
            row: area.row + starts[index] - scroll,
            columns: area.columns - labelColumns,
            rows: rows
        )
    }
}
