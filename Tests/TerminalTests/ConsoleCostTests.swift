import Glibc
import TerminalSupport
import Testing

@Suite("What the real console costs", .serialized)
struct ConsoleCostTests {
    @Test("Idle it is hardly ever awake, and sends next to nothing")
    func idle() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        terminal.settle(milliseconds: 1_500)
        let before = ProcessCounts(of: terminal.process)
        let sent = terminal.output.count
        _ = terminal.wait(seconds: 10) { false }
        let after = ProcessCounts(of: terminal.process)
        // A tenth of the time would be a hundred ticks; a loop that spins would be a thousand.
        #expect(after.ticks - before.ticks < 50)
        #expect(after.wakeUps - before.wakeUps < 1_500)
        // At most the clock moves on, and the messages of the start go away.
        #expect(terminal.output.count - sent < 3_000)
    }

    @Test("Five hundred keys at once become a few frames, and the last one is right")
    func coalescing() throws {
        let desk = try ConsoleDesk()
        for number in 1...12 { try desk.run("new", "--quiet", "Ärende nummer \(number)") }
        let terminal = try desk.open()
        #expect(terminal.waitFor("Ärende nummer 12"))
        terminal.settle()
        let top = terminal.cursor.row
        let before = terminal.output.count
        terminal.send(String(repeating: "j", count: 500))
        #expect(terminal.wait { terminal.cursor.row == top + 12 }, "\(terminal.text)")
        terminal.settle()
        #expect(terminal.cursor.row == top + 12)
        // Five hundred frames would be some 100 kB.
        #expect(terminal.output.count - before < 40_000)
    }

    @Test("Hours of work leave no memory behind")
    func memory() throws {
        let desk = try ConsoleDesk()
        let terminal = try desk.open()
        #expect(terminal.waitFor("Skrivaren står still"))
        work(at: terminal, rounds: 20)
        let warm = ProcessCounts(of: terminal.process).memory
        work(at: terminal, rounds: 100)
        let after = ProcessCounts(of: terminal.process).memory
        print("memory after 20 rounds: \(warm) kB, after 120: \(after) kB")
        #expect(warm > 0 && after > 0)
        #expect(after - warm < 8_000)
    }

    /// Opens and leaves what is opened and left all day.
    private func work(at terminal: PseudoTerminal, rounds: Int) {
        let round = ["\r", "a", "\u{1B}", "q", "/", "skriv", "\u{1B}", "2", "1", "?", "q", "n", "\u{1B}"]
        for _ in 0..<rounds {
            for keys in round {
                terminal.send(keys)
                // A key right after Esc would be one with Alt.
                terminal.settle(milliseconds: keys == "\u{1B}" ? 40 : 4)
            }
        }
    }
}
