import RandomSupport
import TerminalUI
import Testing

@Suite("From the terminal to events")
struct DecoderTests {
    private func decode(_ text: String) -> [InputEvent] {
        var decoder = InputDecoder()
        var events: [InputEvent] = []
        for scalar in text.unicodeScalars { decoder.feed(.scalar(scalar.value), into: &events) }
        decoder.endOfInput(into: &events)
        return events
    }

    @Test(
        "Sequences are keys",
        arguments: [
            ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[1;5D", "ctrl+left"), ("\u{1B}[3;2~", "shift+delete"),
            ("\u{1B}[15~", "F5"), ("\u{1B}OP", "F1"), ("\u{1B}[Z", "shift+tab"), ("\r", "enter"), ("\n", "enter"),
            ("\u{8}", "backspace"), ("\u{18}", "ctrl+x"), ("\u{1B}", "esc"), ("Ö", "Ö"), (" ", "space"),
        ]
    )
    func keys(text: String, name: String) throws {
        #expect(decode(text) == [.key(try #require(KeyChord(name)))])
    }

    @Test("Esc and a letter are two keys, however fast they come")
    func escapeThenLetter() {
        #expect(decode("\u{1B}j") == [.key(.escape), .typed("j")])
        #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    }

    @Test(
        "Unknown sequences and controls are swallowed whole",
        arguments: ["\u{1B}[?1;2c", "\u{1B}[99v", "\0", "\u{9B}"]
    )
    func swallowed(text: String) {
        #expect(decode(text + "a") == [.typed("a")])
    }

    @Test("A paste is one event, with its line ends made plain and nothing in it read as a key")
    func paste() {
        let events = decode("\u{1B}[200~a\r\nb\u{1B}[A\u{3}\rc\u{1B}\u{1B}[201~x")
        #expect(events == [.paste("a\nb\u{1B}[A\u{3}\nc\u{1B}"), .typed("x")])
    }

    @Test("A paste that is too large is cut, and its end is still found")
    func largePaste() {
        var decoder = InputDecoder()
        var events: [InputEvent] = []
        for scalar in "\u{1B}[200~".unicodeScalars { decoder.feed(.scalar(scalar.value), into: &events) }
        for _ in 0..<InputDecoder.pasteLimit + 100 { decoder.feed(.byte(0x61), into: &events) }
        for byte in "\u{1B}[201~".utf8 { decoder.feed(.byte(byte), into: &events) }
        #expect(events.count == 1)
        #expect(!decoder.wantsBytes)
        guard case .paste(let text)? = events.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == InputDecoder.pasteLimit)
    }

    @Test("Random input never traps, and after its end a key is that key", arguments: 0..<50 as Range<UInt64>)
    func fuzz(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var decoder = InputDecoder(keys: [259: KeyChord(.up)])
        var events: [InputEvent] = []
        let starts: [UInt32] = [0x1B, 0x5B, 0x4F, 0x7E, 0x3B, 0x32, 0x30, 0x31, 0xD800, 0x11_0000, 0xFFFF_FFFF]
        for _ in 0..<2_000 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: decoder.feed(.code(.random(in: -5...600, using: &random)), into: &events)
            case 1: decoder.feed(.byte(.random(in: 0...255, using: &random)), into: &events)
            case 2: decoder.feed(.scalar(.random(in: 0...0x110000, using: &random)), into: &events)
            case 3: decoder.endOfInput(into: &events)
            default: decoder.feed(.scalar(starts.randomElement(using: &random) ?? 0), into: &events)
            }
        }
        decoder.abandonPaste(into: &events)
        for _ in 0..<3 { decoder.feed(.scalar(0x7A), into: &events) }
        events = []
        decoder.feed(.scalar(0x71), into: &events)
        #expect(events == [.typed("q")], "seed \(seed)")
    }

    @Test("The names of keys are read as they are printed")
    func names() {
        let keys: [Key] = [
            .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .function(1), .function(12), .character("n"), .character(" "), .character("+"), .character("Ö"),
        ]
        for key in keys {
            #expect(KeyChord(KeyChord(key).name) == KeyChord(key))
        }
        #expect(KeyChord("ctrl+x") == .control("x"))
        #expect(KeyChord("Shift+Tab") == .backTab)
        for wrong in ["", "ctrl+", "F99", "hej", "ctrl+å", "\u{1B}"] { #expect(KeyChord(wrong) == nil, "\(wrong)") }
    }

    @Test("A key script is read, and a mistake is told with its place")
    func script() throws {
        let events = try KeyScript.parse("# a comment\nnSkriv<enter>\n<F2><ctrl+x><lt><paste:hej>")
        #expect(events.first == .typed("n"))
        #expect(
            events.suffix(5) == [.key(.enter), .press(.function(2)), .key(.control("x")), .typed("<"), .paste("hej")]
        )
        #expect(throws: KeyScriptProblem(line: 2, column: 3, name: "F99")) { try KeyScript.parse("a\nbc<F99>") }
        #expect(throws: KeyScriptProblem(line: 1, column: 1, name: "enter")) { try KeyScript.parse("<enter") }
    }
}
