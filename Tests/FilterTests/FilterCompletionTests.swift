import Domain
import Store
import Testing

@Suite("Completing a filter")
struct FilterCompletionTests {
    private func texts(_ text: String, at position: Int? = nil, language: Language = .swedish) -> [String] {
        let place = position ?? text.count
        return FilterLanguage.completions(for: text, at: place, in: SmallDesk.scope, language: language).map(\.text)
    }

    @Test("offers conditions by their beginning")
    func conditions() {
        #expect(texts("skrivare st") == ["status:"])
        #expect(texts("-l", language: .english) == ["line:", "late:"])
        #expect(texts("").count == FilterField.allCases.count)
    }

    @Test("offers values after the colon, by id or name")
    func values() {
        #expect(texts("kö:") == ["forsta-linjen", "andra-linjen", "natet"])
        #expect(texts("kö:infra") == ["natet"])
        #expect(texts("status:vä") == ["väntar", "väntar-på-kund", "väntar-på-leverantör", "väntar-internt"])
        #expect(texts("ägare:oskar") == ["oskar.dahl"])
    }

    @Test("says which characters it replaces")
    func range() {
        let completions = FilterLanguage.completions(
            for: "a -kö:an b",
            at: 8,
            in: SmallDesk.scope,
            language: .swedish
        )
        #expect(completions.map(\.range) == [6..<8])
    }

    @Test("offers nothing inside quotation marks or outside the text")
    func nothing() {
        #expect(texts("\"kö:").isEmpty)
        #expect(texts("kö:", at: 99).count == 3)
        #expect(texts("kö:", at: -1).count == FilterField.allCases.count)
    }

    @Test("Every offered condition and value is understood")
    func understood() throws {
        for language in Language.allCases {
            for field in FilterField.allCases {
                let begun = field.name(in: language) + ":"
                for value in texts(begun, language: language) {
                    #expect(throws: Never.self) { try SmallDesk.parse(begun + value) }
                }
            }
        }
    }
}
