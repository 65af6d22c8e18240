import Glibc
import TerminalSupport
import Testing

@Suite("The real console stopped and continued", .serialized)
struct ConsoleJobControlTests {
    /// A shell in which the console stands with a half-written note.
    private func startedNote(_ desk: ConsoleDesk) throws -> (shell: PseudoTerminal, before: LineSettings) {
        let shell = try desk.openShell()
        shell.resize(rows: 30, columns: 110)
        shell.settle()
        let before = shell.lineSettings
        shell.send("(echo pid $BASHPID; exec \(builtProgram("linje")))\r")
        try #require(shell.waitFor("Skrivaren står still"), "\(shell.text)")
        shell.send("\ra")
        try #require(shell.waitFor("Anteckning"), "\(shell.text)")
        shell.send("Halvskriven")
        try #require(shell.waitFor("Halvskriven"))
        return (shell, before)
    }

    private func expectShell(_ shell: PseudoTerminal, _ before: LineSettings) {
        #expect(shell.waitFor("Stopped"), "\(shell.text)")
        shell.settle()
        #expect(shell.lineSettings == before)
        for mode in privateModes where mode != 2_004 { #expect(!shell.isModeOn(mode), "mode \(mode) is still on") }
    }

    @Test("Ctrl-Z gives the shell its terminal, and fg brings back the form with what was typed")
    func controlZ() throws {
        let desk = try ConsoleDesk()
        let (shell, before) = try startedNote(desk)
        shell.send("\u{1A}")
        expectShell(shell, before)
        shell.resize(rows: 40, columns: 130)
        shell.send("fg\r")
        #expect(shell.waitFor("Halvskriven"), "\(shell.text)")
        shell.send(" rad")
        #expect(shell.waitFor("Halvskriven rad"), "\(shell.text)")
        #expect(shell.lastLine.contains("F2"))
    }

    @Test("kill -TSTP does the same, and after kill -STOP the screen is drawn whole again")
    func killed() throws {
        let desk = try ConsoleDesk()
        let (shell, before) = try startedNote(desk)
        let text = String(decoding: shell.output, as: UTF8.self)
        let pid = try #require(text.matches(of: #/pid (\d+)/#).last.flatMap { Int32($0.1) })
        kill(pid, SIGTSTP)
        expectShell(shell, before)
        shell.send("fg\r")
        #expect(shell.waitFor("Halvskriven"), "\(shell.text)")
        kill(pid, SIGSTOP)
        #expect(shell.waitFor("Stopped"), "\(shell.text)")
        shell.send("fg\r")
        #expect(shell.wait { shell.text.contains("Halvskriven") && !shell.text.contains("Stopped") }, "\(shell.text)")
    }
}
