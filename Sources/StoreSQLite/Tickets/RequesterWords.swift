import Domain

/// What somebody typed to find a requester, and the text that it is compared with.
struct RequesterWords {
    /// Folded; a text of digits and signs only is one word of digits.
    let words: [String]

    init(_ text: String) {
        let folded = SearchText.folded(text)
        let digits = RequesterWords.digits(folded)
        if !digits.isEmpty, !folded.contains(where: { $0.isLetter || $0 == "@" }) {
            words = [digits]
        } else {
            words = folded.split(whereSeparator: \.isWhitespace).prefix(RequesterWords.most).map { String($0) }
        }
    }

    /// Words that are looked for; more tell nothing more of a person.
    private static let most = 8

    /// Whether all words stand in the requester `r`, with a place for each.
    var condition: String { words.map { _ in "instr(r.folded, ?) > 0" }.joined(separator: " AND ") }

    /// Everything that a requester is found by, folded, a line each; the name first.
    static func folded(_ requester: Requester) -> String {
        let lines = [
            requester.name, requester.telephone.map(digits) ?? "", requester.unit ?? "", requester.email ?? "",
            requester.device ?? "",
        ]
        return SearchText.folded(lines.joined(separator: "\n"))
    }

    /// A telephone number without what stands between its digits, as it is dialled within Sweden.
    static func digits(_ text: String) -> String {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        if text.drop(while: \.isWhitespace).hasPrefix("+46") { return "0" + digits.dropFirst(2) }
        return digits.hasPrefix("0046") ? "0" + digits.dropFirst(4) : digits
    }

    /// How well a requester fits, least first: the name begins so, something begins so, something holds it.
    func likeness(to folded: String) -> Int {
        let lines = folded.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        if begins(in: lines.first ?? "") { return 0 }
        return begins(in: folded[...]) ? 1 : 2
    }

    private func begins(in text: Substring) -> Bool {
        let parts = text.split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
}
