import Testing

@Suite("The desk itself from the command line")
struct DeskCommandTests {
    @Test("Whoever founds the desk is its administrator, by the operating system's account")
    func founder() throws {
        let program = try Program()
        defer { program.cleanUp() }
        var disguised = program
        disguised.environment["USER"] = "nagon.annan"
        disguised.environment["LOGNAME"] = "nagon.annan"
        #expect(try disguised.run("init").code == 0)
        let members = try program.run("staff", "--json").objects()
        #expect(members.count == 1)
        #expect(members.first?["account"] as? String == Program.account)
        #expect((members.first?["roles"] as? [String])?.contains("administratör") == true)
    }

    @Test("A colleague is registered, and what is not given stays as it was")
    func staff() throws {
        try withDesk { program in
            let added = try program.run(
                "staff",
                "add",
                "omar",
                "--name",
                "Omar Ek",
                "--team",
                "anvandarstod",
                "--role",
                "tekniker"
            )
            #expect(added.code == 0, "\(added.errors)")
            #expect(try program.run("staff", "add", "omar", "--telephone", "59 51 14").code == 0)
            let omar = try #require(
                try program.run("staff", "--json").objects().first { $0["account"] as? String == "omar" }
            )
            #expect(omar["name"] as? String == "Omar Ek")
            #expect(omar["telephone"] as? String == "59 51 14")
            #expect(omar["teams"] as? [String] == ["anvandarstod"])
            let number = try program.open()
            #expect(try program.run("assign", number, "omar").code == 0)
            #expect(try program.run("assign", number, "ingen").code == 65)
            #expect(try program.run("staff", "add", "pia", "--team", "finns-inte").code == 65)
        }
    }

    @Test("Messages to one's teams come to the inbox and leave it when acknowledged")
    func inbox() throws {
        try withDesk { program in
            try program.run("staff", "add", Program.account, "--role", "gruppledare", "--role", "administratör")
            let number = try program.open("Intrång", "--kind", "säkerhetsincident", "--serious")
            try program.run("engine", "--once")
            let message = try #require(try program.run("inbox", "--json").objects().first)
            #expect("\(message["ticket"] ?? "")" == number)
            #expect(message["reason"] as? String == "allvarlig-incident")
            #expect(try program.run("inbox").output.hasPrefix("● "))
            #expect(try program.run("acknowledge", number).code == 0)
            #expect(try program.run("inbox", "--json").lines.isEmpty)
            #expect(try program.run("inbox", "--all", "--json").lines.isEmpty == false)
        }
    }

    @Test("The doctor names what is wrong and what to do, and ends with 69 until it is right")
    func doctor() throws {
        try withDesk { program in
            let sick = try program.run("doctor")
            #expect(sick.code == 69)
            #expect(sick.output.contains("ingen motor har någonsin kört"))
            #expect(try program.run("engine", "--once").code == 0)
            let well = try program.run("doctor", "--json")
            #expect(well.code == 0, "\(well.output)")
            let checks = try well.objects()
            #expect(checks.allSatisfy { $0["state"] as? String != "fel" })
            let names = checks.compactMap { $0["check"] as? String }
            for name in [
                "locale", "terminal", "tzdata", "rights", "store", "durable", "clock", "agreement", "engine", "outbox",
            ] {
                #expect(names.contains(name))
            }
        }
    }

    @Test("The doctor speaks of a store that is not there")
    func doctorWithoutStore() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run("doctor")
        #expect(outcome.code == 69)
        #expect(outcome.output.contains("linje init"))
    }
}
