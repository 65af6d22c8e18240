import CNcurses
import Glibc
import RandomSupport
import TerminalUI
import Testing

@Suite("Untrusted text")
struct SanitiseTests {
    @Test(
        "Text is shown without effect on the screen",
        arguments: [
            ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\0b\u{7F}", "a␀b␡"), ("x\u{9B}31m", "x\u{FFFD}31m"),
            ("a\tb\nc\r\nd", "a b c  d"),
            ("\u{202E}abc\u{2066}d\u{2069}", "abcd"), ("a\u{200B}b\u{FEFF}c\u{AD}", "abc"), ("👨‍👩‍👧x", "👨x"),
            ("👍🏽!", "👍!"), ("⚠\u{FE0F}x", "⚠x"), ("e\u{301}", "e\u{301}"), ("\u{301}e", " \u{301}e"),
            ("a\u{301}\u{302}\u{303}\u{304}b", "a\u{301}\u{302}b"), ("🇸🇪", "🇸🇪"), ("åäö日本", "åäö日本"),
            ("\u{E0041}a", "a"), ("\u{FFFE}a", "\u{FFFD}a"), ("क\u{94D}\u{200D}ष", "क\u{94D}ष"),
        ]
    )
    func shown(text: String, expected: String) {
        #expect(Array(text.sanitised.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(
        "Columns are those of the terminal",
        arguments: [
            ("ä", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("🇸🇪", 2),
            ("\u{200B}", 0), ("\u{202E}x", 1), ("\u{1B}", 1), ("", 0),
        ]
    )
    func columns(text: String, expected: Int) {
        #expect(text.columns == expected)
    }

    @Test("Every character has the width that the C library gives it")
    func widths() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var wrong: [String] = []
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected = linje_width(value)
            let glyphs = Array(Glyphs(String(Character(scalar))))
            guard expected > 0, glyphs.first?.scalar == scalar, glyphs[0].marks == Cell.Marks() else { continue }
            if Int(expected) != glyphs[0].width { wrong.append(String(value, radix: 16)) }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(20))")
    }

    @Test("Nothing that is sanitised can move a cursor, for random scalars", arguments: 0..<20 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<500 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                let plane: ClosedRange<UInt32> = Bool.random(using: &random) ? 0...0x3FF : 0...0x10FFFF
                if let scalar = Unicode.Scalar(UInt32.random(in: plane, using: &random)) { text.append(scalar) }
            }
            let shown = String(text).sanitised
            #expect(shown.unicodeScalars.allSatisfy { isHarmless($0) }, "seed \(seed): \(Array(text))")
            #expect(shown.columns == String(text).columns, "seed \(seed): \(Array(text))")
            let limit = Int.random(in: 0...12, using: &random)
            #expect(String(text).truncated(to: limit).columns <= limit, "seed \(seed): \(Array(text))")
            #expect(String(text).fitted(to: limit).columns == limit, "seed \(seed): \(Array(text))")
            #expect(String(text).wrapped(to: 7).allSatisfy { $0.columns <= 7 }, "seed \(seed): \(Array(text))")
        }
    }

    private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category != .control && category != .format && category != .lineSeparator
            && category != .paragraphSeparator && category != .unassigned && category != .surrogate
    }

    @Test("A megabyte of marks on one letter stays one cell")
    func marks() {
        let text = "e" + String(repeating: "\u{301}", count: 500_000)
        #expect(text.columns == 1)
        #expect(text.sanitised.unicodeScalars.count == 3)
    }

    @Test(
        "Lines break between words",
        arguments: [
            ("Nätverksskrivaren på plan 2", 10, ["Nätverkssk", "rivaren på", "plan 2"]),
            ("a b", 1, ["a", "b"]), ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]), ("abc def", 7, ["abc def"]),
            ("日本語", 3, ["日", "本", "語"]), ("ab cd ef", 5, ["ab cd", "ef"]),
        ]
    )
    func wrapping(text: String, columns: Int, expected: [String]) {
        #expect(text.wrapped(to: columns) == expected)
    }
}
