import Domain
import Instants
import Testing

@Suite("The registers' schemas")
struct RegisterSchemaTests {
    @Test("Every name is there once, and everything that is named exists", arguments: Registers.all)
    func isSound(schema: RegisterSchema) {
        let ids = schema.columns.map(\.id)
        #expect(Set(ids).count == ids.count)
        for language in Language.allCases {
            let names = schema.columns.map { $0.name.text(in: language) }
            #expect(Set(names).count == names.count, "\(names)")
        }
        #expect(schema[schema.title] != nil || schema.title == schema.key.id)
        #expect(schema.subtitle.allSatisfy { schema[$0] != nil })
        #expect(schema.references.allSatisfy { Registers[$0.target] != nil })
        #expect(schema.key.isRequired && !schema.key.isList)
    }

    @Test("Registers are found by their names in either language")
    func names() {
        #expect(Set(Registers.all.map(\.id)).count == Registers.all.count)
        for schema in Registers.all {
            #expect(Registers.named(schema.id.rawValue) == schema)
            #expect(Registers.named(schema.name.swedish) == schema)
            #expect(Registers.named(schema.name.english.uppercased()) == schema)
        }
        #expect(Registers.named("nonsens") == nil)
    }

    @Test(
        "Values are kept in one form, or refused with the reason",
        arguments: [
            (PeopleRegister.name, "  Maja  Svensson ", "Maja  Svensson"),
            (PeopleRegister.role, "Employee", "anställd"), (PeopleRegister.role, "ELEV", "elev"),
            (PeopleRegister.telephone, "+46 (0)70-174 06 12", "+46 (0)70-174 06 12"),
            (PeopleRegister.ends, "2026-11-20", "2026-11-20"),
        ]
    )
    func kept(field: FieldID, text: String, value: String) throws {
        #expect(try #require(PeopleRegister.schema[field]).checked([text]) == [value])
    }

    @Test(
        "What does not fit is named",
        arguments: [
            (PeopleRegister.name, "", FieldProblem.missing),
            (PeopleRegister.name, "Maja\u{1B}[2J", .controlCharacter(code: 0x1B)),
            (PeopleRegister.name, String(repeating: "å", count: 201), .tooLong(limit: 200)),
            (PeopleRegister.telephone, "ring mig", .notATelephone("ring mig")),
            (PeopleRegister.telephone, "12", .notATelephone("12")),
            (PeopleRegister.email, "maja", .notAnEmail("maja")), (PeopleRegister.email, "a@b@c", .notAnEmail("a@b@c")),
            (PeopleRegister.ends, "2026-02-30", .notADate("2026-02-30")),
            (PeopleRegister.account, "maja svensson", .notACode("maja svensson")),
        ]
    )
    func refused(field: FieldID, text: String, problem: FieldProblem) throws {
        let field = try #require(PeopleRegister.schema[field])
        #expect(throws: problem) { try field.checked([text]) }
        for language in Language.allCases { #expect(!problem.text(in: language).isEmpty) }
    }

    @Test("A field of one value takes no two, a list leaves out empty and doubled ones")
    func lists() throws {
        let role = try #require(PeopleRegister.schema[PeopleRegister.role])
        #expect(throws: FieldProblem.tooMany) { try role.checked(["elev", "konsult"]) }
        let telephone = try #require(PeopleRegister.schema[PeopleRegister.telephone])
        #expect(try telephone.checked(["0321-595000", "", "070-1740612", "0321-595000"]).count == 2)
    }

    @Test("A workplace is hired for 48 months unless the register says otherwise")
    func hire() throws {
        var record = RegisterRecord(DevicesRegister.id, "PC-1")
        record.set(DevicesRegister.deviceClass, to: [DevicesRegister.workplace])
        record.set(DevicesRegister.hiredFrom, to: ["2024-02-29"])
        #expect(Device(record)?.hiredTo == LocalDate("2028-02-29"))
        record.set(DevicesRegister.hiredFrom, to: ["2024-08-31"])
        #expect(try #require(LocalDate("2024-08-31")).adding(months: 6) == LocalDate("2025-02-28"))
        record.set(DevicesRegister.hiredTo, to: ["2027-01-01"])
        #expect(Device(record)?.hiredTo == LocalDate("2027-01-01"))
        record.set(DevicesRegister.hiredTo, to: [])
        record.set(DevicesRegister.deviceClass, to: ["elevdator"])
        #expect(Device(record)?.hiredTo == nil)
        #expect(Person(record) == nil)
    }
}
