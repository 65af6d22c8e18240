extension String {
    /// The text in ASCII, for terminals that show nothing else: å and ä as a, ö as o, signs by their nearest, `?` for the rest.
    package var plainASCII: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        var plain = ""
        for character in decomposedScalars {
            if character.isASCII {
                plain.unicodeScalars.append(character)
            } else if let nearest = PlainASCII.nearest[character] {
                plain += nearest
            } else if character.properties.canonicalCombiningClass == .notReordered {
                plain += "?"
            }
        }
        return plain
    }

    /// Letters and their marks apart, so that the marks can be left out.
    private var decomposedScalars: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar in
            PlainASCII.letters[scalar].map { [$0] } ?? [scalar]
        }
    }
}

/// What stands for what in a terminal without other letters.
private enum PlainASCII {
    static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O", "é": "e", "è": "e", "ë": "e", "ê": "e", "É": "E",
        "ü": "u", "Ü": "U", "ï": "i", "í": "i", "á": "a", "à": "a", "ó": "o", "ú": "u", "ñ": "n", "ç": "c", "ø": "o",
        "Ø": "O", "š": "s", "ž": "z", "č": "c", "ć": "c", "ł": "l",
    ]

    static let nearest: [Unicode.Scalar: String] = [
        "‼": "!", "⏸": "=", "…": "~", "–": "-", "—": "-", "−": "-", "·": "*", "→": ">", "←": "<", "”": "\"", "“": "\"",
        "’": "'", "‘": "'", "×": "x", "✔": "+", "●": "*", "✉": "@", "▸": ">", "▓": "#", "░": ".", "█": "#", "─": "-",
        "│": "|", "æ": "ae", "Æ": "AE", "ß": "ss", "€": "EUR", "§": "par.", "½": "1/2", "\u{A0}": " ",
    ]
}
