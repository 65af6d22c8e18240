/// One of several places to be, in a row; digits and clicks choose it.
nonisolated package struct TabRow: Hashable, Sendable {
    nonisolated package struct Tab: Hashable, Sendable {
        package var title: String
        /// What is new there, such as a number of messages.
        package var badge: String

        package init(_ title: String, badge: String = "") {
            self.title = title
            self.badge = badge
        }
    }

    package var tabs: [Tab]
    package var current: Int

    package init(_ tabs: [Tab], current: Int = 0) {
        self.tabs = tabs
        self.current = current
    }

    /// The tab that a digit or a click chooses; nil when the event chooses none.
    ///
    /// The tab becomes the current one.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> Int? {
        let chosen: Int? =
            switch event {
            case .key(let chord):
                chord.typed.flatMap { $0.isASCII ? $0.wholeNumberValue : nil }.map { $0 - 1 }
            case .mouse(let mouse) where mouse.isClick:
                places(in: area).firstIndex { $0.contains(mouse.point) }
            default: nil
            }
        guard let chosen, tabs.indices.contains(chosen) else { return nil }
        current = chosen
        return chosen
    }

    /// Draws the row and returns the columns that it took.
    ///
    /// A narrow row shows the current title and other digits.
    @discardableResult
    package func draw(on surface: inout Surface, in area: Rect) -> Int {
        let places = places(in: area)
        let isShort = isShort(in: area)
        for (index, place) in places.enumerated() {
            let style = Style(index == current ? .tabCurrent : .tab)
            surface.write(label(index, short: isShort), at: place.origin, style, columns: place.columns)
        }
        return (places.last?.endColumn ?? area.column) - area.column
    }

    private func label(_ index: Int, short: Bool) -> String {
        let badge = tabs[index].badge.isEmpty ? "" : " " + tabs[index].badge
        return short && index != current ? " \(index + 1)\(badge) " : " \(index + 1) \(tabs[index].title)\(badge) "
    }

    private func isShort(in area: Rect) -> Bool {
        tabs.indices.reduce(0) { $0 + label($1, short: false).columns } > area.columns
    }

    private func places(in area: Rect) -> [Rect] {
        let isShort = isShort(in: area)
        var column = area.column
        return tabs.indices.map { index in
            let columns = min(label(index, short: isShort).columns, max(0, area.endColumn - column))
            defer { column += columns }
            return Rect(column: column, row: area.row, columns: columns, rows: min(1, area.rows))
        }
    }
}
