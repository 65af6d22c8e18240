import Foundation
import TerminalSupport
import Testing

@Suite("What the real console sends to its terminal", .serialized)
struct ConsoleMessageTests {
    /// A desk with settings; whoever makes one is in its teams, and so is told of what nobody owns.
    private func desk(settings: String) throws -> ConsoleDesk {
        let desk = try ConsoleDesk()
        try FileManager.default.createDirectory(
            atPath: desk.folder + "/config/linje",
            withIntermediateDirectories: true
        )
        try settings.write(toFile: desk.folder + "/config/linje/config.toml", atomically: true, encoding: .utf8)
        return desk
    }

    private func openLate(_ desk: ConsoleDesk) throws {
        try desk.run(
            "new",
            "--quiet",
            "Inget nät i huset",
            "--intefunktion",
            "utskrift",
            "--received",
            "2026-01-12T09:00"
        )
    }

    @Test("For a new message the bell sounds and the terminal is asked for a notice, when both are wanted")
    func wanted() throws {
        let desk = try desk(settings: "notify = true\n")
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        let bells = terminal.output.count { $0 == 7 }
        try openLate(desk)
        #expect(terminal.wait(seconds: 30) { terminal.sent("\u{1B}]9;") == 1 }, "\(terminal.text)")
        // One ends the notice, one is the bell.
        #expect(terminal.wait { terminal.output.count { $0 == 7 } == bells + 2 })
        #expect(!String(decoding: terminal.output, as: UTF8.self).contains("]9;Inget nät"))
    }

    @Test("Neither is sent to whom wants neither")
    func unwanted() throws {
        let desk = try desk(settings: "bell = false\n")
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        try openLate(desk)
        #expect(terminal.waitFor("försenat"), "\(terminal.text)")
        #expect(terminal.waitFor("✉"), "\(terminal.text)")
        terminal.settle(milliseconds: 1_000)
        #expect(!terminal.output.contains(7))
    }

    @Test("Without colours a ticket whose time ran out is told by sign and word")
    func monochrome() throws {
        let desk = try ConsoleDesk()
        try openLate(desk)
        let terminal = try desk.open(changing: ["NO_COLOR": "1"])
        #expect(terminal.waitFor("Inget nät i huset"), "\(terminal.text)")
        let row = terminal.text.split(separator: "\n").first { $0.contains("Inget nät i huset") } ?? ""
        #expect(row.contains("‼") && row.contains("försenat"), "\(row)")
    }

    @Test("With --ascii every character is ASCII, on every screen")
    func ascii() throws {
        let desk = try ConsoleDesk()
        try openLate(desk)
        let terminal = try desk.open("console", "--ascii")
        #expect(terminal.waitFor("Skrivaren star still"), "\(terminal.text)")
        for (keys, text) in [("\r", "Anteckna"), ("a", "Anteckning"), ("\u{1B}", "Anteckna"), ("?", "Sok i hjalpen")] {
            terminal.send(keys)
            #expect(terminal.waitFor(text), "\(terminal.text)")
        }
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
    }

    @Test(
        "The language of the settings is the console's",
        arguments: [("sv", "Köer", "Hjälp"), ("en", "Queues", "Help")]
    )
    func language(code: String, tab: String, help: String) throws {
        let desk = try desk(settings: "language = \"\(code)\"\n")
        let terminal = try desk.open()
        #expect(terminal.waitFor(tab), "\(terminal.text)")
        #expect(terminal.waitFor(help), "\(terminal.text)")
    }

    @Test("A colleague's change in a list costs less than a kilobyte and leaves the selection where it is")
    func change() throws {
        let desk = try ConsoleDesk()
        for number in 1...12 { try desk.run("new", "--quiet", "Ärende nummer \(number)") }
        let terminal = try desk.open()
        #expect(terminal.waitFor("Ärende nummer 12"), "\(terminal.text)")
        terminal.send("jjj")
        terminal.settle(milliseconds: 1_500)
        let cursor = terminal.cursor
        let line = terminal.line(cursor.row)
        let before = terminal.output.count
        try desk.run("edit", "10009", "--subject", "Rättad rubrik", "--quiet")
        #expect(terminal.waitFor("Rättad rubrik"), "\(terminal.text)")
        terminal.settle(milliseconds: 500)
        #expect(terminal.output.count - before < 1_000)
        #expect(terminal.cursor == cursor)
        #expect(terminal.line(cursor.row) == line)
    }
}
