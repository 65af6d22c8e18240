/// Keys that are pressed one after the other, such as `g v`.
nonisolated package struct KeySequence: Hashable, Sendable {
    package let chords: [KeyChord]

    /// Nobody remembers longer ones.
    package static let limit = 4

    package init(_ chords: [KeyChord]) {
        self.chords = chords
    }

    /// Reads the names of keys with blanks between them; nil when one of them is none, or when there are too many.
    package init?(_ text: String) {
        let names = text.split(separator: " ")
        let chords = names.compactMap { KeyChord(String($0)) }
        guard !chords.isEmpty, chords.count == names.count, chords.count <= KeySequence.limit else { return nil }
        self.chords = chords
    }

    /// The text that key maps use.
    package var name: String { chords.map(\.name).joined(separator: " ") }

    /// The one key, when it is no more than one.
    package var single: KeyChord? { chords.count == 1 ? chords.first : nil }

    /// What is left to press after these keys; nil when it does not begin so, or when nothing is left.
    package func rest(after pressed: [KeyChord]) -> [KeyChord]? {
        guard chords.count > pressed.count, chords.starts(with: pressed) else { return nil }
        return Array(chords.dropFirst(pressed.count))
    }
}
