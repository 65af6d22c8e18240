import Testing

@Suite("Pipes, terminals and locales")
struct PipeTests {
    @Test("A reader that has had enough ends the program quietly")
    func brokenPipe() throws {
        try withDesk { program in
            for index in 0..<20 { _ = try program.open("Ärende \(index)") }
            let outcome = try program.shell("{ $LINJE list --json; echo $? >&2; } | true")
            #expect(outcome.errors == "0\n" || outcome.errors == "0\n0\n")
        }
    }

    @Test("A full disk behind standard output is told, with 74")
    func fullDisk() throws {
        try withDesk { program in
            _ = try program.open()
            let outcome = try program.shell("$LINJE list > /dev/full")
            #expect(outcome.code == 74)
            #expect(outcome.errors.contains("gick inte fram"))
        }
    }

    @Test("In a terminal lines fit the width")
    func width() throws {
        try withDesk { program in
            _ = try program.open(String(repeating: "mycket långt ", count: 15))
            let outcome = try program.shell("script -qec 'stty cols 60; $LINJE list' /dev/null")
            let lines = outcome.output.split(whereSeparator: \.isNewline)
            #expect(lines.count == 2)
            #expect(lines.allSatisfy { $0.count <= 60 })
            #expect(lines.last?.hasSuffix("–") == true)
        }
    }

    @Test("A terminal that knows only ASCII gets only ASCII, while a pipe keeps every letter")
    func asciiLocale() throws {
        try withDesk { program in
            _ = try program.open("Åäö", "--requester", "Östen")
            var plain = program
            plain.environment["LANG"] = "C"
            let terminal = try plain.shell("script -qec '$LINJE list' /dev/null")
            #expect(terminal.output.utf8.allSatisfy { $0 < 0x80 })
            #expect(terminal.output.contains("Aao"))
            #expect(try plain.run("list").output.contains("Åäö"))
        }
    }

    @Test("A terminal that can nothing is refused by the console with what to do")
    func dumbTerminal() throws {
        try withDesk { program in
            let outcome = try program.shell("TERM=dumb script -qec '$LINJE' /dev/null")
            #expect(outcome.code == 69)
            #expect(outcome.output.contains("TERM=xterm-256color"))
        }
    }
}

extension Program {
    /// Runs a line of shell in which `$LINJE` is the program.
    func shell(_ line: String) throws -> Outcome {
        var shell = self
        shell.environment["LINJE"] = Program.executable
        shell.environment["SHELL"] = "/bin/sh"
        shell.environment["TERM"] = "xterm"
        return try shell.run(program: "/bin/sh", ["-c", line].map { Array($0.utf8) }, input: [])
    }
}
