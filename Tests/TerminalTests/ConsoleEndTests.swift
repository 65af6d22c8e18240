import Glibc
import TerminalSupport
import Testing

@Suite("However the real console ends, the terminal is given back and what was typed is kept", .serialized)
struct ConsoleEndTests {
    @Test(
        "A signal in the middle of a note",
        arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE]
    )
    func signal(number: Int32) throws {
        let desk = try ConsoleDesk()
        let shell = try desk.openShell()
        shell.resize(rows: 30, columns: 110)
        shell.settle()
        let before = shell.lineSettings
        shell.send("(echo pid $BASHPID; exec \(builtProgram("linje"))); echo status $?\r")
        try #require(shell.waitFor("Skrivaren står still"), "\(shell.text)")
        shell.send("\ra")
        try #require(shell.waitFor("Anteckning"), "\(shell.text)")
        shell.send("Halvskriven")
        #expect(shell.waitFor("Halvskriven"))
        // What is typed is on disk a second later, also for an end that nothing can be done in.
        #expect(shell.wait { !drafts(of: desk).isEmpty })
        let text = String(decoding: shell.output, as: UTF8.self)
        let pid = try #require(text.matches(of: #/pid (\d+)/#).last.flatMap { Int32($0.1) })
        kill(pid, number)
        #expect(shell.wait { shell.text.contains(#/status \d+/#) && shell.lastLine == "ready>" }, "\(shell.text)")
        shell.settle()
        #expect(shell.lineSettings == before)
        for mode in privateModes where mode != 2_004 { #expect(!shell.isModeOn(mode), "mode \(mode) is still on") }
        let isFault = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE].contains(number)
        #expect(shell.text.contains("finns kvar som utkast") == isFault, "\(shell.text)")
        let next = try desk.open()
        #expect(next.waitFor("Halvskriven"), "\(next.text)")
    }

    @Test("A line that drops ends the console, and the next start offers the note")
    func droppedLine() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        try #require(terminal.waitFor("Skrivaren står still"))
        terminal.send("\ra")
        try #require(terminal.waitFor("Anteckning"))
        terminal.send("Halvskriven")
        #expect(terminal.waitFor("Halvskriven"))
        terminal.hangUp()
        #expect(terminal.waitForExit() != nil)
        let next = try desk.open()
        #expect(next.waitFor("Halvskriven"), "\(next.text)")
    }

    private func drafts(of desk: ConsoleDesk) -> [String] {
        guard let folder = opendir(desk.folder + "/state/linje/drafts") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
