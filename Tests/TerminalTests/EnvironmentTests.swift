import TerminalSupport
import Testing

@Suite("Terminals as they come")
struct EnvironmentTests {
    @Test("A terminal that nobody described here is taken for an xterm")
    func unknownTerminal() throws {
        let terminal = try startedProbe(["TERM": "no-such-terminal"])
        #expect(terminal.line(0) == "probe 80x24")
    }

    @Test("TERM=dumb is refused in one line")
    func dumb() throws {
        let terminal = try PseudoTerminal(builtProgram("TerminalProbe"), environment: ["TERM": "dumb"])
        #expect(terminal.waitForExit() == 69)
        #expect(terminal.text.contains("TERM=dumb"))
        #expect(!terminal.isModeOn(1_049))
    }

    @Test("What is not a terminal is refused in one line", arguments: ["</dev/null", ">/dev/null"])
    func redirected(how: String) throws {
        let command = "\(builtProgram("TerminalProbe")) \(how)"
        let terminal = try PseudoTerminal("/bin/sh", ["-c", command])
        #expect(terminal.waitForExit() == 69)
        #expect(terminal.text.contains("is not a terminal"))
    }

    @Test("LINES and COLUMNS in the environment do not fix the size")
    func fixedSize() throws {
        let terminal = try startedProbe(["LINES": "10", "COLUMNS": "40"], rows: 30, columns: 100)
        #expect(terminal.line(0) == "probe 100x30")
        terminal.resize(rows: 50, columns: 160)
        #expect(terminal.waitFor("probe 160x50"))
        terminal.resize(rows: 10, columns: 40)
        #expect(terminal.waitFor("probe 40x10"))
    }

    @Test("A walk over all sizes ends with the right screen")
    func resizeWalk() throws {
        let terminal = try startedProbe()
        for step in stride(from: Int32(0), to: 60, by: 3) {
            terminal.resize(rows: 60 - step, columns: 200 - 3 * step)
            terminal.settle(milliseconds: 5)
        }
        terminal.resize(rows: 1, columns: 1)
        terminal.settle(milliseconds: 50)
        terminal.resize(rows: 24, columns: 80)
        #expect(terminal.waitFor("probe 80x24"))
        #expect(terminal.waitFor("last: resize 80x24"))
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }

    @Test("In a locale without UTF-8 only ASCII is sent", arguments: [["LC_ALL": "C"], ["LANG": ""]])
    func ascii(environment: [String: String]) throws {
        let terminal = try startedProbe(environment)
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
        #expect(terminal.text.contains("logga in pa "))
        #expect(terminal.text.contains("Karin Ostberg"))
    }

    @Test("A UTF-8 locale that the machine lacks is still UTF-8")
    func missingLocale() throws {
        let terminal = try startedProbe(["LANG": "sv_FI.UTF-8"])
        #expect(terminal.text.contains("på"))
    }

    @Test("NO_COLOR and terminals without colours get none", arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
    func noColor(environment: [String: String]) throws {
        let terminal = try startedProbe(environment.merging(["PROBE_THEME": themePath("dark")]) { $1 })
        let sent = String(decoding: terminal.output, as: UTF8.self)
        #expect(!sent.contains(#/\e\[[0-9;]*(3[0-7]|4[0-7]|38;5;\d+|48;5;\d+)m/#))
        #expect(terminal.cell(row: 2, column: 1).isReverse)
    }

    @Test(
        "Each colour depth draws a readable screen",
        arguments: ["xterm", "linux", "screen-256color", "tmux-256color"]
    )
    func depths(name: String) throws {
        let terminal = try startedProbe(["TERM": name, "PROBE_THEME": themePath("dark")])
        #expect(terminal.text.contains("10400  mon 10:12"))
        terminal.send("\u{1B}[Z")
        #expect(terminal.waitFor("last: key shift+tab"))
    }
}

/// A theme that is shipped with the program.
func themePath(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/themes/\(name).toml"
}
