/// One piece of a filter's text: an optional minus or exclamation mark, an optional field, and a value.
struct FilterToken {
    var isNegated: Bool
    /// What stands before the colon; nil for a word.
    var field: String?
    var value: String
    /// Whether the value stood in quotation marks, which means exactly as written.
    var isQuoted: Bool
    /// Characters before the first of the token, its sign included.
    var start: Int
    /// Characters before the value, its quotation mark included.
    var valueStart: Int
    var end: Int

    /// Characters of the whole token.
    var length: Int { end - start }

    var fieldStart: Int { isNegated ? start + 1 : start }

    func error(_ problem: FilterError.Problem) -> FilterError {
        FilterError(problem, position: valueStart, length: end - valueStart)
    }
}

/// Cuts a filter's text into tokens.
///
/// Looks at scalars, so that a combining mark after a blank or a quotation mark hides neither; places are told in characters.
struct FilterScanner {
    static let characterLimit = 4_000

    private let scalars: [Unicode.Scalar]
    /// The character that each scalar belongs to, and one more for the end.
    private let places: [Int]
    private var position = 0

    init(_ text: String) throws(FilterError) {
        var scalars: [Unicode.Scalar] = []
        var places: [Int] = []
        for (index, character) in text.enumerated() {
            guard index < FilterScanner.characterLimit else {
                throw FilterError(.tooLong(limit: FilterScanner.characterLimit), position: index, length: 0)
            }
            for scalar in character.unicodeScalars {
                guard scalar.properties.generalCategory != .control || scalar.properties.isWhitespace else {
                    throw FilterError(.controlCharacter(code: scalar.value), position: index, length: 1)
                }
                scalars.append(scalar)
                places.append(index)
            }
        }
        places.append((places.last ?? -1) + 1)
        self.scalars = scalars
        self.places = places
    }

    /// The next token; nil at the end.
    mutating func next() throws(FilterError) -> FilterToken? {
        while let scalar = peek, scalar.properties.isWhitespace { position += 1 }
        guard let first = peek else { return nil }
        let start = position
        let isNegated = FilterScanner.negates(first)
        if isNegated { position += 1 }
        let field = fieldName()
        let valueStart = position
        let isQuoted = peek == "\""
        let value = isQuoted ? try quoted() : bare()
        return FilterToken(
            isNegated: isNegated,
            field: field,
            value: value,
            isQuoted: isQuoted,
            start: places[start],
            valueStart: places[valueStart],
            end: places[position]
        )
    }

    /// Whether a sign before a condition turns it round: the minus, and the exclamation mark of other programs.
    static func negates(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "!" }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// What stands before a colon, which is skipped too; nil, and nothing skipped, when there is no colon.
    private mutating func fieldName() -> String? {
        var end = position
        while end < scalars.count, scalars[end] != ":" {
            if scalars[end].properties.isWhitespace || scalars[end] == "\"" { return nil }
            end += 1
        }
        guard end < scalars.count else { return nil }
        defer { position = end + 1 }
        return text(position..<end)
    }

    private mutating func bare() -> String {
        let start = position
        while let scalar = peek, !scalar.properties.isWhitespace { position += 1 }
        return text(start..<position)
    }

    /// Everything up to the closing quotation mark; `\"` and `\\` stand for themselves.
    private mutating func quoted() throws(FilterError) -> String {
        let start = position
        position += 1
        var value = String.UnicodeScalarView()
        while let scalar = peek {
            position += 1
            if scalar == "\"" { return String(value) }
            if scalar == "\\", let escaped = peek, escaped == "\"" || escaped == "\\" {
                position += 1
                value.append(escaped)
            } else {
                value.append(scalar)
            }
        }
        throw FilterError(.unclosedQuote, position: places[start], length: places[scalars.count] - places[start])
    }
}
