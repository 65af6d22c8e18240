import Foundation
import Testing

@Suite("Subcommands in the handbook")
struct SubcommandTests {
    /// What the program says of itself.
    private struct Dump: Decodable {
        struct Command: Decodable {
            var commandName: String
            var subcommands: [Command]?
        }

        var command: Command
    }

    @Test("Every subcommand stands in the handbook's table, and nothing else does")
    func table() throws {
        let documented = try Handbook().rows("underkommandon").compactMap { $0.first?.quotedCode.first }
        #expect(Set(documented) == Set(try existing()))
        #expect(documented.count == Set(documented).count)
    }

    @Test("What the documentation shows of the command line is understood", arguments: try CommandLine.all)
    func understood(line: CommandLine) throws {
        let program = try Program()
        defer { program.cleanUp() }
        // There is no store, so that nothing is done; 64 is how a command line that cannot be parsed ends.
        let outcome = try program.outcome(of: Program.executable, line.arguments(in: program.folder))
        #expect(outcome.code != 64)
    }

    private func existing() throws -> [String] {
        let program = try Program()
        defer { program.cleanUp() }
        let dump = try JSONDecoder().decode(Dump.self, from: Data(try program.run("--experimental-dump-help").utf8))
        return names(dump.command.subcommands ?? [], prefix: "")
    }

    private func names(_ commands: [Dump.Command], prefix: String) -> [String] {
        commands.filter { $0.commandName != "help" }.flatMap { command in
            let name = prefix + command.commandName
            return [name] + names(command.subcommands ?? [], prefix: name + " ")
        }
    }
}
