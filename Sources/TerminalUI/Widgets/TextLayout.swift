/// A text of several lines cut into lines of the screen, between words where possible.
nonisolated struct TextLayout {
    /// The characters of each line of the screen; a line end belongs to none.
    let lines: [Range<Int>]
    private let characters: [Character]

    init(_ characters: [Character], columns: Int) {
        self.characters = characters
        var lines: [Range<Int>] = []
        var start = 0
        while start <= characters.count {
            let end = characters[start...].firstIndex(of: "\n") ?? characters.count
            Self.wrap(characters, start..<end, to: max(1, columns), into: &lines)
            start = end + 1
        }
        self.lines = lines
    }

    /// The line on which the caret stands before a character.
    ///
    /// At a soft break that is the next line.
    func line(of index: Int) -> Int {
        lines.lastIndex { $0.lowerBound <= index } ?? 0
    }

    func column(of index: Int) -> Int {
        Self.width(characters[lines[line(of: index)].lowerBound..<index])
    }

    /// The character at a column of a line, or the last place on it.
    func index(line: Int, column: Int) -> Int {
        let range = lines[min(max(0, line), lines.count - 1)]
        var used = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let width = Self.width(characters[index])
            if used + width > column { return index }
            used += width
            index += 1
        }
        let endsSoftly = index < characters.count && characters[index] != "\n"
        return endsSoftly ? max(range.lowerBound, index - 1) : index
    }

    func text(line: Int) -> String {
        String(characters[lines[line]])
    }

    private static func width(_ characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + width($1) }
    }

    /// Columns that a character takes; controls never come into a text that is edited, so a character of ASCII takes one.
    private static func width(_ character: Character) -> Int {
        character.isASCII ? 1 : String(character).columns
    }

    private static func wrap(
        _ characters: [Character],
        _ paragraph: Range<Int>,
        to columns: Int,
        into lines: inout [Range<Int>]
    ) {
        var start = paragraph.lowerBound
        var used = 0
        var breakable: Int?
        for index in paragraph {
            let width = Self.width(characters[index])
            // A space may hang over the edge, so that the caret can stand behind a word that just fits.
            if used + width > columns, characters[index] != " ", index > start {
                let end = breakable ?? index
                lines.append(start..<end)
                start = end
                used = self.width(characters[start..<index])
                breakable = nil
            }
            used += width
            if characters[index] == " " { breakable = index + 1 }
        }
        lines.append(start..<paragraph.upperBound)
    }
}
