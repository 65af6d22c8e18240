import Configuration
import Domain
import RandomSupport
import Testing

@testable import Desk

@Suite("Files of other registers")
struct RegisterFileTests {
    private let people = PeopleRegister.schema

    private func read(_ text: String, mapping: String? = nil) throws -> RegisterDelivery {
        let mapping = try mapping.map { try RegisterMappingFile.read(bytes: Array($0.utf8), name: "m.toml") }
        return try RegisterFileReader.delivery(of: Array(text.utf8), file: "p.csv", for: people, mapping: mapping)
    }

    private func errors(_ text: String, mapping: String? = nil) throws -> [ImportError] {
        do {
            _ = try read(text, mapping: mapping)
            return []
        } catch let error as RegisterFileError { return error.errors }
    }

    @Test(
        "Headings are the fields' names in either language, whatever the delimiter and with or without a mark",
        arguments: [
            "person;namn;roll;telefon\nmaja;Maja Svensson;elev;070-174 06 12|0321-59 50 00\n",
            "Person,Name,Role,Telephone\r\nmaja,\"Maja Svensson\",pupil,070-174 06 12|0321-59 50 00\r\n",
            "\u{FEFF}telefon\tperson\troll\tnamn\n070-174 06 12|0321-59 50 00\tmaja\tELEV\tMaja Svensson",
        ]
    )
    func headings(_ text: String) throws {
        let delivery = try read(text)
        let record = try #require(delivery.rows.first?.record)
        #expect(delivery.rows.count == 1)
        #expect(record.key == "maja")
        #expect(record[PeopleRegister.name] == "Maja Svensson")
        #expect(record[PeopleRegister.role] == "elev")
        #expect(record.all(PeopleRegister.telephone) == ["070-174 06 12", "0321-59 50 00"])
        #expect(!delivery.isComplete)
        #expect(delivery.source?.digest.count == 64)
    }

    @Test("A mapping says what the columns mean")
    func mapping() throws {
        let mapping = """
            register = "personer"
            fullstandig = true
            skiljetecken = ";"
            [kolumner]
            person = "Anstnr"
            namn = "{Förnamn} {Efternamn}"
            roll = "Form"
            telefon = ["Mobil", "Direkt"]
            chef = "Chefens adress"
            [ord.roll]
            Tillsvidare = "anställd"
            [hitta]
            chef = "e-post"
            """
        let text =
            "Anstnr;Förnamn;Efternamn;Form;Mobil;Direkt;Chefens adress;Lön\n"
            + "17;Maja;Svensson;Tillsvidare;;0321-595000;bo@t.example;1\n"
        let delivery = try read(text, mapping: mapping)
        let record = try #require(delivery.rows.first?.record)
        #expect(delivery.isComplete)
        #expect(delivery.namedBy == [PeopleRegister.manager: PeopleRegister.email])
        #expect(record.key == "17")
        #expect(record[PeopleRegister.name] == "Maja Svensson")
        #expect(record[PeopleRegister.role] == "anställd")
        #expect(record.all(PeopleRegister.telephone) == ["0321-595000"])
        #expect(record[PeopleRegister.manager] == "bo@t.example")
    }

    @Test("A bad row is named with line and column")
    func badRow() throws {
        let found = try errors("person;namn;roll;slutar\na;A;elev;2026-02-30\nb;;gäst;\nc;C;elev;\n")
        #expect(found.map(\.line) == [2, 3, 3])
        #expect(found.map(\.column) == [10, 1, 4])
        #expect(found.first?.problem == .field(Wording("slutar", "ends"), .notADate("2026-02-30")))
    }

    @Test(
        "What is no table of the register is refused",
        arguments: [
            ("", 0), ("namn;roll\nA;elev\n", 1), ("person;naamn\na;A\n", 1), ("person;person\na;A\n", 1),
            ("person;namn\na\n", 2), ("person;namn\n\"a;A\n", 2),
        ]
    )
    func refused(text: String, line: Int) throws {
        let error = try #require(try errors(text).first)
        #expect((error.line ?? 0) == line)
        #expect(RegisterFileError(errors: [error]).text(in: .swedish).hasPrefix("p.csv"))
    }

    @Test("Latin-1 is read when the mapping says so")
    func latin1() throws {
        let mapping =
            "register = \"personer\"\nteckenkodning = \"latin-1\"\n[kolumner]\nperson = \"id\"\nnamn = \"n\"\n"
        let rules = try RegisterMappingFile.read(bytes: Array(mapping.utf8), name: "m.toml")
        let bytes = Array("id;n\n1;".utf8) + [0xC5] + Array("ke ".utf8) + [0xD6] + Array("berg\n".utf8)
        let delivery = try RegisterFileReader.delivery(of: bytes, file: "p.csv", for: people, mapping: rules)
        #expect(delivery.rows.first?.record[PeopleRegister.name] == "Åke Öberg")
        #expect(throws: RegisterFileError.self) {
            try RegisterFileReader.delivery(of: bytes, file: "p.csv", for: people)
        }
    }

    @Test("What is written is read back as it was", arguments: 0..<60)
    func roundTrip(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for schema in Registers.all {
            let records = (0..<5).map { RegisterRecord.random("k\($0)", schema, &random) }
            let text =
                RegisterCSV.heading(of: schema, in: seed.isMultiple(of: 2) ? .swedish : .english)
                + records.map { RegisterCSV.line(of: $0, schema) }.joined()
            let delivery = try RegisterFileReader.delivery(of: Array(text.utf8), file: "x.csv", for: schema)
            #expect(delivery.rows.map(\.record) == records, "seed \(seed), \(schema.id)")
        }
    }

    @Test("Random text is read or refused, and never brings the program down", arguments: 0..<200)
    func fuzz(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let pieces = [
            "person", "namn", ";", ",", "\n", "\"", "å", "\r\n", "|", "\\", "\u{0}", "roll", "elev", "\t", "\u{FEFF}",
        ]
        let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        for error in try errors(text.joined()) { #expect(!error.text(in: .swedish).isEmpty, "seed \(seed)") }
    }
}

extension RegisterRecord {
    /// A record with any values that its register may keep.
    fileprivate static func random(_ key: String, _ schema: RegisterSchema, _ random: inout SeededRandom) -> Self {
        var record = RegisterRecord(schema.id, key)
        for field in schema.fields where field.isRequired || Bool.random(using: &random) {
            let count = field.isList ? Int.random(in: 1...3, using: &random) : 1
            let texts = (0..<count).map { field.kind.random($0, &random) }
            guard let kept = try? field.checked(texts) else { continue }
            record.set(field.id, to: kept)
        }
        return record
    }
}

extension FieldKind {
    fileprivate func random(_ index: Int, _ random: inout SeededRandom) -> String {
        let odd = ["a", "å", "|", "\\", ";", "\"", ",", " ", "''", "\\|", "=", "e\u{301}"]
        switch self {
        case .text, .reference:
            return "x" + (0..<8).map { _ in odd[Int.random(in: 0..<odd.count, using: &random)] }.joined() + "\(index)"
        case .prose: return "rad\n\tett;\"två\"|\\\(index)"
        case .code: return "kod-\(index)"
        case .telephone: return "070-174 06 \(10 + index)"
        case .email: return "a\(index)@b.example"
        case .date: return "2026-0\(1 + index)-28"
        case .number(let range): return String(Int64.random(in: range, using: &random))
        case .choice(let choices): return choices.randomElement(using: &random)?.value ?? ""
        }
    }
}
