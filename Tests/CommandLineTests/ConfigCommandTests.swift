import Testing

@Suite("Settings from the command line")
struct ConfigCommandTests {
    @Test("What is in force is printed as a settings file that gives the same")
    func show() throws {
        try withDesk { program in
            let first = try program.run("config", "show")
            #expect(first.code == 0, "\(first.errors)")
            #expect(first.output.contains("theme = \"dark\""))
            #expect(first.output.contains("bell = true"))
            let text = "theme = \"light\"\nbell = false\n\n[outbox]\ncommand = \"skicka \\\"nu\\\"\"\n"
            let own = try program.run("config", "show", "--config", program.file("egen.toml", text))
            #expect(own.output.contains("theme = \"light\""))
            #expect(own.output.contains("bell = false"))
            let again = try program.run("--config", program.file("samma.toml", own.output), "config", "show")
            let settings = { (text: String) in text.split(separator: "\n").filter { !$0.hasPrefix("#") } }
            #expect(settings(again.output) == settings(own.output))
        }
    }

    @Test("A settings file that was named and is not there is an error")
    func missing() throws {
        try withDesk { program in
            let outcome = try program.run("config", "show", "--config", program.path("inte.toml"))
            #expect(outcome.code == 66)
        }
    }

    @Test("The shipped keys are printed, to copy and change")
    func keys() throws {
        try withDesk { program in
            let keys = try program.run("config", "keys")
            #expect(keys.output.contains("\"ticket.take\" = [\"t\"]"))
        }
    }
}
