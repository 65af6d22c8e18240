/// Reads key presses from text, to replay them.
///
/// Characters stand for themselves; keys with names stand in angle brackets: `<enter>`, `<F2>`, `<ctrl+x>`,
/// `<shift+tab>`. `<lt>` is the character `<`, `<paste:text>` a paste, `<resize:80x24>` another size of the window.
/// Line ends type nothing, and a line that begins with `#` is a comment.
nonisolated package enum KeyScript {
    /// Reads a whole script; nothing of a wrong one is taken in.
    package static func parse(_ text: String) throws(KeyScriptProblem) -> [InputEvent] {
        var events: [InputEvent] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.first != "#" else { continue }
            try parse(line.last == "\r" ? line.dropLast() : line, number: number + 1, into: &events)
        }
        return events
    }

    private static func parse(
        _ line: Substring,
        number: Int,
        into events: inout [InputEvent]
    ) throws(KeyScriptProblem) {
        var rest = line
        while let character = rest.popFirst() {
            let column = line.distance(from: line.startIndex, to: rest.startIndex)
            guard character == "<" else {
                events.append(.typed(character))
                continue
            }
            guard let end = rest.firstIndex(of: ">"), let event = event(named: rest[..<end]) else {
                let name = rest.firstIndex(of: ">").map { String(rest[..<$0]) } ?? String(rest)
                throw KeyScriptProblem(line: number, column: column, name: name)
            }
            events.append(event)
            rest = rest[rest.index(after: end)...]
        }
    }

    private static func event(named name: Substring) -> InputEvent? {
        if name == "lt" { return .typed("<") }
        if name.hasPrefix("paste:") { return .paste(String(name.dropFirst(6))) }
        if name.hasPrefix("resize:") {
            let parts = name.dropFirst(7).split(separator: "x").map { Int($0) }
            guard parts.count == 2, let columns = parts[0], let rows = parts[1],
                (1...1_000).contains(columns), (1...1_000).contains(rows)
            else { return nil }
            return .resize(Size(columns: columns, rows: rows))
        }
        return KeyChord(String(name)).map { .key($0) }
    }
}

/// A key script names a key that does not exist, or a bracket is not closed.
nonisolated package struct KeyScriptProblem: Error, Hashable, Sendable {
    /// Counted from one.
    package let line: Int
    package let column: Int
    package let name: String

    package init(line: Int, column: Int, name: String) {
        self.line = line
        self.column = column
        self.name = name
    }
}
