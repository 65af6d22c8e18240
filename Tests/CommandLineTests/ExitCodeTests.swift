import Testing

@Suite("How the program ends")
struct ExitCodeTests {
    @Test(
        "A command line that cannot be understood ends with 64 and says how to write it",
        arguments: [
            ["fel"], ["list", "--bogus"], ["show"], ["show", "ett"], ["show", "-1"], ["note"],
            ["new", "--kind", "fel", "x"],
            ["list", "--limit", "0"], ["deadline", "1", "--at", "08:00"], ["--language", "de", "list"],
            ["pause", "1", "--for", "ingen"], ["list", "--store", ""], ["--store", "", "list"], ["init", "--store="],
            ["edit", "1", "--information-class", "1,2,5"], ["edit", "1", "--requester", "-", "--telephone", "1"],
        ]
    )
    func usage(arguments: [String]) throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run(arguments.map { Array($0.utf8) }, input: [])
        #expect(outcome.code == 64, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("linje: Kommandoraden går inte att förstå: "))
    }

    @Test(
        "Help and version end with 0 on standard output",
        arguments: [["--help"], ["list", "--help"], ["--version"]]
    )
    func help(arguments: [String]) throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run(arguments.map { Array($0.utf8) }, input: [])
        #expect(outcome.code == 0)
        #expect(!outcome.output.isEmpty)
        #expect(outcome.errors.isEmpty)
    }

    @Test("Without a store there is nothing to read: 66")
    func noStore() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run("list")
        #expect(outcome.code == 66)
        #expect(outcome.errors.contains("linje init"))
    }

    @Test("Founding twice is refused: 73, and nothing changes")
    func foundedTwice() throws {
        try withDesk { program in
            let number = try program.open()
            #expect(try program.run("init").code == 73)
            #expect(try program.row(number)["status"] as? String == "ny")
        }
    }

    /// What goes wrong every day with files and places, and how each ends; `@` is the test's own folder, which holds a store and a plain file.
    static let mistakes: [(arguments: [String], code: Int32, says: String)] = [
        (["init", "--store", "@/fil/linje.db"], 73, "Välj en annan plats"),
        (["init", "--store", "@/fil/mapp/linje.db"], 73, "Välj en annan plats"),
        (["demo", "--tickets", "1", "--store", "@/fil/linje.db"], 73, "Välj en annan plats"),
        (["init", "--store", "@/" + String(repeating: "x", count: 300)], 73, "Välj en annan plats"),
        (["list", "--store", "@/fil/linje.db"], 66, "linje init"),
        (["list", "--store", "@/saknas/linje.db"], 66, "linje init"),
        (["backup", "@/fil/kopia.db"], 73, "Välj en annan plats"),
        (["backup", "@/saknas/kopia.db"], 73, "Välj en annan plats"),
        (["backup", "@/fil"], 73, "finns redan"),
        (["export", "@/fil"], 73, "annan plats"),
        (["export", "@/saknas/journal.jsonl"], 73, "annan plats"),
        (["import", "journal", "@/saknas"], 66, "Kontrollera namnet"),
        (["import", "event-log", "@/saknas", "--mapping", "volvo-2013"], 66, "Kontrollera namnet"),
        (["import", "event-log", "@/fil", "--mapping", "@/saknas.toml"], 66, "saknas.toml"),
        (["import", "event-log", "@/fil", "--mapping", "volvo-2013"], 65, "fil"),
        (["worktime", "--calendar", "@/saknas"], 66, "Kontrollera namnet"),
        (["worktime", "--calendar", "@/fil"], 65, "fil"),
        (["init", "--agreement", "@/saknas.toml", "--store", "@/ny.db"], 66, "Kontrollera namnet"),
        (["attach", "10001", "@/saknas"], 66, "Kontrollera namnet"),
        (["list", "kö:x"], 65, "Det finns"),
        (["outbox", "deliver"], 78, "--command"),
    ]

    @Test("Each everyday mistake with files and places has its code and says what to do", arguments: mistakes.indices)
    func everyday(index: Int) throws {
        let mistake = Self.mistakes[index]
        try withDesk { program in
            _ = try program.file("fil", "en rad\n")
            let arguments = mistake.arguments.map { Array($0.replacing("@", with: program.folder).utf8) }
            let outcome = try program.run(arguments, input: [])
            #expect(outcome.code == mistake.code, "\(mistake.arguments): \(outcome.errors)")
            #expect(outcome.errors.contains(mistake.says), "\(mistake.arguments): \(outcome.errors)")
        }
    }

    @Test("A file that is no store is bad data: 65")
    func noStoreFile() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let path = try program.file("annat.db", String(repeating: "detta är ingen databas ", count: 200))
        let outcome = try program.run("list", "--store", path)
        #expect(outcome.code == 65, "\(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
    }

    @Test(
        "An unknown ticket is 66, whatever is asked of it",
        arguments: ["show", "take", "resume", "deadline", "close"]
    )
    func unknownTicket(command: String) throws {
        try withDesk { program in
            let outcome = try program.run(command, "4711")
            #expect(outcome.code == 66, "\(outcome.errors)")
            #expect(outcome.errors.contains("4711"))
        }
    }

    @Test("What a rule refuses is 65 and says what to do")
    func refused() throws {
        try withDesk { program in
            let number = try program.open()
            let outcome = try program.run("close", number)
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("Lös det först."))
            let routed = try program.run("route", number, "ingen-ko", "--reason", "besok-pa-plats", "x")
            #expect(routed.code == 65)
            #expect(routed.errors.contains("ingen-ko"))
        }
    }

    @Test("A refusal tells moments in the desk's own time, not in UTC")
    func localTime() throws {
        try withDesk { program in
            let number = try program.open()
            let early = try program.run("take", number, "--happened", "2020-01-15T12:00")
            #expect(early.errors.contains("ons 15 jan 2020 12:00"), "\(early.errors)")
            #expect(early.code == 65)
        }
    }

    @Test("Somebody who may only read is told so: 77")
    func notPermitted() throws {
        try withDesk { program in
            let number = try program.open()
            #expect(try program.run("staff", "add", "chef", "--role", "administratör").code == 0)
            #expect(try program.run("staff", "add", Program.account, "--role", "läsare").code == 0)
            let outcome = try program.run("note", number, "hej")
            #expect(outcome.code == 77)
            #expect(outcome.errors.contains("får läsa"))
            #expect(try program.run("show", number).code == 0)
        }
    }

    @Test("Settings that cannot be read are 78, with the line")
    func configuration() throws {
        try withDesk { program in
            _ = try program.file("config/linje/config.toml", "language = \"sv\"\nmouse = \"ja\"\n")
            let outcome = try program.run("list")
            #expect(outcome.code == 78)
            #expect(outcome.errors.contains("config.toml:2"))
        }
    }

    @Test("A broken agreement is 78 and leaves no store behind")
    func brokenAgreement() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let path = try program.file("fel.toml", "version = \n")
        #expect(try program.run("init", "--agreement", path).code == 78)
        #expect(try program.run("list").code == 66)
    }

    @Test("The console without a terminal is 69")
    func console() throws {
        try withDesk { program in
            let outcome = try program.run()
            #expect(outcome.code == 69)
            #expect(outcome.errors.contains("terminal"))
        }
    }
}
