/// The keys that make sense now, in one row: `n Nytt ärende   t Ta   ? Hjälp`.
nonisolated package struct KeyHints: Hashable, Sendable {
    nonisolated package struct Hint: Hashable, Sendable {
        package var key: String
        package var label: String
        package var isEnabled: Bool
        /// Shown also when there is no room for all, such as help.
        package var isEssential: Bool

        package init(_ key: String, _ label: String, isEnabled: Bool = true, isEssential: Bool = false) {
            self.key = key
            self.label = label
            self.isEnabled = isEnabled
            self.isEssential = isEssential
        }
    }

    package var hints: [Hint]

    package init(_ hints: [Hint]) {
        self.hints = hints
    }

    /// The hint on which the mouse was clicked, by its index.
    package func hit(_ event: InputEvent, in area: Rect) -> Int? {
        guard case .mouse(let mouse) = event, mouse.isClick else { return nil }
        return places(in: area).first { $0.place.contains(mouse.point) }?.index
    }

    package func draw(on surface: inout Surface, in area: Rect) {
        surface.fill(area.line(0), Style(.hintText))
        for (index, place) in places(in: area) {
            let hint = hints[index]
            let key = Style(hint.isEnabled ? .hintKey : .hintDisabled)
            let used = surface.write(hint.key, at: place.origin, key, columns: place.columns)
            let label = Point(column: place.column + used + 1, row: place.row)
            let style = Style(hint.isEnabled ? .hintText : .hintDisabled)
            surface.write(hint.label, at: label, style, columns: place.columns - used - 1)
        }
    }

    private static let gap = 3

    /// The hints that fit: all essential ones first, then the others in their order.
    private func places(in area: Rect) -> [(index: Int, place: Rect)] {
        var room = area.columns - 1
        var chosen: Set<Int> = []
        for index in hints.indices.filter({ hints[$0].isEssential }) + hints.indices.filter({ !hints[$0].isEssential })
        {
            let needed = width(hints[index]) + (chosen.isEmpty ? 0 : Self.gap)
            // The first that does not fit ends the row, else hints would change places with the width.
            guard needed <= room else { break }
            room -= needed
            chosen.insert(index)
        }
        var column = area.column + 1
        return chosen.sorted().map { index in
            defer { column += width(hints[index]) + Self.gap }
            return (index, Rect(column: column, row: area.row, columns: width(hints[index]), rows: min(1, area.rows)))
        }
    }

    private func width(_ hint: Hint) -> Int {
        hint.key.columns + 1 + hint.label.columns
    }
}
