import Testing

@Suite("Registers from the command line")
struct RegisterCommandTests {
    private static let towns = "kommun;namn\nT;Tranemo\n"
    private static let units = "enhet;namn;kommun;chef\nsten;Stenbocksskolan;T;anna\n"
    private static let people =
        "person;namn;roll;enhet;telefon\nake;Åke Öberg;anställd;sten;070-174 06 12\nanna;Anna Zorn;anställd;sten;\n"

    private func withTown(_ body: (Program) throws -> Void) throws {
        try withDesk { program in
            let taken = try program.run(
                "import",
                "municipalities",
                try program.file("k.csv", Self.towns),
                "enheter",
                try program.file("e.csv", Self.units),
                "people",
                try program.file("p.csv", Self.people)
            )
            #expect(taken.code == 0, "\(taken.errors)")
            #expect(taken.output.contains("personer: 2 nya, 0 ändrade"))
            try body(program)
        }
    }

    @Test("What is taken in is found, shown, told of and verified")
    func life() throws {
        try withTown { program in
            #expect(try program.run("find", "ake").output.contains("Åke Öberg (ake) · anställd · Stenbocksskolan"))
            let found = try program.run("find", "070", "174", "--register", "personer", "--json").objects()
            #expect(found.map { $0["key"] as? String } == ["ake"])
            #expect(try program.run("find", "ingen alls").output == "Inget hittades.\n")
            let unit = try program.run("register", "show", "units", "sten").output
            #expect(unit.contains("Tranemo") && unit.contains("Anna Zorn") && unit.contains("Åke Öberg"))
            #expect(try program.run("register", "show", "units", "borta").code == 66)
            let history = try program.run("register", "history", "people", "ake", "--json").objects()
            #expect(history.map { $0["event"] as? String } == ["added"])
            #expect((history.first?["file"] as? String)?.hasSuffix("p.csv") == true)
            let verified = try program.run("verify", "--json").objects().first
            #expect(verified?["clean"] as? Bool == true)
            #expect(verified?["records"] as? Int == 4)
            #expect(try program.run("register", "--json").objects().contains { $0["records"] as? Int == 2 })
        }
    }

    @Test("A ticket for a person of the register takes over what is known, and is found by the person")
    func ticketOfPerson() throws {
        try withTown { program in
            let new = try program.run(
                "new",
                "Skrivaren",
                "--person",
                "ake",
                "--telephone",
                "0321-1",
                "--device",
                "PC-9"
            )
            #expect(new.code == 0, "\(new.errors)")
            let found = try program.run("list", "person:ake", "--json").objects()
            #expect(found.map { $0["requester"] as? String } == ["Åke Öberg"])
            #expect(found.map { $0["unit"] as? String } == ["Stenbocksskolan"])
            #expect(try program.run("list", "enhetsnyckel:sten", "--json").lines.count == 1)
            #expect(try program.run("list", "utrustning:PC-9", "--json").lines.isEmpty)
            #expect(try program.run("new", "Skrivaren", "--person", "ingen").code == 66)
            #expect(try program.run("new", "Skrivaren", "--person", "ake", "--system", "ingen").code == 66)
        }
    }

    @Test("A dry run shows old and new and changes nothing; the second time nothing changes")
    func dryRun() throws {
        try withTown { program in
            let file = try program.file("ny.csv", "person;telefon\nake;0321-59 50 00\n")
            let dry = try program.run("import", "people", file, "--dry-run")
            #expect(dry.code == 0, "\(dry.errors)")
            #expect(dry.output.contains("~ Åke Öberg (ake): telefon 070-174 06 12 → 0321-59 50 00"))
            #expect(dry.output.contains("Inget ändrades"))
            #expect(try program.run("find", "0321", "--json").lines.isEmpty)
            #expect(try program.run("import", "people", file, "--json").objects().first?["changed"] as? Int == 1)
            let again = try program.run("import", "people", file, "--json").objects().first
            #expect(again?["changed"] as? Int == 0 && again?["unchanged"] as? Int == 1)
            #expect(try program.run("register", "history", "people", "ake", "--json").lines.count == 2)
        }
    }

    @Test("A complete file lets go who is missing, but not too many without being told")
    func gone() throws {
        try withTown { program in
            let file = try program.file("p2.csv", "person;namn;roll\nanna;Anna Zorn;anställd\n")
            let refused = try program.run("import", "people", file, "--complete")
            #expect(refused.code == 65)
            #expect(refused.errors.contains("--allow-gone 1"))
            let taken = try program.run("import", "people", file, "--complete", "--allow-gone", "1")
            #expect(taken.output.contains("- Åke Öberg (ake)"))
            #expect(try program.run("find", "ake").output.contains("borta"))
        }
    }

    @Test("What cannot stand is named by row, and nothing is taken in")
    func refused() throws {
        try withTown { program in
            let file = try program.file("fel.csv", "person;namn;roll;enhet\nn1;Ny;elev;sten\nn2;Nyare;elev;finnsinte\n")
            let outcome = try program.run("import", "people", file)
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("fel.csv:3:15 (n2): enhet: ”finnsinte” finns inte bland enheter"))
            #expect(try program.run("find", "nyare", "--json").lines.isEmpty)
            let bad = try program.file("fel2.csv", "person;namn;roll\nn1;Ny;gäst\n")
            #expect(try program.run("import", "people", bad).errors.contains("fel2.csv:2:7: roll:"))
            #expect(try program.run("import", "people", program.path("saknas.csv")).code == 66)
            #expect(try program.run("import", "folk", bad).code == 64)
            #expect(try program.run("import", "people").code == 64)
        }
    }

    @Test("What is exported is read back as it was, also into another store")
    func roundTrip() throws {
        try withTown { program in
            let files = ["municipalities", "units", "people"].map { ($0, program.path($0 + ".csv")) }
            for (register, path) in files { #expect(try program.run("register", "export", register, path).code == 0) }
            let words = files.flatMap { [$0.0, $0.1] }
            let again = try program.run(
                (["import"] + words + ["--json", "--complete"]).map { Array($0.utf8) },
                input: []
            )
            #expect(try again.objects().allSatisfy { $0["unchanged"] as? Int != 0 })
            #expect(try again.objects().allSatisfy { $0["changed"] as? Int == 0 && $0["gone"] as? Int == 0 })
            var other = program
            other.environment["LINJE_STORE"] = program.path("annan.db")
            #expect(try other.run("init").code == 0)
            #expect(try other.run((["import"] + words).map { Array($0.utf8) }, input: []).code == 0)
            #expect(
                try other.run("register", "export", "people").output
                    == program.run("register", "export", "people").output
            )
        }
    }

    @Test("The shipped mappings are read, and one for a directory takes LDIF")
    func mappings() throws {
        try withTown { program in
            let directory = try program.file(
                "katalog.ldif",
                "version: 1\n\ndn: uid=eva\nobjectClass: inetOrgPerson\nemployeeNumber: 77\ngivenName: Eva\nsn:: w4ViZXJn\n"
                    + "employeeType: employee\nmobile: +46 70 174 06 77\ntelephoneNumber: 0321-59 50 77\nuid: eva.aberg\n"
            )
            let taken = try program.run("import", "people", directory, "--mapping", "katalog")
            #expect(taken.code == 0, "\(taken.errors)")
            #expect(try program.run("find", "0701740677").output.contains("Eva Åberg (77)"))
            for mapping in ["personer", "utrustning"] {
                let outcome = try program.run("import", mapping, directory, "--mapping", mapping)
                #expect(outcome.code == 65, "\(outcome.errors)")
            }
        }
    }
}
