import Domain

/// Words with what they mean, found by the whole word or by a beginning that only one of them has.
struct FilterWords<Meaning> {
    var entries: [(word: String, meaning: Meaning)]

    init(_ entries: [(word: String, meaning: Meaning)]) {
        self.entries = entries
    }

    enum Match {
        case found(Meaning)
        case none(suggestion: String?)
        case several([String])
    }

    /// Looks a word up.
    ///
    /// `isSame` tells whether two meanings are one, so that two words for one thing are no doubt.
    func find(_ word: String, isSame: (Meaning, Meaning) -> Bool) -> Match {
        let folded = word.foldedForFilter
        if let entry = entries.first(where: { $0.word.foldedForFilter == folded }) { return .found(entry.meaning) }
        let begun = entries.filter { $0.word.foldedForFilter.hasPrefix(folded) }
        guard let first = begun.first else {
            return .none(suggestion: Similarity.nearest(to: word, among: entries.map(\.word)) { $0.foldedForFilter })
        }
        if begun.allSatisfy({ isSame($0.meaning, first.meaning) }) { return .found(first.meaning) }
        return .several(begun.map(\.word))
    }
}
