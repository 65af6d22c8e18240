import Domain
import Store
import Testing

@Suite("A mistake in a filter")
struct FilterErrorTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var text: String
        var problem: FilterError.Problem
        /// Carets under the mistake.
        var caret: String

        var testDescription: String { text }
    }

    static let mistakes: [Mistake] = [
        Mistake(text: "skrivare kä:andra", problem: .unknownField("kä", suggestion: "kö"), caret: "         ^^"),
        Mistake(text: "-stauts:ny", problem: .unknownField("stauts", suggestion: "status"), caret: " ^^^^^^"),
        Mistake(
            text: "status:pogar",
            problem: .unknownValue(field: .state, value: "pogar", suggestion: "pågår"),
            caret: "       ^^^^^"
        ),
        Mistake(
            text: "linje:4",
            problem: .unknownValue(field: .line, value: "4", suggestion: "1"),
            caret: "      ^"
        ),
        Mistake(
            text: "kö:tredje",
            problem: .unknownValue(field: .queue, value: "tredje", suggestion: nil),
            caret: "   ^^^^^^"
        ),
        Mistake(
            text: "ägare:an",
            problem: .ambiguous(
                field: .owner,
                value: "an",
                candidates: ["anders.berg", "Anders Berg", "anna.lind", "Anna Lind"]
            ),
            caret: "      ^^"
        ),
        Mistake(text: "kö: andra", problem: .missingValue(.queue), caret: "   ^"),
        Mistake(text: "a \"b c", problem: .unclosedQuote, caret: "  ^^^^"),
        Mistake(text: "a - b", problem: .emptyWord, caret: "  ^"),
        Mistake(text: "mottagen:2026-13", problem: .notADate("2026-13"), caret: "         ^^^^^^^"),
        Mistake(text: "mottagen:2026-02-30", problem: .notADate("2026-02-30"), caret: "         ^^^^^^^^^^"),
        Mistake(text: "mottagen:..", problem: .notADate(".."), caret: "         ^^"),
        Mistake(
            text: "mottagen:2026..2025",
            problem: .endsBeforeStart("2026..2025"),
            caret: "         ^^^^^^^^^^"
        ),
        Mistake(text: "senast:4x", problem: .notADuration("4x"), caret: "       ^^"),
        Mistake(text: "senast:>4h", problem: .notADuration(">4h"), caret: "       ^^^"),
        Mistake(
            text: "senast:<99999999999999999999h",
            problem: .notADuration("<99999999999999999999h"),
            caret: "       ^^^^^^^^^^^^^^^^^^^^^^"
        ),
        Mistake(
            text: "nummer:99999999999999999999",
            problem: .notANumber("99999999999999999999"),
            caret: "       ^^^^^^^^^^^^^^^^^^^^"
        ),
        Mistake(text: "a\u{1B}[2Jb", problem: .controlCharacter(code: 0x1B), caret: " ^"),
        Mistake(text: "a\0", problem: .controlCharacter(code: 0), caret: " ^"),
    ]

    @Test("is pointed at under the character", arguments: mistakes)
    func pointing(_ mistake: Mistake) {
        let error = #expect(throws: FilterError.self) { try SmallDesk.parse(mistake.text) }
        #expect(error?.problem == mistake.problem)
        for language in Language.allCases {
            let lines = (error?.pointed(at: mistake.text, in: language) ?? "").split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines.dropFirst().first.map(String.init) == mistake.caret)
            #expect(lines.first?.unicodeScalars.contains { $0.properties.generalCategory == .control } == false)
        }
    }

    @Test("is a text that is too long")
    func megabyte() {
        let error = #expect(throws: FilterError.self) { try SmallDesk.parse(String(repeating: "x", count: 1_000_000)) }
        #expect(error?.problem == .tooLong(limit: 4_000))
    }

    @Test("is a filter with too many conditions")
    func manyTerms() {
        let error = #expect(throws: FilterError.self) { try SmallDesk.parse(String(repeating: "a ", count: 65)) }
        #expect(error?.problem == .tooManyTerms(limit: 64))
        #expect(error?.position == 128)
    }
}
