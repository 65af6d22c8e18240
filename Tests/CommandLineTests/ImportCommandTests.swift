import Testing

@Suite("Histories brought in from the command line")
struct ImportCommandTests {
    private static let heading =
        "SR Number;Change Date+Time;Status;Sub Status;Involved ST Function Div;Involved Org line 3;Involved ST;"
        + "SR Latest Impact;Product;Country;Owner Country;Owner First Name\n"

    @Test("A made-up desk is the same for the same seed, and the one who asks is its administrator")
    func demo() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let made = try program.run("demo", "--tickets", "60", "--seed", "7", "--json")
        #expect(made.code == 0, "\(made.errors)")
        #expect(try made.objects().first?["tickets"] as? Int == 60)
        #expect(try program.run("list", "--all", "--json").lines.count == 60)
        #expect(try program.run("verify").code == 0)
        #expect(try program.run("demo", "--tickets", "1").code == 73)
        let own = try program.run("staff", "--json").objects().first { $0["account"] as? String == Program.account }
        #expect((own?["roles"] as? [String])?.contains("administratör") == true)
    }

    @Test("A row that cannot be understood stops the import with file and line, and nothing is taken in")
    func badRow() throws {
        try withDesk { program in
            let log = try program.file("logg.csv", ImportCommandTests.heading + "1;igår;Accepted\n")
            let outcome = try program.run("import", "event-log", log, "--mapping", "volvo-2013")
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("logg.csv:"))
            #expect(try program.run("list", "--all", "--json").lines.isEmpty)
        }
    }

    @Test("A mapping that is not there, or broken, is told before any row is read")
    func mapping() throws {
        try withDesk { program in
            let log = try program.file("logg.csv", "a,b\n1,2\n")
            #expect(try program.run("import", "event-log", log, "--mapping", program.path("saknas.toml")).code == 66)
            #expect(try program.run("import", "event-log", log, "--mapping", "finns-inte").code == 78)
            let broken = try program.file("fel.toml", "namn = 3\n")
            let outcome = try program.run("import", "event-log", log, "--mapping", broken)
            #expect(outcome.code == 78)
            #expect(outcome.errors.contains("fel.toml:1"))
        }
    }
}
