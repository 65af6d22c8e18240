import Testing

@testable import TerminalUI

@Suite("Text to read")
struct TextViewTests {
    private static let area = Rect(column: 0, row: 0, columns: 60, rows: 20)

    /// A thousand paragraphs, a megabyte in all.
    private static var long: TextView {
        let text = String(repeating: "Användaren ringde igen om samma sak, och vi provade på nytt. ", count: 17)
        return TextView((0..<1_000).map { TextView.Paragraph(TextSpan("Händelse \($0). \(text)"), lead: "  ") })
    }

    private func draw(_ view: TextView, in area: Rect) -> String {
        var surface = Surface(area.size)
        view.draw(on: &surface, in: area, focused: true)
        return surface.dump()
    }

    /// Expects that the lines for a width are known.
    private func expectKept(_ view: TextView, columns: Int) {
        _ = view.wrapped.value(for: columns) {
            Issue.record("The text was wrapped again for \(columns) columns.")
            return []
        }
    }

    @Test("A long text is wrapped once, however often it is scrolled and drawn")
    func scrolling() {
        var view = Self.long
        view.scrollToEnd(in: Self.area)
        #expect(draw(view, in: Self.area).contains("Händelse 999"))
        for key in [Key.up, .pageUp, .home, .down, .end] {
            _ = view.handle(.key(KeyChord(key)), in: Self.area)
            _ = draw(view, in: Self.area)
            expectKept(view, columns: Self.area.columns)
        }
        #expect(draw(view, in: Self.area).contains("Händelse 999"))
    }

    @Test("The same text again, as after a change elsewhere, is not wrapped again")
    func sameText() {
        var view = Self.long
        _ = draw(view, in: Self.area)
        view.paragraphs = Self.long.paragraphs
        expectKept(view, columns: Self.area.columns)
    }

    @Test("Another width or another text is wrapped anew, and a copy keeps its own text")
    func changes() {
        var view = TextView([TextView.Paragraph("ett två tre fyra")])
        let copy = view
        #expect(draw(view, in: Self.area).hasPrefix("ett två tre fyra\n"))
        let narrow = Rect(column: 0, row: 0, columns: 8, rows: 3)
        #expect(draw(view, in: narrow) == "ett två\ntre fyra\n\n")
        view.paragraphs.append(TextView.Paragraph("fem"))
        #expect(draw(view, in: narrow) == "ett två\ntre fyra\nfem\n")
        #expect(draw(copy, in: narrow) == "ett två\ntre fyra\n\n")
    }

    @Test(
        "Line ends of every system part paragraphs",
        arguments: [("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\r\n\r\nb\n", ["a", "", "b", ""]), ("", [""])]
    )
    func lineEnds(text: String, lines: [String]) {
        #expect(text.wrapped(to: 10) == lines)
    }
}
