nonisolated extension TextBuffer {
    /// Handles the keys of editing that do not depend on lines on the screen; false when it is none of them.
    mutating func edit(_ event: InputEvent) -> Bool {
        switch event {
        case .paste(let text):
            insert(text)
            return true
        case .key(let chord):
            if let typed = chord.typed {
                insert(String(typed))
                return true
            }
            return chord.modifiers == .control ? editWithControl(chord.key) : editPlain(chord)
        default:
            return false
        }
    }

    private mutating func editPlain(_ chord: KeyChord) -> Bool {
        guard chord.modifiers.isEmpty else { return false }
        switch chord.key {
        case .backspace: deleteBackward()
        case .delete: deleteForward()
        case .left: moveCaret(to: caret - 1)
        case .right: moveCaret(to: caret + 1)
        case .home: moveToLineStart()
        case .end: moveToLineEnd()
        case .function(9): undo()
        default: return false
        }
        return true
    }

    private mutating func editWithControl(_ key: Key) -> Bool {
        switch key {
        case .left: moveWordBackward()
        case .right: moveWordForward()
        case .home: moveCaret(to: 0)
        case .end: moveCaret(to: characters.count)
        case .backspace, .character("w"): deleteWordBackward()
        case .delete: deleteWordForward()
        case .character("a"): moveToLineStart()
        case .character("e"): moveToLineEnd()
        case .character("b"): moveCaret(to: caret - 1)
        case .character("f"): moveCaret(to: caret + 1)
        case .character("d"): deleteForward()
        case .character("h"): deleteBackward()
        case .character("u"): deleteToLineStart()
        case .character("k"): deleteToLineEnd()
        case .character("y"): yank()
        case .character("_"): undo()
        case .character("r"): redo()
        default: return false
        }
        return true
    }
}
