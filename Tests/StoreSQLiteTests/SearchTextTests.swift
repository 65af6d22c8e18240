import Foundation
import RandomSupport
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("How words are folded for search")
struct SearchTextTests {
    /// The rule itself: composed, and in lower case by Unicode.
    private func rule(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased()
    }

    @Test("Every letter of Unicode's first thousands follows the rule")
    func letters() {
        for value in (0...0x2FFF).compactMap({ Unicode.Scalar($0) }) {
            let text = "x" + String(Character(value)) + "Y"
            let folded = SearchText.folded(text)
            #expect(folded.utf8.elementsEqual(rule(text).utf8), "U+\(String(value.value, radix: 16))")
        }
    }

    @Test("Texts of any mixture follow the rule", arguments: [1, 2, 3] as [UInt64])
    func mixtures(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("AZaz09 ÅÄÖåäö×÷ßÞÿ\u{C3}\u{301}\u{30A}€Ł😀".unicodeScalars)
        for _ in 0..<500 {
            let scalars = (0..<12).compactMap { _ in letters.randomElement(using: &random) }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(SearchText.folded(text).utf8.elementsEqual(rule(text).utf8), "seed \(seed)")
        }
    }
}
