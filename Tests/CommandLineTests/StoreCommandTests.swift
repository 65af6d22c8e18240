import Testing

@Suite("Looking after the store from the command line")
struct StoreCommandTests {
    @Test("A journal goes out and into another store without loss")
    func journal() throws {
        try withDesk { program in
            let number = try program.open("Skrivaren", "--intefunktion", "utskrift")
            try program.run("resolve", number, "Bytte toner, åäö")
            let exported = try program.run("export")
            #expect(exported.code == 0, "\(exported.errors)")
            let file = program.path("journal.jsonl")
            #expect(try program.run("export", file).code == 0)
            #expect(program.text(of: "journal.jsonl") == exported.output)
            #expect(try program.run("export", file).code == 73)

            var other = program
            other.environment["LINJE_STORE"] = program.path("annan/linje.db")
            #expect(try other.run("import", "journal", file).code == 0)
            #expect(try other.run("export").output == exported.output)
            #expect(try other.run("list", "--all", "--json").output == program.run("list", "--all", "--json").output)
            #expect(try other.run("verify").code == 0)
            #expect(try other.run("import", "journal", file).code == 73)
        }
    }

    @Test("A journal comes from standard input, and a changed one leaves no store behind")
    func tamperedJournal() throws {
        try withDesk { program in
            _ = try program.open("Skrivaren")
            let journal = try program.run("export").output
            var other = program
            other.environment["LINJE_STORE"] = program.path("annan.db")
            let changed = journal.replacing("Skrivaren", with: "Skannern")
            #expect(try other.run("import", "journal", "-", input: changed).code == 65)
            #expect(try other.run("list").code == 66)
            #expect(try other.run("import", "journal", "-", input: journal).code == 0)
        }
    }

    @Test("A clean store verifies; the answer as data has the chain's head")
    func verify() throws {
        try withDesk { program in
            _ = try program.open()
            #expect(try program.run("verify").output.contains("Allt stämmer."))
            let result = try #require(try program.run("verify", "--json").objects().first)
            #expect(result["clean"] as? Bool == true)
            #expect((result["head"] as? String)?.count == 64)
        }
    }

    @Test("A backup is a store of its own, and never overwrites")
    func backup() throws {
        try withDesk { program in
            let number = try program.open()
            let copy = program.path("kopia.db")
            #expect(try program.run("backup", copy).code == 0)
            #expect(try program.run("show", number, "--store", copy).code == 0)
            #expect(try program.run("verify", "--store", copy).code == 0)
            #expect(try program.run("backup", copy).code == 73)
        }
    }
}
