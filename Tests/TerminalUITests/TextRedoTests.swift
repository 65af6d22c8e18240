import RandomSupport
import TerminalUI
import Testing

@Suite("Taking back and doing again")
struct TextRedoTests {
    @Test("What was undone is made again, with the caret where it was, until something else is typed")
    func redo() {
        var buffer = TextBuffer("Kan")
        buffer.insert(" inte logga in")
        buffer.moveCaret(to: 3)
        buffer.deleteToLineEnd()
        buffer.undo()
        buffer.undo()
        #expect(buffer.text == "Kan")
        buffer.redo()
        #expect(buffer.text == "Kan inte logga in")
        buffer.redo()
        #expect(buffer.text == "Kan")
        #expect(buffer.caret == 3)
        buffer.undo()
        buffer.insert("!")
        #expect(!buffer.canRedo)
    }

    @Test("Undoing all and redoing all gives the same text", arguments: 0..<40 as Range<UInt64>)
    func everything(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var buffer = TextBuffer("Åsa", isMultiline: true)
        let pieces = ["a", "ö ", "\u{301}", "👩", "\u{200D}", "🇸", "🇪", "🇳🇴", "\n", "klistrat in"]
        for _ in 0..<120 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: buffer.deleteBackward()
            case 1: buffer.deleteWordForward()
            case 2: buffer.moveCaret(to: .random(in: 0...30, using: &random))
            default: buffer.insert(pieces.randomElement(using: &random) ?? "")
            }
            #expect(buffer.characters == Array(buffer.text), "seed \(seed)")
        }
        let end = buffer.text
        while buffer.canUndo { buffer.undo() }
        #expect(buffer.text == "Åsa", "seed \(seed)")
        while buffer.canRedo { buffer.redo() }
        #expect(buffer.text == end, "seed \(seed)")
    }

    @Test("Half a flag that is typed before a row of flags makes the characters that the whole text has")
    func flags() {
        var buffer = TextBuffer("🇸🇪🇳🇴🇩🇰")
        buffer.moveCaret(to: 0)
        buffer.insert("🇫")
        #expect(buffer.characters == Array("🇫🇸🇪🇳🇴🇩🇰"))
        buffer.undo()
        #expect(buffer.text == "🇸🇪🇳🇴🇩🇰")
    }

    @Test("The keys of undo and redo work in a field and in an area")
    func keys() throws {
        let place = Rect(column: 0, row: 0, columns: 20, rows: 3)
        var field = TextField()
        var area = TextArea()
        for event in try KeyScript.parse("ett<ctrl+w><F9>") {
            _ = field.handle(event, in: place)
            _ = area.handle(event, in: place)
        }
        #expect(field.text == "ett")
        #expect(area.text == "ett")
        _ = field.handle(.key(.control("r")), in: place)
        _ = area.handle(.key(.control("r")), in: place)
        #expect(field.text.isEmpty)
        #expect(area.text.isEmpty)
    }
}

@Suite("Text that is hard to measure")
struct TextPlaceTests {
    private let place = Rect(column: 2, row: 1, columns: 30, rows: 4)

    @Test(
        "The cursor stands behind what was typed, however wide it is",
        arguments: [("å", 1), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("👩‍👩‍👧", 2), ("🇸🇪", 2), ("a\u{200B}b", 2)]
    )
    func caret(text: String, columns: Int) {
        var field = TextField()
        _ = field.handle(.paste(text), in: place)
        #expect(field.cursor(in: place) == Point(column: 2 + columns, row: 1))
        var area = TextArea()
        _ = area.handle(.paste(text), in: place)
        #expect(area.cursor(in: place) == Point(column: 2 + columns, row: 1))
    }

    @Test("Ten kilobytes of many lines go into a field as they are, and one undo takes them away")
    func paste() {
        let text = String(repeating: "Åsa kan inte logga in på datorn.\n", count: 320)
        var area = TextArea()
        _ = area.handle(.paste(text), in: place)
        #expect(area.text == text)
        var surface = Surface(Size(columns: 40, rows: 8))
        area.draw(on: &surface, in: place, focused: true)
        #expect(surface.cursor.map(place.contains) == true)
        area.undo()
        #expect(area.text.isEmpty)
        var field = TextField(limit: 20_000)
        _ = field.handle(.paste(text), in: place)
        #expect(field.text == text.replacing("\n", with: " "))
    }
}
