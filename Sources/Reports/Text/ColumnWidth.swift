// How much room text takes in a terminal, where every column is one letter wide.

extension Character {
    /// Columns in a terminal: 0 for a lone combining mark, 2 for wide letters and emoji, 1 for the rest.
    var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.value < 0x300 { return 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if first.properties.isEmojiPresentation || first.isWide { return 2 }
        return unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// East Asian letters and signs that fill two columns.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension String {
    /// Columns in a terminal.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text cut to so many columns, with `…` where something is missing.
    package func fitted(to width: Int) -> String {
        guard columns > width else { return self }
        guard width > 0 else { return "" }
        var fitted = ""
        var used = 0
        for character in self {
            guard used + character.columns < width else { break }
            fitted.append(character)
            used += character.columns
        }
        return fitted + "…"
    }

    /// The text with blanks after it up to so many columns.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - columns))
    }

    /// The text broken at blanks into lines of so many columns at most; a longer word stands alone on its line, cut into pieces.
    func wrapped(to width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, width: max(1, width)) }
    }

    private func wrap(_ paragraph: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
            let columns = String(word).columns
            if used > 0, used + 1 + columns <= width {
                line += " " + word
                used += 1 + columns
                continue
            }
            if used > 0 { lines.append(line) }
            (line, used) = ("", 0)
            for character in word {
                if used + character.columns > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += character.columns
            }
        }
        return lines + [line]
    }
}
