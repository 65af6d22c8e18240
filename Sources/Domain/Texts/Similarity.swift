/// Finds the word that a mistyped one was meant to be.
package enum Similarity {
    /// The nearest of some words, if it is near enough to be worth asking about; `folding` takes away what does not count, such as case.
    ///
    /// Words that share no letter are never near: nobody means 1 by 4.
    package static func nearest(
        to word: String,
        among words: [String],
        folding: (String) -> String = { $0.lowercased() }
    ) -> String? {
        let typed = Array(folding(word).prefix(40))
        var best: (word: String, distance: Int)?
        for candidate in words {
            let letters = Array(folding(candidate).prefix(40))
            let distance = distance(typed, letters)
            guard distance < max(typed.count, letters.count) else { continue }
            if distance <= max(1, typed.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Letters to change, add, drop or swap with a neighbour.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let change = last[column] + (letter == other ? 0 : 1)
                var cost = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
