/// What a list made of an event.
nonisolated package enum ListOutcome: Hashable, Sendable {
    case moved
    /// Enter or a double click on the selected row.
    case activated
}

/// Which rows a list has, which one is selected and which one stands on top.
///
/// Rows are known by identifiers only, so a list of any length costs what is on the screen. After `refresh` the
/// selection is still on the same item, and the item still on the same line of the screen where that is possible.
nonisolated package struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var ids: [ID]
    /// Rows that are shown but passed over, such as headings.
    package private(set) var unselectable: Set<ID>
    package private(set) var selectedIndex: Int?
    private var top = 0

    package init(_ ids: [ID] = [], unselectable: Set<ID> = []) {
        self.ids = ids
        self.unselectable = unselectable
        selectedIndex = nil
        selectedIndex = nearestSelectable(to: 0)
    }

    package var selected: ID? { selectedIndex.map { ids[$0] } }
    package var isEmpty: Bool { ids.isEmpty }

    // MARK: - Changing

    /// Takes over a new list of rows.
    ///
    /// When the selected item is gone, the one that took its place is selected.
    package mutating func refresh(_ ids: [ID], unselectable: Set<ID> = []) {
        let oldIndex = selectedIndex
        let oldSelected = selected
        self.ids = ids
        self.unselectable = unselectable
        let found = oldSelected.flatMap { item -> Int? in
            guard !unselectable.contains(item) else { return nil }
            // Most refreshes leave the item where it was.
            if let oldIndex, oldIndex < ids.count, ids[oldIndex] == item { return oldIndex }
            return ids.firstIndex(of: item)
        }
        selectedIndex = found ?? nearestSelectable(to: oldIndex ?? 0)
        if let found, let oldIndex { top += found - oldIndex }
        top = max(0, min(top, ids.count - 1))
    }

    /// Adds rows at the end, when more of a long list was read.
    package mutating func append(_ more: [ID]) {
        ids += more
        if selectedIndex == nil { selectedIndex = nearestSelectable(to: 0) }
    }

    /// Selects an item, when the list has it and it can be selected.
    @discardableResult
    package mutating func select(_ id: ID) -> Bool {
        guard !unselectable.contains(id), let index = ids.firstIndex(of: id) else { return false }
        selectedIndex = index
        return true
    }

    /// Selects the row nearest to an index.
    package mutating func select(index: Int) {
        selectedIndex = nearestSelectable(to: index)
    }

    /// Moves by rows, negative up, and stops at the ends.
    package mutating func move(by distance: Int) {
        guard let index = selectedIndex, distance != 0 else { return }
        let (sum, overflow) = index.addingReportingOverflow(distance)
        let target = overflow ? (distance > 0 ? ids.count - 1 : 0) : min(max(0, sum), ids.count - 1)
        selectedIndex = selectable(from: target, towards: distance) ?? selectable(from: target, towards: -distance)
    }

    // MARK: - Events

    /// Handles the keys of a list; nil when the event is none of them.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> ListOutcome? {
        settle(rows: area.rows)
        switch event {
        case .key(let chord): return handle(chord, page: max(1, area.rows - 1), rows: area.rows)
        case .mouse(let mouse): return handle(mouse, in: area)
        default: return nil
        }
    }

    private mutating func handle(_ chord: KeyChord, page: Int, rows: Int) -> ListOutcome? {
        guard chord.modifiers.isEmpty else { return nil }
        switch chord.key {
        case .down, .character("j"): move(by: 1)
        case .up, .character("k"): move(by: -1)
        case .pageDown: move(by: page)
        case .pageUp: move(by: -page)
        case .home, .character("g"): select(index: 0)
        case .end, .character("G"): select(index: ids.count - 1)
        case .enter: return selectedIndex == nil ? nil : .activated
        default: return nil
        }
        settle(rows: rows)
        return .moved
    }

    private mutating func handle(_ mouse: MouseEvent, in area: Rect) -> ListOutcome? {
        guard area.contains(mouse.point) else { return nil }
        switch mouse.action {
        case .wheelDown: move(by: 3)
        case .wheelUp: move(by: -3)
        case .press(button: 1), .doubleClick:
            let index = top + mouse.point.row - area.row
            guard index < ids.count, !unselectable.contains(ids[index]) else { return nil }
            selectedIndex = index
            if mouse.action == .doubleClick { return .activated }
        default: return nil
        }
        settle(rows: area.rows)
        return .moved
    }

    // MARK: - What is visible

    /// The indices of the rows that an area of so many rows shows.
    package func visible(rows: Int) -> Range<Int> {
        let first = firstVisible(rows: rows)
        return first..<min(ids.count, first + max(0, rows))
    }

    private func firstVisible(rows: Int) -> Int {
        guard rows > 0 else { return 0 }
        var first = max(0, min(top, ids.count - rows))
        if let selectedIndex {
            if selectedIndex < first { first = selectedIndex }
            if selectedIndex >= first + rows { first = selectedIndex - rows + 1 }
            // The heading above the first item is seen too.
            if rows > 1, first == selectedIndex, first > 0, unselectable.contains(ids[first - 1]) { first -= 1 }
        }
        return first
    }

    private mutating func settle(rows: Int) {
        top = firstVisible(rows: rows)
    }

    private func nearestSelectable(to index: Int) -> Int? {
        guard !ids.isEmpty else { return nil }
        let start = min(max(0, index), ids.count - 1)
        return selectable(from: start, towards: 1) ?? selectable(from: start, towards: -1)
    }

    private func selectable(from start: Int, towards direction: Int) -> Int? {
        var index = start
        while ids.indices.contains(index) {
            if !unselectable.contains(ids[index]) { return index }
            index += direction >= 0 ? 1 : -1
        }
        return nil
    }
}
