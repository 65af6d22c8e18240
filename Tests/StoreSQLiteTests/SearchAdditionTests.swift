import RandomSupport
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("What a change adds to the search index")
struct SearchAdditionTests {
    @Test(
        "Every three letters of the new text stood in the old one or stand in the addition",
        arguments: [1, 2, 3] as [UInt64]
    )
    func covers(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<2_000 {
            let old = text(&random)
            var letters = Array(old.unicodeScalars)
            let start = Int.random(in: 0...letters.count, using: &random)
            let end = Int.random(in: start...letters.count, using: &random)
            letters.replaceSubrange(start..<end, with: text(&random).unicodeScalars)
            let new = String(String.UnicodeScalarView(letters))
            let addition = SearchText.addition(to: old, in: new)
            let known = Set(TrigramQuery.trigrams(of: old) + TrigramQuery.trigrams(of: addition))
            #expect(known.isSuperset(of: TrigramQuery.trigrams(of: new)), "seed \(seed): \(old) to \(new)")
        }
    }

    @Test("A note costs the note and not the text before it")
    func note() {
        #expect(SearchText.addition(to: "10001\nskrivaren", in: "10001\nskrivaren\nringde") == "en\nringde")
        #expect(SearchText.addition(to: "skrivaren", in: "skrivaren") == "")
        #expect(SearchText.addition(to: "", in: "skrivaren") == "skrivaren")
    }

    private func text(_ random: inout SeededRandom) -> String {
        let letters = Array("abåä\u{301}😀\n".unicodeScalars)
        let scalars = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
            letters.randomElement(using: &random)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
