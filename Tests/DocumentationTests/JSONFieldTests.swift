import Foundation
import Testing

@Suite("JSON fields in the handbook")
struct JSONFieldTests {
    /// A table of the handbook and the command that prints such an object.
    struct Table: Sendable, CustomTestStringConvertible {
        var part: String
        var command: [String]
        /// The field that holds the object, where it is not the printed one.
        var within: String?

        var testDescription: String { part }
    }

    static let tables = [
        Table(part: "json-ärende", command: ["list", "--json"]),
        Table(part: "json-händelse", command: ["show", "10001", "--json"], within: "journal"),
        Table(part: "json-meddelande", command: ["inbox", "--json"]),
        Table(part: "json-utskick", command: ["outbox", "--json"]),
        Table(part: "json-medarbetare", command: ["staff", "--json"]),
        Table(part: "json-doctor", command: ["doctor", "--json"]),
        Table(part: "json-verify", command: ["verify", "--json"]),
        Table(part: "json-motor", command: ["engine", "--once", "--json"]),
        Table(part: "json-tidsfrist", command: ["deadline", "10001", "--json"]),
        Table(part: "json-sträcka", command: ["deadline", "10002", "--json"], within: "stretches"),
    ]

    @Test("A table names exactly the fields that the command prints", arguments: tables)
    func fields(table: Table) throws {
        let documented = try Handbook().rows(table.part).flatMap { $0[0].quotedCode }
        let printed = try JSONFieldTests.withHistory { program in try object(table, program).keys.sorted() }
        #expect(Set(documented) == Set(printed))
        #expect(documented.count == printed.count)
    }

    @Test("What linje show adds to the fields of a ticket stands in a table of its own")
    func show() throws {
        let documented = try Handbook().rows("json-show").flatMap { $0[0].quotedCode }
        let printed = try JSONFieldTests.withHistory { program in
            let row = try program.object("list", "--json").keys
            return try program.object("show", "10001", "--json").keys.filter { !row.contains($0) }
        }
        #expect(Set(documented) == Set(printed))
    }

    private func object(_ table: Table, _ program: Program) throws -> [String: Any] {
        let outcome = try program.outcome(of: Program.executable, table.command)
        let line = try #require(outcome.output.split(separator: "\n").first, "\(table.command)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        guard let within = table.within else { return object }
        // Fields without a value may be left out of one of several objects, but not of all.
        let parts = try #require(object[within] as? [[String: Any]])
        return parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }

    /// A desk with tickets that came in last year, so that the engine has told somebody of one, and one has waited.
    private static func withHistory(_ body: (Program) throws -> [String]) throws -> [String] {
        var result: [String] = []
        try withDesk { program in
            let received = "2025-11-20T15:10"
            try program.run("edit", "10001", "--received", received, "--quiet")
            try program.run("new", "Lösenord", "--intefunktion", "behorighet", "--received", received, "--quiet")
            try program.run("pause", "10002", "ringer upp", "--happened", "2025-11-20T15:20", "--quiet")
            try program.run("resume", "10002", "--quiet")
            try program.run("engine", "--once", "--quiet")
            result = try body(program)
        }
        return result
    }
}
