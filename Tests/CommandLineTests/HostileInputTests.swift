import Testing

@Suite("Hostile input to the command line")
struct HostileInputTests {
    @Test("Arguments that are not UTF-8 are refused by their place, and nothing is done")
    func invalidArgument() throws {
        try withDesk { program in
            let outcome = try program.run([Array("new".utf8), [0x61, 0xFF, 0xFE]], input: [])
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("Argument 2"))
            #expect(try program.run("list", "--json").lines.isEmpty)
        }
    }

    @Test("Standard input that is not UTF-8 is refused by its line")
    func invalidInput() throws {
        try withDesk { program in
            let number = try program.open()
            let outcome = try program.run(
                ["note", number, "-"].map { Array($0.utf8) },
                input: Array("rad ett\n".utf8) + [0xC3, 0x28]
            )
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("rad 2"))
            #expect(try program.run("show", number, "--json").output.contains("noted") == false)
        }
    }

    @Test(
        "Escape sequences and NUL in a text are refused and never echoed",
        arguments: ["\u{1B}[2J", "\u{0}", "\u{9B}31m", "a\u{7F}"]
    )
    func controlCharacters(text: String) throws {
        try withDesk { program in
            let number = try program.open()
            let outcome = try program.run("note", number, "-", input: text)
            #expect(outcome.code == 65)
            #expect(!outcome.errors.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        }
    }

    @Test("What an error repeats cannot steer the terminal")
    func echo() throws {
        try withDesk { program in
            for arguments in [
                ["list", "fält\u{1B}[31m:x"], ["show", "\u{1B}]0;x\u{7}"], ["attach", "1", "\u{1B}[2J"],
            ] {
                let outcome = try program.run(arguments.map { Array($0.utf8) }, input: [])
                #expect(outcome.code != 0)
                #expect(!outcome.errors.contains("\u{1B}"))
            }
        }
    }

    @Test("Direction marks in a subject never reach the terminal")
    func directionMarks() throws {
        try withDesk { program in
            let number = try program.open("faktura\u{202E}fdp.exe")
            #expect(try program.run("list").output.unicodeScalars.contains("\u{202E}") == false)
            #expect(try program.run("show", number).output.unicodeScalars.contains("\u{202E}") == false)
        }
    }

    @Test("A text of megabytes is refused with its limit")
    func megabytes() throws {
        try withDesk { program in
            let number = try program.open()
            let long = String(repeating: "å", count: 1_000_000)
            #expect(try program.run("note", number, "-", input: long).code == 65)
            #expect(try program.run("note", number, "-", input: String(repeating: "x", count: 5_000_000)).code == 65)
        }
    }

    @Test(
        "Numbers out of every range are usage or data errors, never a trap",
        arguments: [
            ["show", "9223372036854775808"], ["show", "0"], ["time", "1", "99999999999999999999"],
            ["time", "1", "9000000000h"],
            ["pause", "1", "--until", "+99999999999999h"], ["deadline", "--at", "9999-12-31T23:00"],
            ["deadline", "--at", "0001-01-01"], ["list", "senast:<99999999999999999999h"], ["list", "linje:9"],
            ["list", "mottagen:0000-13"], ["outbox", "retry", "99999999999999999999"],
        ]
    )
    func numbers(arguments: [String]) throws {
        try withDesk { program in
            _ = try program.open()
            let outcome = try program.run(arguments.map { Array($0.utf8) }, input: [])
            #expect([64, 65, 66].contains(outcome.code), "\(arguments): \(outcome.code) \(outcome.errors)")
            #expect(!outcome.errors.isEmpty)
        }
    }
}
