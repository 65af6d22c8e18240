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
        var scanner = Scanner(TOMLScanner(text))
        while scanner.text.peek != nil {
            scanner.text.skipBlanks()
            if scanner.text.peek == "[" {
                scanner.text.skip()
                if scanner.text.peek == "[" { scanner.text.skip() }
                scanner.text.skipBlanks()
                if let next = scanner.text.peek, !isKeyStart(next) {
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
        var text: TOMLScanner
        /// What the entry that was passed last has that the library cannot take.
        private(set) var obstacle: TOMLTextError?
        private var names = 1

        init(_ text: TOMLScanner) {
            self.text = text
        }

        func error(_ reason: String) -> TOMLTextError {
            TOMLTextError(line: text.place.line, column: text.place.column, reason: reason)
        }

        /// Passes the rest of a heading or of a key and its value, which may go on over several lines inside brackets and long strings.
        mutating func skipEntry(countingBrackets: Bool) {
            var depth = 0
            names = 1
            while obstacle == nil, let scalar = text.peek {
                measure(scalar, depth)
                switch scalar {
                case "\"", "'":
                    text.skipString()
                    continue
                case "#":
                    text.skipComment()
                    continue
                case "[", "{":
                    if countingBrackets { depth += 1 }
                case "]", "}":
                    if countingBrackets { depth -= 1 }
                case "\n" where depth <= 0:
                    text.skip()
                    return
                default: break
                }
                text.skip()
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

    }
}
