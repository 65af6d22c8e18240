/// Finds what the TOML library answers with the end of the program instead of an error: a table heading that does not begin with a
/// name, such as `[=]`, a NUL, and keys and values nested deeper than any stack.
///
/// Follows the text only as far as it is TOML; behind the first mistake the library reads no further either.
enum TOMLGuard {
    /// Names that one key may be made of, such as the three of `a.b.c`.
    private static let longestKey = 16
    /// Brackets and braces that may be open at once.
    private static let deepest = 32

    /// The place of the first of them and what stands there; nil when there is none.
    static func obstacle(in text: String) -> TOMLTextError? {
        var scanner = Scanner(scalars: text.unicodeScalars[...])
        if scanner.peek == "\u{FEFF}" { scanner.skip() }
        while scanner.peek != nil {
            scanner.skipBlanks()
            if scanner.peek == "[" {
                scanner.skip()
                if scanner.peek == "[" { scanner.skip() }
                scanner.skipBlanks()
                if let next = scanner.peek, !isKeyStart(next) {
                    return scanner.error("expected a table name, saw '\(next)'")
                }
                scanner.skipEntry(countingBrackets: false)
            } else {
                scanner.skipEntry(countingBrackets: true)
            }
            if let obstacle = scanner.obstacle { return obstacle }
        }
        return nil
    }

    /// What may follow the brackets: a bare or quoted name; a closing bracket and a line end the library refuses by itself.
    private static func isKeyStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "\"", "'", "]": true
        default: false
        }
    }

    private struct Scanner {
        var scalars: Substring.UnicodeScalarView
        var place = TextPlace()
        /// What the entry that was passed last has that the library cannot take.
        private(set) var obstacle: TOMLTextError?
        private var names = 1

        init(scalars: Substring.UnicodeScalarView) {
            self.scalars = scalars
        }

        func error(_ reason: String) -> TOMLTextError {
            TOMLTextError(line: place.line, column: place.column, reason: reason)
        }

        var peek: Unicode.Scalar? { scalars.first }

        mutating func skip() {
            if let first = scalars.popFirst() { place.advance(over: first) }
        }

        mutating func skipBlanks() {
            while peek == " " || peek == "\t" { skip() }
        }

        /// Passes the rest of a heading or of a key and its value, which may go on over several lines inside brackets and long strings.
        mutating func skipEntry(countingBrackets: Bool) {
            var depth = 0
            names = 1
            while obstacle == nil, let scalar = peek {
                measure(scalar, depth)
                switch scalar {
                case "\"", "'":
                    skipString(scalar)
                    continue
                case "#":
                    while let next = peek, next != "\n" { skip() }
                    continue
                case "[", "{":
                    if countingBrackets { depth += 1 }
                case "]", "}":
                    if countingBrackets { depth -= 1 }
                case "\n" where depth <= 0:
                    skip()
                    return
                default: break
                }
                skip()
            }
        }

        /// Notes an entry that goes too deep; a name ends where anything but a point follows it.
        private mutating func measure(_ scalar: Unicode.Scalar, _ depth: Int) {
            switch scalar {
            case ".": names += 1
            case ",", "=", "[", "]", "{", "}", "\n", "#": names = 1
            case "\0": obstacle = error("a NUL")
            default: break
            }
            if names > longestKey || depth > deepest { obstacle = error("nested too deeply") }
        }

        private func startsLong(_ quote: Unicode.Scalar) -> Bool {
            scalars.prefix(3).count == 3 && scalars.prefix(3).allSatisfy { $0 == quote }
        }

        private mutating func skipString(_ quote: Unicode.Scalar) {
            let isLong = startsLong(quote)
            for _ in 0..<(isLong ? 3 : 1) { skip() }
            while let scalar = peek {
                if scalar == "\0" { return }
                if scalar == "\\", quote == "\"" {
                    skip()
                    skip()
                } else if isLong, startsLong(quote) {
                    for _ in 0..<3 { skip() }
                    // A long string may end with one or two quotation marks of its own.
                    while peek == quote { skip() }
                    return
                } else if !isLong, scalar == quote || scalar == "\n" {
                    if scalar == quote { skip() }
                    return
                } else {
                    skip()
                }
            }
        }
    }
}
