import Domain
import Testing

@Suite("What look-up finds")
struct LookupTests {
    private func entry(_ name: String, telephone: [String] = [], email: String? = nil) -> LookupEntry {
        var record = RegisterRecord(PeopleRegister.id, "p1")
        record.set(PeopleRegister.name, to: [name])
        record.set(PeopleRegister.telephone, to: telephone)
        record.set(PeopleRegister.email, to: email.map { [$0] } ?? [])
        record.set(PeopleRegister.unit, to: ["u1"])
        return LookupEntry(record, PeopleRegister.schema) { _ in "Stenbocksskolan, Ulricehamn" }
    }

    private func finds(_ text: String, _ entry: LookupEntry) -> Bool {
        let query = LookupQuery(text)
        return !query.isEmpty && query.parts.allSatisfy { $0.isMet(by: entry) }
    }

    @Test(
        "The beginning of any word, in any order and case",
        arguments: ["maj", "SVEN", "sve ma", "maja.sv", "stenb ulr maja", "p1", "ulricehamn.example"]
    )
    func words(_ text: String) {
        #expect(finds(text, entry("Maja Svensson", email: "maja.svensson@ulricehamn.example")))
    }

    @Test(
        "Not the inside or the end of a word, and every word is needed",
        arguments: ["vensson", "maja karlsson", "aja"]
    )
    func missed(_ text: String) {
        #expect(!finds(text, entry("Maja Svensson")))
    }

    @Test(
        "Accents are needed only where they are typed",
        arguments: [
            ("ake", "Åke Öberg", true), ("åke", "Åke Öberg", true), ("åke", "Ake Berg", false),
            ("ake", "Ake Berg", true),
            ("A\u{30A}KE o", "Åke Öberg", true), ("andre", "André Ström", true), ("andré", "Andre Strom", false),
            ("soren", "Søren Kjær", true), ("kjaer", "Søren Kjær", true),
        ]
    )
    func accents(_ text: String, _ name: String, _ isFound: Bool) {
        #expect(finds(text, entry(name)) == isFound)
    }

    @Test(
        "Any run of a telephone number, however it is spaced",
        arguments: [
            "070-174 06 12", "0701740612", "+46 70 174 06 12", "0046701740612", "4061", "74 06", "59 50 00",
            "maja 0321", "0321-59 50 00",
        ]
    )
    func telephones(_ text: String) {
        #expect(finds(text, entry("Maja Svensson", telephone: ["+46 70-174 06 12", "0321-59 50 00"])))
    }

    @Test("A run does not reach from one number into the next", arguments: ["120321", "070174061203"])
    func separate(_ text: String) {
        #expect(!finds(text, entry("Maja Svensson", telephone: ["070-174 06 12", "0321-59 50 00"])))
    }

    @Test("Nothing asked finds nothing", arguments: ["", "  ", "-", "++", "@"])
    func empty(_ text: String) {
        #expect(LookupQuery(text).isEmpty)
    }
}
