/// A bar that shows a share, for progress and for deadlines.
nonisolated package struct Meter: Hashable, Sendable {
    /// From 0 to 1; what lies outside is drawn as the nearer end.
    package var fraction: Double
    package var style: Style

    package init(_ fraction: Double, style: Style = Style(.progress)) {
        self.fraction = fraction
        self.style = style
    }

    package func draw(on surface: inout Surface, in area: Rect) {
        // A share that is no number is shown as nothing done.
        let share = fraction.isNaN ? 0 : min(max(0, fraction), 1)
        let full = Int((share * Double(area.columns)).rounded())
        guard area.rows > 0 else { return }
        for column in 0..<area.columns {
            let place = Point(column: area.column + column, row: area.row)
            if column < full {
                surface.put(surface.symbols.barFull, at: place, style)
            } else {
                surface.put(surface.symbols.barEmpty, at: place, Style(.progressTrack))
            }
        }
    }
}
