import Foundation
import Glibc
import TerminalSupport
import Testing

@Suite("The real console in a terminal", .serialized)
struct ConsoleProgramTests {
    @Test("Start, open a ticket, write a note, leave: the note is saved and the terminal is as before")
    func note() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.send("\r")
        #expect(terminal.waitFor("öppnade ärendet"))
        terminal.send("a")
        #expect(terminal.waitFor("Anteckning"))
        terminal.send("Hon ringde igen")
        terminal.send("\u{1B}OQ")
        #expect(terminal.waitFor("INTERN ANTECKNING"))
        terminal.send("q")
        terminal.settle()
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
        for mode in [1049, 1000, 1006, 2004] { #expect(!terminal.isModeOn(mode)) }
        #expect(try desk.run("show", "10001").contains("Hon ringde igen"))
    }

    @Test("A dropped line keeps what was typed, and the next start offers it")
    func hangUp() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.send("\ra")
        #expect(terminal.waitFor("Anteckning"))
        terminal.send("Halvskriven")
        #expect(terminal.waitFor("Halvskriven"))
        terminal.signal(SIGHUP)
        #expect(terminal.waitForExit() != nil)
        let next = try desk.open()
        #expect(next.waitFor("Halvskriven"))
    }

    @Test("What was typed a moment before the program is killed is offered by the next start")
    func killed() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.send("nOlle Ny")
        #expect(terminal.waitFor("Olle Ny"))
        let drafts = desk.folder + "/state/linje/drafts"
        #expect(terminal.waitFor("samtal 00:02"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: drafts).count == 1)
        terminal.signal(SIGKILL)
        #expect(terminal.waitForExit() != nil)
        let next = try desk.open()
        #expect(next.waitFor("Olle Ny"))
    }

    @Test("The demonstration desk opens with the tour, once, and a real desk never does")
    func tour() throws {
        let desk = try ConsoleDesk()
        let demonstration = desk.folder + "/demo.db"
        try desk.run("demo", "--store", demonstration, "--tickets", "40", "--quiet")
        for isFirst in [true, false] {
            let terminal = try desk.open("--store", demonstration)
            #expect(terminal.waitFor(isFirst ? "Rundtur 1/4" : "Hjälp"))
            #expect(terminal.text.contains("Rundtur") == isFirst)
            terminal.send("q")
            #expect(terminal.waitForExit() == 0)
        }
        let real = try desk.open()
        #expect(real.waitFor("Skrivaren står still"))
        #expect(!real.text.contains("Rundtur"))
    }

    @Test("Another program's change shows by itself")
    func liveChange() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        try desk.run("new", "--quiet", "Wifi nere i hela huset")
        #expect(terminal.waitFor("Wifi nere i hela huset"))
    }

    @Test("A key script is played, and the screen saved as text")
    func script() throws {
        let desk = try ConsoleDesk()
        let file = desk.folder + "/keys"
        let screen = desk.folder + "/screen.txt"
        try "# Mina\n2:spara-skärm \(screen)<enter>q".write(toFile: file, atomically: true, encoding: .utf8)
        let terminal = try desk.open("console", "--script", file)
        #expect(terminal.waitForExit() == 0)
        #expect(try String(contentsOfFile: screen, encoding: .utf8).contains("Brevlåda"))
    }

    @Test("In a plain locale every character is ASCII")
    func plain() throws {
        let desk = try ConsoleDesk()
        var environment = desk.environment
        environment["LC_ALL"] = "C"
        let terminal = try PseudoTerminal(builtProgram("linje"), [], environment: environment, rows: 24, columns: 80)
        #expect(terminal.waitFor("Skrivaren"))
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }

    @Test("A resize redraws at once, also to a window that is too small and back")
    func resize() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.resize(rows: 5, columns: 20)
        #expect(terminal.waitFor("litet"))
        terminal.resize(rows: 60, columns: 200)
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }
}
