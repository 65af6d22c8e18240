/// The signs that the widgets draw themselves, in Unicode or in ASCII.
nonisolated package struct Symbols: Hashable, Sendable {
    /// Whether nothing but ASCII may be written at all.
    package let isASCII: Bool
    private let hasPlainSigns: Bool

    package static let unicode = Symbols(isASCII: false, hasPlainSigns: false)
    package static let ascii = Symbols(isASCII: true, hasPlainSigns: true)
    /// Signs that readers can say, around text as it is.
    package static let plain = Symbols(isASCII: false, hasPlainSigns: true)

    private func choose(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        hasPlainSigns ? ascii : unicode
    }

    package var ellipsis: Unicode.Scalar { choose("…", "~") }
    package var horizontal: Unicode.Scalar { choose("─", "-") }
    package var vertical: Unicode.Scalar { choose("│", "|") }
    package var topLeft: Unicode.Scalar { choose("┌", "+") }
    package var topRight: Unicode.Scalar { choose("┐", "+") }
    package var bottomLeft: Unicode.Scalar { choose("└", "+") }
    package var bottomRight: Unicode.Scalar { choose("┘", "+") }
    package var teeDown: Unicode.Scalar { choose("┬", "+") }
    package var teeUp: Unicode.Scalar { choose("┴", "+") }
    package var teeRight: Unicode.Scalar { choose("├", "+") }
    package var teeLeft: Unicode.Scalar { choose("┤", "+") }
    package var pointer: Unicode.Scalar { choose("▸", ">") }
    package var dropDown: Unicode.Scalar { choose("▾", "v") }
    package var bullet: Unicode.Scalar { choose("●", "*") }
    package var check: Unicode.Scalar { choose("✔", "x") }
    package var alarm: Unicode.Scalar { choose("‼", "#") }
    package var pause: Unicode.Scalar { choose("⏸", "=") }
    package var barFull: Unicode.Scalar { choose("▓", "#") }
    package var barEmpty: Unicode.Scalar { choose("░", ".") }
    package var more: Unicode.Scalar { choose("↓", "v") }
    package var envelope: Unicode.Scalar { choose("✉", "@") }

    /// What is sent for a character of a text: where readers listen, a sign that they can say; letters as they are.
    package func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard hasPlainSigns, !scalar.isASCII, !scalar.properties.isAlphabetic else { return scalar }
        if (0x2500...0x257F).contains(scalar.value) { return Symbols.asciiFallback(scalar) }
        return Symbols.signs[scalar] ?? scalar
    }

    /// What stands for a character where only ASCII can be written: itself, its base letter, a similar sign, or `?`.
    package static func asciiFallback(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if let sign = signs[scalar] { return sign }
        if (0x2500...0x257F).contains(scalar.value) { return "+" }
        if let base = decomposedBase(scalar), base.isASCII { return base }
        return "?"
    }

    private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [
            "–": "-", "—": "-", "·": ".", "“": "\"", "”": "\"", "’": "'", "‘": "'", "»": ">", "«": "<", "→": ">",
            "←": "<", "↑": "^", "×": "x", "⚠": "!", "▶": ">", "▏": "|", "█": "#", "æ": "a", "ø": "o", "Æ": "A",
            "Ø": "O", "ß": "s", "\u{FFFD}": "?",
        ]
        let pairs: [KeyPath<Symbols, Unicode.Scalar>] = [
            \.ellipsis, \.horizontal, \.vertical, \.pointer, \.dropDown, \.bullet, \.check, \.alarm, \.pause,
            \.barFull, \.barEmpty, \.more, \.envelope,
        ]
        for path in pairs { table[Symbols.unicode[keyPath: path]] = Symbols.ascii[keyPath: path] }
        return table
    }()

    private static func decomposedBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // The standard library keeps its decomposition to itself; comparing by canonical equivalence reaches it.
        let text = String(Character(scalar))
        for letter in latinLetters {
            for mark in latinMarks where text == String(letter) + String(Character(mark)) { return letter }
        }
        return nil
    }

    private static let latinLetters = Array("aAoOeEuUiInNcCyYsSzZgGlLrRtTdDkKwWhHjJ".unicodeScalars).map { $0 }
    private static let latinMarks: [Unicode.Scalar] = [
        "\u{308}", "\u{30A}", "\u{301}", "\u{300}", "\u{302}", "\u{303}", "\u{327}", "\u{30C}", "\u{328}", "\u{304}",
    ]
}
