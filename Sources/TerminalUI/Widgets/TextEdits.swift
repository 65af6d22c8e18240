/// One change of a text: what stood at a place before, and what stands there now.
nonisolated struct TextEdit: Hashable, Sendable {
    var start: Int
    var removed: [Character]
    var inserted: [Character]
    var caretBefore: Int
    var caretAfter: Int
}

/// The changes of a text that can be taken back, and those that can then be made again.
nonisolated struct TextEdits: Hashable, Sendable {
    private(set) var past: [TextEdit] = []
    private(set) var future: [TextEdit] = []

    private static let depth = 200

    /// Remembers a change; one that continues the one before it becomes part of that.
    mutating func record(_ edit: TextEdit, joining: Bool) {
        future = []
        if joining, let last = past.last, let joined = Self.join(last, edit) {
            past[past.count - 1] = joined
            return
        }
        past.append(edit)
        if past.count > Self.depth { past.removeFirst() }
    }

    /// The latest change, which the text now takes back.
    mutating func takeBack() -> TextEdit? {
        guard let edit = past.popLast() else { return nil }
        future.append(edit)
        return edit
    }

    /// The change that was taken back last, which the text now makes again.
    mutating func makeAgain() -> TextEdit? {
        guard let edit = future.popLast() else { return nil }
        past.append(edit)
        return edit
    }

    /// One edit with the effect of two, when the second changes only what the first one touched or its neighbour.
    private static func join(_ first: TextEdit, _ second: TextEdit) -> TextEdit? {
        let offset = second.start - first.start
        guard offset >= 0, offset + second.removed.count <= first.inserted.count else { return nil }
        var joined = first
        joined.inserted.replaceSubrange(offset..<offset + second.removed.count, with: second.inserted)
        joined.caretAfter = second.caretAfter
        return joined
    }
}
