/// Measuring and cutting text in columns of the screen.
nonisolated extension String {
    /// The columns that the text takes when it is drawn.
    package var columns: Int {
        Glyphs(self).reduce(0) { $0 + $1.width }
    }

    /// The text as it is drawn: what could affect the screen is replaced or gone.
    package var sanitised: String {
        Glyphs(self).reduce(into: "") { $0.append(glyph: $1) }
    }

    /// The text cut to so many columns, with an ellipsis when something is missing.
    package func truncated(to limit: Int, ellipsis: Unicode.Scalar = "\u{2026}") -> String {
        guard limit > 0 else { return "" }
        var result = ""
        var used = 0
        var beforeEllipsis = ""
        for glyph in Glyphs(self) {
            if used + glyph.width > limit {
                beforeEllipsis.unicodeScalars.append(ellipsis)
                return beforeEllipsis
            }
            result.append(glyph: glyph)
            used += glyph.width
            if used <= limit - 1 { beforeEllipsis = result }
        }
        return result
    }

    /// The text cut or filled with spaces to exactly so many columns.
    package func fitted(to columns: Int, alignment: Alignment = .leading, ellipsis: Unicode.Scalar = "\u{2026}")
        -> String
    {
        let cut = truncated(to: columns, ellipsis: ellipsis)
        let room = max(0, columns - cut.columns)
        let before = alignment.leadingSpace(of: room)
        return String(repeating: " ", count: before) + cut + String(repeating: " ", count: room - before)
    }

    /// The text in lines of at most so many columns, broken between words where that is possible.
    ///
    /// Line ends in the text are kept, also empty lines; a word that is too long is broken anywhere.
    package func wrapped(to columns: Int) -> [String] {
        let paragraphs = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return paragraphs.enumerated().flatMap { index, scalars in
            let endsWithReturn = scalars.last == "\r" && index < paragraphs.count - 1
            return wrapParagraph(String(endsWithReturn ? scalars.dropLast() : scalars), to: max(1, columns))
        }
    }

    fileprivate mutating func append(glyph: Glyph) {
        unicodeScalars.append(glyph.scalar)
        if let first = glyph.marks.first { unicodeScalars.append(first) }
        if let second = glyph.marks.second { unicodeScalars.append(second) }
    }
}

/// Where a text stands in the room that it has.
nonisolated package enum Alignment: Sendable {
    case leading
    case centre
    case trailing

    package func leadingSpace(of room: Int) -> Int {
        switch self {
        case .leading: 0
        case .centre: room / 2
        case .trailing: room
        }
    }
}

nonisolated private func wrapParagraph(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    // The last place where the line may be broken: its length before and after the space.
    var breakable: (end: String.Index, width: Int)?
    for glyph in Glyphs(text) {
        if used + glyph.width > columns, !line.isEmpty {
            if glyph.scalar == " " {
                lines.append(line)
                (line, used, breakable) = ("", 0, nil)
                continue
            }
            if let place = breakable {
                let rest = String(line[line.index(after: place.end)...])
                lines.append(String(line[..<place.end]))
                (line, used, breakable) = (rest, used - place.width - 1, nil)
            } else {
                lines.append(line)
                (line, used) = ("", 0)
            }
        }
        if glyph.scalar == " ", used > 0 { breakable = (line.endIndex, used) }
        line.append(glyph: glyph)
        used += glyph.width
    }
    lines.append(line)
    return lines
}
