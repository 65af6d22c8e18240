import Testing

@Suite("The outbox from the command line")
struct OutboxCommandTests {
    @Test("The command gets each item once as JSON on standard input")
    func delivers() throws {
        try withDesk { program in
            let number = try program.open("Docka", "--requester", "Karin", "--email", "karin@example.se")
            let sent = program.path("sent")
            #expect(try program.run("outbox", "deliver", "--command", "cat >> \(sent)").output == "1 levererade.\n")
            #expect(try program.run("outbox", "deliver", "--command", "cat >> \(sent)").output == "0 levererade.\n")
            let item = try #require(try Outcome(code: 0, output: program.text(of: "sent"), errors: "").objects().first)
            #expect(item["to"] as? String == "karin@example.se")
            #expect(item["type"] as? String == "letter")
            #expect(item["reason"] as? String == "receipt")
            #expect("\(item["ticket"] ?? "")" == number)
            #expect((item["body"] as? String)?.contains(number) == true)
            #expect(program.text(of: "sent").split(separator: "\n").count == 1)
        }
    }

    @Test("A command that fails leaves the item waiting and says why")
    func fails() throws {
        try withDesk { program in
            _ = try program.open("Docka", "--requester", "Karin", "--email", "karin@example.se")
            let outcome = try program.run("outbox", "deliver", "--command", "echo ingen server >&2; exit 75")
            #expect(outcome.code == 75)
            #expect(outcome.errors.contains("slutkod 75: ingen server"))
            let item = try #require(try program.run("outbox", "--json").objects().first)
            #expect(item["state"] as? String == "köat")
            #expect(item["attempts"] as? Int == 1)
            #expect(item["last_error"] as? String == "slutkod 75: ingen server")
            #expect(item["next_attempt"] is String)
            // Its time has not come again yet.
            #expect(try program.run("outbox", "deliver", "--command", "true").output == "0 levererade.\n")
        }
    }

    @Test("Without a command nothing is sent and 78 says where to set it; the settings give one")
    func settings() throws {
        try withDesk { program in
            _ = try program.open("Docka", "--requester", "Karin", "--email", "karin@example.se")
            #expect(try program.run("outbox", "deliver").code == 78)
            _ = try program.file("config/linje/config.toml", "[outbox]\ncommand = \"cat > /dev/null\"\n")
            #expect(try program.run("outbox", "deliver", "--json").objects().first?["delivered"] as? Int == 1)
        }
    }

    @Test("A command that never answers is killed with what it started")
    func hangs() throws {
        try withDesk { program in
            _ = try program.open("Docka", "--requester", "Karin", "--email", "karin@example.se")
            _ = try program.file("config/linje/config.toml", "[outbox]\ncommand = \"sleep 1000\"\ntimeout = 1\n")
            let outcome = try program.run("outbox", "deliver")
            #expect(outcome.code == 75)
            #expect(outcome.errors.contains("inget svar inom 1 s"))
        }
    }
}
