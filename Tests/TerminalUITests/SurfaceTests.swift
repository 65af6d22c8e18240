import RandomSupport
import TerminalUI
import Testing

@Suite("The grid of cells")
struct SurfaceTests {
    @Test("A wide character that does not fit at the edge becomes a space")
    func wideAtTheEdge() {
        var surface = surface(5, 1)
        surface.write("日本語", at: Point(column: 0, row: 0), .text, columns: 5)
        #expect(surface.rowText(0) == "日本…")
        surface.write("日", at: Point(column: 4, row: 0), .text)
        #expect(surface[4, 0].span == .narrow)
    }

    @Test("Overwriting one half of a wide character clears the other", arguments: [0, 1])
    func halves(column: Int) {
        var surface = surface(4, 1)
        surface.write("日", at: Point(column: 0, row: 0), .text)
        surface.write("x", at: Point(column: column, row: 0), .text)
        #expect(surface[column, 0].text == "x")
        #expect(surface[1 - column, 0].text == " ")
        #expect(isWhole(surface))
    }

    @Test("What lies outside of the clip is not drawn, wide characters on its edges included")
    func clipping() {
        var surface = surface(8, 1)
        surface.clipped(to: Rect(column: 1, row: 0, columns: 4, rows: 1)) { surface in
            surface.write("日本語日", at: Point(column: 0, row: 0), .text)
        }
        #expect(surface.rowText(0) == "  本")
        #expect(isWhole(surface))
    }

    @Test("Random writing never leaves half a character behind or leaves the grid", arguments: 0..<40 as Range<UInt64>)
    func randomWriting(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var surface = surface(.random(in: 0...24, using: &random), .random(in: 0...6, using: &random))
        let pieces = ["日本", "abc", "e\u{301}", "👨‍👩‍👧", "🇸🇪", "\u{1B}[2J", "å", " ", "👍🏽x", "\u{200B}", "ก\u{e33}"]
        for _ in 0..<200 {
            let point = Point(column: .random(in: -4...26, using: &random), row: .random(in: -2...8, using: &random))
            let area = Rect(
                column: .random(in: -3...20, using: &random),
                row: .random(in: -1...5, using: &random),
                columns: .random(in: 0...12, using: &random),
                rows: .random(in: 0...4, using: &random)
            )
            let text = (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            surface.clipped(to: area) { $0.write(text, at: point, .text, columns: 9) }
            if Bool.random(using: &random) { surface.fill(area, Style(.field)) }
            #expect(isWhole(surface), "seed \(seed)")
        }
    }

    /// Whether each wide character is followed by its second column, and nothing else is a second column.
    private func isWhole(_ surface: Surface) -> Bool {
        for row in 0..<surface.size.rows {
            for column in 0..<surface.size.columns {
                let isSecond = column > 0 && surface[column - 1, row].span == .wide
                guard (surface[column, row].span == .continuation) == isSecond else { return false }
                if surface[column, row].span == .wide, column + 1 >= surface.size.columns { return false }
            }
        }
        return true
    }
}
