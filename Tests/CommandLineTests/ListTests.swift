import Testing

@Suite("Lists from the command line")
struct ListTests {
    private static let fields = [
        "number", "kind", "status", "subject", "queue", "line", "team", "owner", "requester", "intefunktion",
        "received", "due", "resolved", "closed", "late", "handovers", "reopened", "max_line", "source",
    ]

    @Test("An object has the promised fields first, under their names and in their types")
    func fields() throws {
        try withDesk { program in
            _ = try program.open("Skrivaren", "--intefunktion", "utskrift", "--requester", "Karin Berg")
            let line = try #require(try program.run("list", "--json").lines.first)
            let names = line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map {
                String($0.element)
            }
            #expect(names.filter(ListTests.fields.contains) == ListTests.fields)
            let row = try #require(try program.run("list", "--json").objects().first)
            #expect(row["number"] is Int)
            #expect(row["kind"] as? String == "felanmälan")
            #expect(row["line"] as? Int == 1)
            #expect(row["late"] as? Bool == false)
            #expect(line.contains("\"owner\":null"))
            let received = try #require(row["received"] as? String)
            #expect(received.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
            let due = try #require(row["due"] as? String)
            #expect(due > received)
        }
    }

    @Test("Closed tickets are listed only with --all")
    func closed() throws {
        try withDesk { program in
            let number = try program.open()
            try program.run("resolve", number, "Klart")
            #expect(try program.run("list", "--json").lines.isEmpty)
            #expect(try program.run("list", "--json", "--all").lines.count == 1)
        }
    }

    @Test(
        "Filters choose, also with a minus in front",
        arguments: [
            (["kö:andra"], 0), (["-kö:andra"], 2), (["skrivar"], 1), (["ägare:-"], 1), (["ägare:mig"], 1),
            (["owner:me"], 1), (["intefunktion:ja", "status:ny"], 1), (["-skrivar"], 1), (["försenad:ja"], 0),
        ]
    )
    func filters(filter: [String], count: Int) throws {
        try withDesk { program in
            _ = try program.open("Nätverksskrivaren", "--intefunktion", "utskrift")
            _ = try program.open("Ny mus", "--kind", "beställning", "--take")
            let arguments = (["list", "--json"] + filter).map { Array($0.utf8) }
            let outcome = try program.run(arguments, input: [])
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.lines.count == count)
        }
    }

    @Test("A mistake in a filter is pointed at under the character")
    func caret() throws {
        try withDesk { program in
            let outcome = try program.run("list", "mus", "ägre:mig")
            #expect(outcome.code == 65)
            #expect(outcome.output.isEmpty)
            let lines = outcome.errors.split(separator: "\n")
            #expect(lines.contains("mus ägre:mig"))
            #expect(lines.contains("    ^^^^"))
        }
    }

    @Test("Text shows what fits and says how many more there are; JSON has no limit")
    func limit() throws {
        try withDesk { program in
            for index in 0..<5 { _ = try program.open("Ärende \(index)") }
            let table = try program.run("list", "--limit", "2")
            #expect(table.lines.count == 4)
            #expect(table.lines.last?.contains("3 till") == true)
            #expect(try program.run("list", "--json", "--limit", "2").lines.count == 5)
        }
    }

    @Test("The language is English on request")
    func english() throws {
        try withDesk { program in
            _ = try program.open()
            #expect(try program.run("list", "--language", "en").lines.first?.contains("Subject") == true)
            #expect(try program.run("--language", "en", "list").lines.first?.contains("Subject") == true)
        }
    }
}
