import Foundation
import Glibc
import TerminalSupport
import Testing

@Suite("The console and its terminal", .serialized)
struct ConsoleTerminalTests {
    /// A store with one ticket, and folders for settings and state; gone with the value.
    private final class Desk {
        let folder: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("linje-term-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: url.appendingPathComponent("config/linje"),
                withIntermediateDirectories: true
            )
            folder = url.path
            try run("init")
            try run("new", "--quiet", "Skrivaren står still", "--requester", "Karin Berg")
        }

        deinit {
            try? FileManager.default.removeItem(atPath: folder)
        }

        var environment: [String: String] {
            [
                "XDG_STATE_HOME": folder + "/state", "XDG_CONFIG_HOME": folder + "/config", "LC_ALL": "C.UTF-8",
                "LINJE_STORE": folder + "/linje.db", "TERM": "xterm-256color", "HOME": folder,
            ]
        }

        func run(_ arguments: String...) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: builtProgram("linje"))
            process.arguments = arguments
            process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
            process.standardOutput = Pipe()
            try process.run()
            process.waitUntilExit()
        }

        func write(_ text: String, to name: String) throws {
            try text.write(toFile: folder + "/config/linje/" + name, atomically: true, encoding: .utf8)
        }

        func open(_ arguments: String..., environment more: [String: String] = [:]) throws -> PseudoTerminal {
            let terminal = try PseudoTerminal(
                builtProgram("linje"),
                arguments,
                environment: environment.merging(more) { $1 },
                rows: 30,
                columns: 110
            )
            try #require(terminal.waitFor("Skrivaren står still"), "\(terminal.text)")
            return terminal
        }
    }

    @Test("A copied number goes to the terminal as OSC 52, and the screen is as it was")
    func copy() throws {
        let desk = try Desk()
        let terminal = try desk.open()
        terminal.send("Cn")
        #expect(terminal.waitFor("OSC 52"))
        #expect(terminal.sent("\u{1B}]52;c;MTAwMDE=\u{7}") == 1)
        #expect(terminal.text.contains("Skrivaren står still"))
    }

    @Test("Inside tmux the copy is wrapped for it")
    func copyThroughTmux() throws {
        let desk = try Desk()
        let terminal = try desk.open(environment: ["TMUX": "/tmp/tmux-0/default,1,0"])
        terminal.send("Cn")
        #expect(terminal.waitFor("genom tmux"))
        #expect(terminal.sent("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;MTAwMDE=\u{7}\u{1B}\\") == 1)
    }

    @Test("A conflict in the keys is told with file and line, and the program starts with the rest")
    func keys() throws {
        let desk = try Desk()
        try desk.write("[actions]\n\"ticket.note\" = [\"t\"]\n\"tab.mine\" = [\"9\"]\n", to: "keys.toml")
        let terminal = try desk.open()
        #expect(terminal.waitFor("keys.toml:2: t"))
        terminal.send("9")
        #expect(terminal.waitFor("Brevlåda"))
    }

    @Test("Settings, keys and theme are read again on command; what is wrong is told and stays as it was")
    func reload() throws {
        let desk = try Desk()
        let terminal = try desk.open()
        try desk.write("[actions]\n\"tab.mine\" = [\"9\"]\n", to: "keys.toml")
        try desk.write("theme = \"light\"\n", to: "config.toml")
        terminal.send(":läs-inställningar\r")
        #expect(terminal.waitFor("är inlästa"))
        terminal.send("9")
        #expect(terminal.waitFor("Brevlåda"))
        terminal.send(":version\r")
        #expect(terminal.waitFor("light"))
        try desk.write("theme = \n", to: "config.toml")
        terminal.send(":läs-inställningar\r")
        #expect(terminal.waitFor("config.toml"))
        terminal.send("q9")
        #expect(terminal.waitFor("Brevlåda"))
    }

    @Test("The mouse is given back to the terminal on command")
    func mouse() throws {
        let desk = try Desk()
        let terminal = try desk.open()
        #expect(terminal.isModeOn(1_000))
        terminal.send(":mus av\r")
        #expect(terminal.wait { !terminal.isModeOn(1_000) })
        terminal.send(":mus på\r")
        #expect(terminal.wait { terminal.isModeOn(1_000) })
    }

    @Test("What was typed after : is there in the next run")
    func history() throws {
        let desk = try Desk()
        let first = try desk.open()
        first.send(":mina\r")
        #expect(first.waitFor("Brevlåda"))
        first.send("q")
        #expect(first.waitForExit() == 0)
        let second = try desk.open()
        second.send(":\u{1B}OA")
        #expect(second.wait { second.line(28).contains("mina") })
    }

    @Test("With --readonly nothing can be done to a ticket")
    func readOnly() throws {
        let desk = try Desk()
        let terminal = try desk.open("console", "--readonly")
        #expect(terminal.text.contains("läsläge"))
        terminal.send("t")
        #expect(terminal.waitFor("Läsläge"))
    }

    @Test("With --accessible frames are ASCII, letters are whole, and a message has its own line")
    func accessible() throws {
        let desk = try Desk()
        let terminal = try desk.open("console", "--accessible")
        #expect(terminal.text.contains("Användarstöd"))
        let signs = terminal.text.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
        #expect(signs.isEmpty)
        terminal.send(":finns-inte\r")
        #expect(terminal.wait { terminal.line(28).hasPrefix("Varning: ") })
    }
}
