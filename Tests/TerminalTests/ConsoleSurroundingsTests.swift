import TerminalSupport
import Testing

@Suite("The real console on terminals as they come", .serialized)
struct ConsoleSurroundingsTests {
    @Test(
        "Every terminal shows the list, a ticket and a form",
        arguments: ["xterm", "vt100", "linux", "screen-256color", "tmux-256color", "no-such-terminal"]
    )
    func terminals(name: String) throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open(changing: ["TERM": name])
        #expect(terminal.waitFor("Skrivaren står still"), "\(terminal.text)")
        terminal.send("\r")
        #expect(terminal.waitFor("öppnade ärendet"), "\(terminal.text)")
        terminal.send("a")
        #expect(terminal.waitFor("Anteckning"), "\(terminal.text)")
    }

    @Test("TERM=dumb is refused in a line that says what to do")
    func dumb() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open(changing: ["TERM": "dumb"])
        #expect(terminal.waitForExit() == 69)
        #expect(terminal.text.contains("TERM=xterm-256color"), "\(terminal.text)")
        #expect(!terminal.isModeOn(1_049))
    }

    @Test("Without colours the selected row is still seen, and none are sent", arguments: ["NO_COLOR", "vt100"])
    func monochrome(how: String) throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open(changing: how == "NO_COLOR" ? ["NO_COLOR": "1"] : ["TERM": how])
        #expect(terminal.waitFor("Skrivaren står still"))
        let sent = String(decoding: terminal.output, as: UTF8.self)
        #expect(!sent.contains(#/\e\[[0-9;]*(3[0-7]|4[0-7]|38;5;\d+|48;5;\d+)m/#))
        terminal.settle()
        let (row, column) = terminal.cursor
        #expect(terminal.line(row).contains("Skrivaren står still"))
        #expect(terminal.cell(row: row, column: column).isReverse)
    }

    @Test(
        "Each theme draws the list with a selected row that differs from the others",
        arguments: ["dark", "light", "high-contrast", "deuteranopia", "tritanopia", "monochrome"]
    )
    func themes(name: String) throws {
        let desk = try ConsoleDesk()
        try desk.run("new", "--quiet", "Wifi nere i hela huset")
        let terminal = try desk.open("console", "--theme", name)
        #expect(terminal.waitFor("Skrivaren står still"), "\(terminal.text)")
        #expect(terminal.waitFor("Wifi nere i hela huset"), "\(terminal.text)")
        terminal.settle()
        let before = terminal.output.count
        terminal.send("j")
        #expect(terminal.wait { terminal.output.count > before })
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }

    @Test("LINES and COLUMNS in the environment do not fix the size")
    func fixedSize() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open(changing: ["LINES": "10", "COLUMNS": "40"])
        #expect(terminal.waitFor("Skrivaren står still"), "\(terminal.text)")
        #expect(terminal.line(29).contains("Hjälp"), "\(terminal.text)")
        terminal.resize(rows: 40, columns: 140)
        #expect(terminal.wait { terminal.line(39).contains("Hjälp") }, "\(terminal.text)")
    }

    @Test("A walk from large to tiny and back keeps a form with what was typed, and its cursor")
    func resizeWalk() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open(rows: 60, columns: 200)
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.send("\ra")
        #expect(terminal.waitFor("Anteckning"))
        terminal.send("Halvskriven åäö")
        #expect(terminal.waitFor("Halvskriven åäö"))
        terminal.settle()
        let drawn = terminal.text
        let cursor = terminal.cursor
        for step in Array(0...18) + (0...18).reversed() {
            terminal.resize(rows: 60 - Int32(step * 3), columns: 200 - Int32(step * 10))
            terminal.settle(milliseconds: 10)
        }
        #expect(terminal.wait { terminal.text == drawn }, "\(terminal.text)")
        #expect(terminal.cursor == cursor)
        terminal.send("!")
        #expect(terminal.waitFor("Halvskriven åäö!"))
    }
}
