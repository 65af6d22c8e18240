import Glibc
import TerminalSupport
import Testing

@Suite("Stopping and continuing")
struct JobControlTests {
    @Test("Ctrl-Z gives the shell its terminal, and fg brings the screen back as it was")
    func controlZ() throws {
        let shell = try startedShell()
        let before = shell.lineSettings
        shell.send("\(builtProgram("TerminalProbe"))\r")
        #expect(shell.waitFor("last: start"))
        shell.send("jjj")
        #expect(shell.waitFor("last: key j"))
        shell.send("\u{1A}")
        #expect(shell.waitFor("Stopped"), "\(shell.text)")
        shell.settle()
        #expect(shell.lineSettings == before)
        for mode in privateModes where mode != 2_004 { #expect(!shell.isModeOn(mode), "mode \(mode) is still on") }
        shell.resize(rows: 30, columns: 100)
        shell.send("fg\r")
        #expect(shell.waitFor("probe 100x30"), "\(shell.text)")
        #expect(shell.waitFor("last: resumed"), "\(shell.text)")
        #expect(shell.isModeOn(1_049))
        #expect(shell.cursor.row == 5)
        shell.send("q")
        #expect(shell.wait { !shell.isModeOn(1_049) })
    }

    @Test("kill -TSTP and kill -CONT do the same")
    func killed() throws {
        let shell = try startedShell()
        shell.send("(echo pid $BASHPID; exec \(builtProgram("TerminalProbe")))\r")
        #expect(shell.waitFor("last: start"))
        let text = String(decoding: shell.output, as: UTF8.self)
        let pid = try #require(text.matches(of: #/pid (\d+)/#).last.flatMap { Int32($0.1) })
        kill(pid, SIGTSTP)
        #expect(shell.waitFor("Stopped"), "\(shell.text)")
        #expect(!shell.isModeOn(1_049))
        shell.send("fg\r")
        #expect(shell.waitFor("last: resumed"))
        kill(pid, SIGSTOP)
        // This time nothing could be given back: the shell writes into our screen.
        #expect(shell.waitFor("Stopped"), "\(shell.text)")
        shell.send("fg\r")
        #expect(shell.waitFor("last: resumed"), "\(shell.text)")
        #expect(shell.line(0) == "probe 80x24")
    }

    @Test("An editor gets a clean terminal and clean signals, and the screen is exact afterwards")
    func editor() throws {
        let script = "grep SigBlk /proc/self/status; echo in-editor; read answer; exit 3"
        let terminal = try startedProbe(["EDITOR": script])
        let drawn = terminal.text
        terminal.send("e")
        #expect(terminal.waitFor("in-editor"))
        #expect(terminal.text.contains("SigBlk:\t0000000000000000") || terminal.text.contains("0000000000000000"))
        #expect(!terminal.isModeOn(1_049))
        #expect(!terminal.isModeOn(2_004))
        terminal.send("done\r")
        #expect(terminal.waitFor("last: resumed"))
        #expect(terminal.text == drawn.replacing("last: start", with: "last: resumed"))
        terminal.send("e")
        // The words of the first time are still on the shell's screen.
        #expect(terminal.wait { terminal.sent("in-editor") == 2 })
        terminal.resize(rows: 20, columns: 70)
        terminal.send("done\r")
        #expect(terminal.waitFor("probe 70x20"), "\(terminal.text)")
    }

    @Test("Ctrl-C in an editor is the editor's")
    func interruptInEditor() throws {
        let terminal = try startedProbe(["EDITOR": "echo in-editor; exec sleep 100"])
        terminal.send("e")
        #expect(terminal.waitFor("in-editor"))
        terminal.settle()
        terminal.send("\u{3}")
        #expect(terminal.waitFor("last: resumed"), "\(terminal.text)")
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }
}
