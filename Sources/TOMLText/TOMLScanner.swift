/// Goes through a TOML text scalar by scalar and knows the place; what looks for something in a text is built on it.
struct TOMLScanner {
    private var scalars: Substring.UnicodeScalarView
    private(set) var place = TextPlace()

    /// At the beginning of a text, behind its byte-order mark.
    init(_ text: String) {
        scalars = text.unicodeScalars[...]
        if peek == "\u{FEFF}" { skip() }
    }

    var peek: Unicode.Scalar? { scalars.first }

    mutating func skip() {
        if let first = scalars.popFirst() { place.advance(over: first) }
    }

    mutating func skipBlanks() {
        while peek == " " || peek == "\t" { skip() }
    }

    mutating func skipComment() {
        while let next = peek, next != "\n" { skip() }
    }

    /// Passes a text in quotation marks of either kind, short or long, and gives what stands between them as it is written.
    @discardableResult
    mutating func skipString() -> String {
        guard let quote = peek else { return "" }
        let isLong = startsLong(quote)
        for _ in 0..<(isLong ? 3 : 1) { skip() }
        let start = scalars
        while let scalar = peek {
            let content = start[..<scalars.startIndex]
            if scalar == "\0" { return String(content) }
            if scalar == "\\", quote == "\"" {
                skip()
                skip()
            } else if isLong, startsLong(quote) {
                for _ in 0..<3 { skip() }
                // A long string may end with one or two quotation marks of its own.
                while peek == quote { skip() }
                return String(content)
            } else if !isLong, scalar == quote || scalar == "\n" {
                if scalar == quote { skip() }
                return String(content)
            } else {
                skip()
            }
        }
        return String(start)
    }

    private func startsLong(_ quote: Unicode.Scalar) -> Bool {
        scalars.prefix(3).count == 3 && scalars.prefix(3).allSatisfy { $0 == quote }
    }
}
