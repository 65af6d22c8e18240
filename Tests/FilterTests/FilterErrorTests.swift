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

    private static let queues = ["forsta-linjen", "andra-linjen", "natet"]

    static let mistakes: [Mistake] = [
        Mistake(text: "skrivare kä:andra", problem: .unknownField("kä", suggestion: "kö"), caret: "         ^^"),
        Mistake(text: "-stauts:ny", problem: .unknownField("stauts", suggestion: "status"), caret: " ^^^^^^"),
        Mistake(
            text: "status:pogar",
            problem: .unknownValue(field: .state, value: "pogar", suggestion: "pågår", known: []),
            caret: "       ^^^^^"
        ),
        Mistake(
            text: "linje:4",
            problem: .unknownValue(field: .line, value: "4", suggestion: nil, known: []),
            caret: "      ^"
        ),
        Mistake(
            text: "kö:tredje",
            problem: .unknownValue(field: .queue, value: "tredje", suggestion: nil, known: queues),
            caret: "   ^^^^^^"
        ),
        Mistake(
            text: "kö:struktur",
            problem: .unknownValue(field: .queue, value: "struktur", suggestion: "Infrastruktur", known: queues),
            caret: "   ^^^^^^^^"
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

    /// What each field that knows its values says to a value that it does not know.
    static let hints: [(String, String)] = [
        ("kö:x", "Det finns forsta-linjen, andra-linjen, natet."),
        ("kö:fosta-linjen", "Menas forsta-linjen?"),
        ("kö:andar", "Menas andra-linjen?"),
        ("grupp:x", "Det finns anvandarstod, natet."),
        ("linje:4", "Det finns 1, 2, 3."),
        ("status:x", "Det finns väntar, ny, pågår, väntar-på-kund,"),
        ("slag:x", "Det finns felanmälan, beställning, fråga,"),
        ("prioritet:x", "Det finns låg, normal, hög, brådskande."),
        ("försenad:x", "Det finns ja, nej."),
        ("intefunktion:x", "Det finns ja, nej, utskrift, tradlost."),
        ("priority:x", "Det finns låg, normal, hög, brådskande."),
    ]

    @Test("is answered with what there is, or what is near", arguments: hints)
    func hint(_ text: String, _ expected: String) {
        let error = #expect(throws: FilterError.self) { try SmallDesk.parse(text) }
        #expect(error?.text(in: .swedish).contains(expected) == true, "\(error?.text(in: .swedish) ?? "")")
        #expect(error?.text(in: .english).contains(" There is ") == true)
    }

    @Test("A missing value is answered with what to write, whatever the field", arguments: FilterField.allCases)
    func missingValue(field: FilterField) {
        for language in Language.allCases {
            let name = field.name(in: language)
            let error = #expect(throws: FilterError.self) { try SmallDesk.parse(name + ":") }
            let text = error?.text(in: language) ?? ""
            #expect(text.contains(name + ":") && text.hasSuffix("."), "\(text)")
            #expect(!text.contains("ligger i") && !text.contains("lies in"), "\(text)")
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
