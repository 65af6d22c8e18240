/// What somebody typed to find a person, a device, a unit or a system; every part of it must be met.
package struct LookupQuery: Hashable, Sendable {
    /// One thing that a record must have.
    package enum Part: Hashable, Sendable {
        /// A word that begins so; one typed with accents needs just these.
        case word(String)
        /// A run of digits inside a telephone number, or words that begin with the digits as they were typed.
        case number(run: String, words: [String])
    }

    package private(set) var parts: [Part] = []
    /// What was typed, for the record whose key is just that.
    package let typed: String

    /// Characters beyond which nobody types a question.
    private static let limit = 200

    package init(_ text: String) {
        typed = String(text.prefix(LookupQuery.limit)).trimmingBlanks
        var numeric: [Substring] = []
        for word in typed.split(whereSeparator: \.isWhitespace) {
            if LookupQuery.isNumeric(word) {
                numeric.append(word)
                continue
            }
            add(numeric)
            numeric = []
            parts += LookupText.words(String(word)).map { .word($0) }
        }
        add(numeric)
    }

    /// Whether nothing was asked.
    package var isEmpty: Bool { parts.isEmpty }

    /// Words of digits that stand side by side are one telephone number, typed with blanks.
    private mutating func add(_ numeric: [Substring]) {
        let text = numeric.joined(separator: " ")
        let run = LookupText.digits(text)
        guard !run.isEmpty else { return }
        parts.append(.number(run: run, words: numeric.flatMap { LookupText.words(String($0)) }))
    }

    private static func isNumeric(_ word: Substring) -> Bool {
        word.utf8.contains { (0x30...0x39).contains($0) }
            && word.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-/()".utf8.contains($0) }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}

extension LookupQuery.Part {
    /// Whether an entry has it.
    package func isMet(by entry: LookupEntry) -> Bool {
        switch self {
        case .word(let word): entry.text.contains(" " + word)
        case .number(let run, let words):
            entry.digits.contains(run) || (!words.isEmpty && words.allSatisfy { entry.text.contains(" " + $0) })
        }
    }
}
