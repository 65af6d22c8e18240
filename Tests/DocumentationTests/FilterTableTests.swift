import Configuration
import Domain
import Instants
import Testing

@testable import Store

@Suite("The search language in the handbook")
struct FilterTableTests {
    private static let scope = FilterScope(
        agreement: Agreement(
            version: AgreementVersion("prov"),
            name: "Prov",
            validFrom: Instant(seconds: 0),
            teams: [Team(id: TeamID("anvandarstod"), name: "Användarstöd")],
            queues: [
                Queue(id: QueueID("forsta-linjen"), name: "Första linjen", team: TeamID("anvandarstod"), line: .first),
                Queue(id: QueueID("andra-linjen"), name: "Andra linjen", team: TeamID("anvandarstod"), line: .second),
            ],
            intake: QueueID("forsta-linjen"),
            intefunktioner: [Intefunktion(id: IntefunktionID("utskrift"), name: "Utskrift", text: "Skriva ut")],
            handoverReasons: [],
            promisedWorkingDays: 1,
            clockStops: [],
            ladder: [],
            closesAfterWorkingDays: 5,
            attachmentLimit: 0
        ),
        staff: StaffDirectory([StaffMember(account: Account("omar"), name: "Omar Haddad")]),
        today: LocalDate(daysSinceEpoch: 20_777),
        startOfDay: { Instant(seconds: Int64($0.daysSinceEpoch) * 86_400) }
    )

    @Test("Every condition has its row, with the Swedish and the English name")
    func names() throws {
        let documented = try Handbook().rows("sökspråket").map { Array($0.prefix(2)).flatMap(\.quotedCode) }
        let expected = FilterField.allCases.map { [$0.name(in: .swedish) + ":", $0.name(in: .english) + ":"] }
        #expect(Set(documented) == Set(expected))
        #expect(documented.count == expected.count)
    }

    @Test("Every fixed word of a condition stands in its row, in both languages")
    func words() throws {
        for row in try Handbook().rows("sökspråket") {
            let name = try #require(row.first?.quotedCode.first).dropLast()
            let field = try #require(FilterField.named(String(name)))
            let documented = Set(row.flatMap(\.quotedCode))
            for entry in field.vocabulary {
                #expect(documented.contains(entry.word), "\(field): \(entry.word)")
            }
        }
    }

    @Test("Every example is understood, as a condition of its row")
    func examples() throws {
        for row in try Handbook().rows("sökspråket") {
            let name = try #require(row.first?.quotedCode.first)
            let examples = try #require(row.last?.quotedCode)
            #expect(!examples.isEmpty)
            for example in examples {
                #expect(example.hasPrefix(name) || example.hasPrefix("-" + name), "\(example)")
                #expect(throws: Never.self, "\(example)") {
                    try FilterLanguage.parse(example, in: FilterTableTests.scope)
                }
            }
        }
    }

    @Test("The mistake that the handbook shows is what the program says of it")
    func mistake() throws {
        let text = "kö:andar"
        var scope = Self.scope
        scope.agreement = try AgreementFile.read(
            try Repository().text("data/ramuppdrag-2022.toml"),
            name: "data/ramuppdrag-2022.toml"
        ).0
        let error = #expect(throws: FilterError.self) { try FilterLanguage.parse(text, in: scope) }
        let said = "linje: Filtret går inte att förstå:\n" + (error?.pointed(at: text, in: .swedish) ?? "")
        let shown = "```\n" + said + "\n```\n"
        #expect(try Handbook().part("filterfel", recording: shown) == shown)
    }
}
