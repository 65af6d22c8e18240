import Configuration
import Domain
import Testing

@Suite("A broken agreement file")
struct AgreementErrorTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        var what: String
        var replace: String
        var with: String
        var key: String
        var problem: ConfigurationError.Problem

        var testDescription: String { what }
    }

    static let damages: [Damage] = [
        Damage(
            what: "a mistyped key",
            replace: "namn = \"Ramuppdrag it 2022\"",
            with: "nman = \"Ramuppdrag it 2022\"",
            key: "namn",
            problem: .missing
        ),
        Damage(
            what: "a key too many",
            replace: "[intag]",
            with: "[intag]\nko2 = 1",
            key: "intag.ko2",
            problem: .unknownKey(suggestion: "ko")
        ),
        Damage(
            what: "a number for a text",
            replace: "namn = \"Första linjen\"",
            with: "namn = 7",
            key: "ko[1].namn",
            problem: .wrongType(expected: .text, found: .integer)
        ),
        Damage(
            what: "a line that is none",
            replace: "linje = 2",
            with: "linje = 4",
            key: "ko[2].linje",
            problem: .outOfRange(4, lowest: 1, highest: 3)
        ),
        Damage(
            what: "a queue without a team",
            replace: "grupp = \"infrastruktur\"",
            with: "grupp = \"natet\"",
            key: "ko[4].grupp",
            problem: .unknownReference("natet", known: ["anvandarstod", "verksamhetsstod", "infrastruktur"])
        ),
        Damage(
            what: "two queues of one name",
            replace: "id = \"andra-linjen\"",
            with: "id = \"forsta-linjen\"",
            key: "ko[2].id",
            problem: .duplicate("forsta-linjen")
        ),
        Damage(
            what: "an id with capitals",
            replace: "id = \"andra-linjen\"",
            with: "id = \"Andra linjen\"",
            key: "ko[2].id",
            problem: .notAnIdentifier("Andra linjen")
        ),
        Damage(
            what: "times out of order",
            replace: "tue = [[\"07:30\", \"16:30\"]]",
            with: "tue = [[\"16:30\", \"07:30\"]]",
            key: "kalender.weekly.tue[1]",
            problem: .timesOutOfOrder(from: "16:30", to: "07:30")
        ),
        Damage(
            what: "a time that is none",
            replace: "tue = [[\"07:30\", \"16:30\"]]",
            with: "tue = [[\"07:30\", \"25:30\"]]",
            key: "kalender.weekly.tue[1]",
            problem: .notATime("25:30")
        ),
        Damage(
            what: "a closed day that does not exist",
            replace: "holidays = []",
            with: "holidays = [\"2022-02-30\"]",
            key: "kalender.holidays[1]",
            problem: .notADate("2022-02-30")
        ),
        Damage(
            what: "an unknown zone",
            replace: "Europe/Stockholm",
            with: "Europe/Tranemo",
            key: "kalender.timezone",
            problem: .unknownZone("Europe/Tranemo")
        ),
        Damage(
            what: "an unknown rung",
            replace: "slag = \"utan-ägare\"",
            with: "slag = \"utan-agare\"",
            key: "trappa[1].slag",
            problem: .notOneOf("utan-agare", allowed: ["utan-ägare", "löftets-andel", "allvarlig-incident"])
        ),
        Damage(
            what: "a rung without its figure",
            replace: "oppna-minuter = 30\n",
            with: "",
            key: "trappa[1].oppna-minuter",
            problem: .missing
        ),
        Damage(
            what: "an escape that makes a NUL",
            replace: "namn = \"Första linjen\"",
            with: "namn = \"F\\u0007rsta linjen\"",
            key: "ko[1].namn",
            problem: .controlCharacter(code: 7)
        ),
        Damage(
            what: "an empty name",
            replace: "namn = \"Första linjen\"",
            with: "namn = \"  \"",
            key: "ko[1].namn",
            problem: .empty
        ),
    ]

    @Test("is refused with the key, the line and what is wrong", arguments: damages)
    func damage(_ damage: Damage) throws {
        let text = try ShippedFile.text("ramuppdrag-2022.toml")
        let broken = text.replacing(damage.replace, with: damage.with, maxReplacements: 1)
        try #require(broken != text)
        let error = #expect(throws: ConfigurationError.self) { try AgreementFile.read(broken, name: "avtal.toml") }
        #expect(error?.key == damage.key)
        #expect(error?.problem == damage.problem)
        #expect(error?.line != nil || damage.key == "namn")
        for language in Language.allCases {
            let told = error?.text(in: language) ?? ""
            #expect(told.hasPrefix("avtal.toml:"))
            #expect(told.contains(damage.key))
        }
    }

    @Test("tells the line of a key in a list of tables")
    func line() throws {
        let text = try ShippedFile.text("ramuppdrag-2022.toml").replacing("linje = 2", with: "linje = 9")
        let error = #expect(throws: ConfigurationError.self) { try AgreementFile.read(text, name: "a") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(error?.line.map { lines[$0 - 1] } == "linje = 9")
    }

    @Test("that is no TOML is refused with line and column")
    func syntax() {
        let error = #expect(throws: ConfigurationError.self) {
            try AgreementFile.read("version = \"a\"\nnamn = = 1\n", name: "a")
        }
        #expect(error?.line == 2)
        #expect(error?.column != nil)
    }

    @Test("with a date that does not exist is refused where it stands")
    func impossibleDate() {
        let error = #expect(throws: ConfigurationError.self) {
            try AgreementFile.read("version = \"a\"\nnamn = \"A\"\ngaller-fran = 2022-02-30\n", name: "a")
        }
        #expect(error?.line == 3)
    }

    @Test("that is not UTF-8 is refused where it stops being so")
    func encoding() {
        let error = #expect(throws: ConfigurationError.self) {
            try AgreementFile.read(bytes: Array("version\nna".utf8) + [0xE5, 0x20], name: "a")
        }
        #expect(error == ConfigurationError(file: "a", line: 2, column: 3, .notUTF8))
    }

    @Test("with a NUL or an escape sequence is refused", arguments: ["\0", "\u{1B}[2J", "\u{9B}"])
    func controlCharacters(_ text: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try AgreementFile.read("version = \"a\(text)\"", name: "a")
        }
        #expect(error?.line == 1)
        #expect(error?.column == 13)
    }

    @Test(
        "with a heading that is no name is refused where it stands",
        arguments: ["[=]", "[[[a]]]", "[ {x} ]", "[\n]"]
    )
    func heading(_ heading: String) {
        let text = "a = [\n  [[1], {b = 1}],\n]\nc = \"\"\"\n[=]\n\"\"\"\n" + heading
        let error = #expect(throws: ConfigurationError.self) { try AgreementFile.read(text, name: "a") }
        #expect(error?.line == 7)
    }

    @Test("that is empty says what is missing")
    func empty() {
        #expect(throws: ConfigurationError(file: "a", key: "version", .missing)) {
            try AgreementFile.read("", name: "a")
        }
    }
}
