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
            return .none(suggestion: nearest(to: word))
        }
        if begun.allSatisfy({ isSame($0.meaning, first.meaning) }) { return .found(first.meaning) }
        return .several(begun.map(\.word))
    }

    /// The word that was mistyped, or else one that holds what was typed, or whose beginning was mistyped.
    private func nearest(to word: String) -> String? {
        let words = entries.map(\.word)
        if let similar = Similarity.nearest(to: word, among: words, folding: { $0.foldedForFilter }) { return similar }
        let folded = word.foldedForFilter
        guard folded.count >= 4 else { return nil }
        if let holding = words.first(where: { $0.foldedForFilter.contains(folded) }) { return holding }
        let beginnings = words.map { String($0.foldedForFilter.prefix(folded.count)) }
        let begun = Similarity.nearest(to: folded, among: beginnings)
        return beginnings.firstIndex { $0 == begun }.map { words[$0] }
    }
}
