import RandomSupport
import TerminalUI
import Testing

@Suite("Editing text")
struct TextBufferTests {
    @Test("Backspace takes whole characters", arguments: ["e\u{301}", "👨‍👩‍👧", "🇸🇪", "å", "日"])
    func backspace(character: String) {
        var buffer = TextBuffer("x" + character)
        buffer.deleteBackward()
        #expect(buffer.text == "x")
    }

    @Test("A combining mark that is typed joins the letter before it")
    func combining() {
        var buffer = TextBuffer("e")
        buffer.insert("\u{301}")
        #expect(buffer.characters == ["e\u{301}"])
        #expect(buffer.caret == 1)
        buffer.undo()
        #expect(buffer.text == "e")
    }

    @Test("Words and lines are deleted and come back with yank")
    func killing() {
        var buffer = TextBuffer("Kan inte logga in")
        buffer.deleteWordBackward()
        #expect(buffer.text == "Kan inte logga ")
        buffer.yank()
        #expect(buffer.text == "Kan inte logga in")
        buffer.moveWordBackward()
        buffer.moveWordBackward()
        buffer.deleteToLineEnd()
        #expect(buffer.text == "Kan inte ")
        buffer.deleteToLineStart()
        #expect(buffer.text.isEmpty)
    }

    @Test("One line takes no line ends and no controls; several lines keep theirs")
    func lineEnds() {
        var one = TextBuffer()
        one.insert("a\r\nb\nc\u{1B}[2J\0\td")
        #expect(one.text == "a b c[2J d")
        var several = TextBuffer(isMultiline: true)
        several.insert("a\r\nb\rc")
        #expect(several.text == "a\nb\nc")
    }

    @Test("A word that was typed is undone in one go")
    func undoWord() {
        var buffer = TextBuffer()
        for character in "ett två" { buffer.insert(String(character)) }
        buffer.undo()
        #expect(buffer.text == "ett " || buffer.text == "ett")
        while buffer.canUndo { buffer.undo() }
        #expect(buffer.text.isEmpty)
    }

    @Test("What is too long is cut at the limit")
    func limit() {
        var buffer = TextBuffer("abc", limit: 5)
        buffer.insert("defgh")
        #expect(buffer.text == "abcde")
    }

    @Test("After any editing, undoing all of it gives the text back", arguments: 0..<60 as Range<UInt64>)
    func undoRestores(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let start = "Åsa kan inte\nlogga in 日本 e\u{301}"
        var buffer = TextBuffer(start, isMultiline: true)
        for _ in 0..<150 {
            edit(&buffer, using: &random)
            #expect(buffer.caret >= 0 && buffer.caret <= buffer.characters.count, "seed \(seed)")
            #expect(buffer.characters == Array(buffer.text), "seed \(seed)")
        }
        while buffer.canUndo { buffer.undo() }
        #expect(buffer.text == start, "seed \(seed)")
    }

    private func edit(_ buffer: inout TextBuffer, using random: inout SeededRandom) {
        let pieces = ["a", "ö", " ", "\u{301}", "👩", "\u{200D}", "🇸", "🇪", "\n", "klistrat in", "\r\n", "한", "ᅡ"]
        switch Int.random(in: 0..<12, using: &random) {
        case 0: buffer.deleteBackward()
        case 1: buffer.deleteForward()
        case 2: buffer.deleteWordBackward()
        case 3: buffer.deleteToLineEnd()
        case 4: buffer.yank()
        case 5: buffer.moveWordForward()
        case 6: buffer.moveCaret(to: .random(in: -2...40, using: &random))
        case 7: buffer.moveToLineStart()
        default: buffer.insert(pieces.randomElement(using: &random) ?? "")
        }
    }
}
