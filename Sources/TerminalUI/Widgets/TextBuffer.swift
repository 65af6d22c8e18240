/// Text with a caret, edited by whole characters as people see them, with undo.
nonisolated package struct TextBuffer: Hashable, Sendable {
    package private(set) var characters: [Character] = []
    /// The caret stands before this character.
    package private(set) var caret = 0
    package let isMultiline: Bool
    /// Characters that the text may have.
    package let limit: Int
    private var edits = TextEdits()
    private var killed = ""
    private var isTyping = false

    package init(_ text: String = "", isMultiline: Bool = false, limit: Int = 100_000) {
        self.isMultiline = isMultiline
        self.limit = limit
        characters = Array(Self.acceptable(text, isMultiline: isMultiline).prefix(limit))
        caret = characters.count
    }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }
    package var canUndo: Bool { !edits.past.isEmpty }
    package var canRedo: Bool { !edits.future.isEmpty }

    // MARK: - Editing

    /// Writes text at the caret; what does not fit within the limit is left out.
    ///
    /// Line ends become spaces in a text of one line. Controls are left out.
    package mutating func insert(_ text: String) {
        let accepted = Self.acceptable(text, isMultiline: isMultiline).prefix(max(0, limit - characters.count))
        guard !accepted.isEmpty else { return }
        let continues = isTyping && accepted.count == 1
        replace(caret..<caret, with: String(accepted), joining: continues)
        isTyping = accepted.count == 1 && accepted.first?.isWhitespace == false
    }

    /// Replaces everything; undo brings it back.
    package mutating func setText(_ text: String) {
        let accepted = Self.acceptable(text, isMultiline: isMultiline).prefix(limit)
        replace(0..<characters.count, with: String(accepted))
    }

    package mutating func deleteBackward() {
        delete(max(0, caret - 1)..<caret)
    }

    package mutating func deleteForward() {
        delete(caret..<min(characters.count, caret + 1))
    }

    package mutating func deleteWordBackward() {
        kill(wordStart(before: caret)..<caret)
    }

    package mutating func deleteWordForward() {
        kill(caret..<wordEnd(after: caret))
    }

    package mutating func deleteToLineStart() {
        kill(lineStart(of: caret)..<caret)
    }

    /// Deletes to the end of the line, or the line's end when the caret stands there.
    package mutating func deleteToLineEnd() {
        let end = lineEnd(of: caret)
        kill(caret..<(end == caret ? min(characters.count, end + 1) : end))
    }

    /// Writes what the last deletion of a word or line took away.
    package mutating func yank() {
        insert(killed)
    }

    /// Takes the last change back; a word that was typed in one go is one change.
    package mutating func undo() {
        guard let edit = edits.takeBack() else { return }
        characters.replaceSubrange(edit.start..<edit.start + edit.inserted.count, with: edit.removed)
        caret = edit.caretBefore
        isTyping = false
    }

    /// Makes the change again that was taken back last, until something else is typed.
    package mutating func redo() {
        guard let edit = edits.makeAgain() else { return }
        characters.replaceSubrange(edit.start..<edit.start + edit.removed.count, with: edit.inserted)
        caret = edit.caretAfter
        isTyping = false
    }

    // MARK: - Moving

    /// Puts the caret before a character, or at the end.
    package mutating func moveCaret(to index: Int) {
        caret = min(max(0, index), characters.count)
        isTyping = false
    }

    package mutating func moveWordBackward() { moveCaret(to: wordStart(before: caret)) }
    package mutating func moveWordForward() { moveCaret(to: wordEnd(after: caret)) }
    package mutating func moveToLineStart() { moveCaret(to: lineStart(of: caret)) }
    package mutating func moveToLineEnd() { moveCaret(to: lineEnd(of: caret)) }

    private func wordStart(before index: Int) -> Int {
        var index = index
        while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
        while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
        return index
    }

    private func wordEnd(after index: Int) -> Int {
        var index = index
        while index < characters.count, !Self.isWord(characters[index]) { index += 1 }
        while index < characters.count, Self.isWord(characters[index]) { index += 1 }
        return index
    }

    private func lineStart(of index: Int) -> Int {
        (characters[..<index].lastIndex(of: "\n") ?? -1) + 1
    }

    private func lineEnd(of index: Int) -> Int {
        characters[index...].firstIndex(of: "\n") ?? characters.count
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    // MARK: - Changes

    private mutating func delete(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        replace(range, with: "")
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = String(characters[range])
        replace(range, with: "")
    }

    /// Replaces a range and puts the caret behind what is new.
    ///
    /// The characters on both sides take part: a combining mark joins the letter before it, so that the text is
    /// always cut into characters as the whole of it would be.
    private mutating func replace(_ range: Range<Int>, with text: String, joining: Bool = false) {
        let wide = surroundings(of: range)
        let before = String(characters[wide.lowerBound..<range.lowerBound])
        let after = String(characters[range.upperBound..<wide.upperBound])
        let inserted = Array(before + text + after)
        let caretAfter = wide.lowerBound + max(0, inserted.count - after.count)
        let edit = TextEdit(
            start: wide.lowerBound,
            removed: Array(characters[wide]),
            inserted: inserted,
            caretBefore: caret,
            caretAfter: caretAfter
        )
        characters.replaceSubrange(wide, with: inserted)
        caret = caretAfter
        isTyping = false
        edits.record(edit, joining: joining)
    }

    /// A range with the neighbours that may come to make up other characters when it changes: one on each side, and all of a row of
    /// flags, whose halves find each other anew.
    private func surroundings(of range: Range<Int>) -> Range<Int> {
        var start = max(0, range.lowerBound - 1)
        var end = min(characters.count, range.upperBound + 1)
        while start > 0, Self.isFlag(characters[start]), Self.isFlag(characters[start - 1]) { start -= 1 }
        while end < characters.count, Self.isFlag(characters[end]), end > 0, Self.isFlag(characters[end - 1]) {
            end += 1
        }
        return start..<end
    }

    private static func isFlag(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x1F1E6...0x1F1FF).contains($0.value) }
    }

    /// Text without controls, and with line ends only where they are allowed.
    private static func acceptable(_ text: String, isMultiline: Bool) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(isMultiline ? "\n" : " ")
            case "\t": result.append(" ")
            default:
                if scalar.properties.generalCategory != .control { result.append(scalar) }
            }
        }
        return String(result)
    }
}
