import Glibc
import TerminalSupport
import Testing

@Suite("The terminal is given back whatever ends the program")
struct RestoreTests {
    /// Runs the probe from a shell, so that the settings before and after can be compared, and ends it somehow.
    private func run(
        _ environment: [String: String] = [:],
        ending end: (PseudoTerminal) -> Void
    ) throws -> (status: String, text: String) {
        let shell = try startedShell(environment)
        shell.settle()
        let before = shell.lineSettings
        shell.send("(echo pid $BASHPID; exec \(builtProgram("TerminalProbe"))); echo status $?\r")
        try #require(shell.waitFor("last: start"), "\(shell.text)")
        #expect(shell.isModeOn(1_049))
        #expect(shell.isModeOn(2_004))
        end(shell)
        #expect(shell.wait { shell.text.contains(#/status \d+/#) && shell.lastLine == "ready>" }, "\(shell.text)")
        shell.settle()
        // The shell reads its lines with settings of its own while it waits, before and after alike.
        #expect(shell.lineSettings == before)
        for mode in privateModes where mode != 2_004 { #expect(!shell.isModeOn(mode), "mode \(mode) is still on") }
        let status = shell.text.firstMatch(of: #/status (\d+)/#).map { String($0.1) } ?? "none"
        return (status, shell.text)
    }

    @Test("After quitting")
    func quit() throws {
        #expect(try run { $0.send("q") }.status == "0")
    }

    @Test("After a signal to end", arguments: [SIGTERM, SIGINT, SIGQUIT])
    func signal(number: Int32) throws {
        let result = try run { shell in
            guard let pid = programID(shell) else { return }
            kill(pid, number)
        }
        #expect(result.status == String(128 + number))
    }

    @Test("After a trap, whose message is readable, without a question of the runtime")
    func trap() throws {
        let result = try run { $0.send("C") }
        #expect(["132", "133"].contains(result.status))
        #expect(result.text.contains("the probe was told to crash"), "\(result.text)")
    }

    @Test("After abort()")
    func abort() throws {
        #expect(try run { $0.send("A") }.status == "134")
    }

    @Test("What libraries print to stderr never reaches the screen and is printed afterwards")
    func standardError() throws {
        let result = try run { shell in
            shell.send("w")
            #expect(shell.waitFor("last: key w"))
            #expect(!shell.text.contains("complains"))
            shell.send("q")
        }
        #expect(result.text.contains("a library complains"))
    }

    @Test("A line that drops ends the program")
    func hangUp() throws {
        let terminal = try startedProbe()
        terminal.hangUp()
        let status = try #require(terminal.waitForExit())
        #expect(status == 129)
    }

    /// The number that the shell printed before the program took the screen.
    private func programID(_ shell: PseudoTerminal) -> Int32? {
        let text = String(decoding: shell.output, as: UTF8.self)
        return text.matches(of: #/pid (\d+)/#).last.flatMap { Int32($0.1) }
    }
}
