import Glibc
import TerminalSupport
import Testing

@Suite("Keys through a real terminal")
struct InputTests {
    @Test(
        "Keys arrive by their names",
        arguments: [
            ("\u{1B}OP", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"), ("\u{1B}[1;5C", "ctrl+right"),
            ("\u{1B}[Z", "shift+tab"), ("\t", "tab"), ("\u{18}", "ctrl+x"), ("\u{7F}", "backspace"), ("ö", "ö"),
            ("\u{1B}[3~", "delete"), ("\u{1B}[1;2A", "shift+up"), ("\u{1B}", "esc"), ("+", "+"),
        ]
    )
    func names(bytes: String, name: String) throws {
        let terminal = try startedProbe()
        terminal.send(bytes)
        #expect(terminal.waitFor("last: key \(name)"), "\(terminal.text)")
    }

    @Test("A sequence that nobody knows does nothing")
    func unknownSequence() throws {
        let terminal = try startedProbe()
        terminal.send("i\u{1B}[99;12;7v\u{1B}[1;9Zab")
        #expect(terminal.waitFor("last: key b"))
        #expect(terminal.line(22) == "ab", "\(terminal.text)")
    }

    @Test("A paste of 10 kB with keys and sequences in it is one event and goes into the field")
    func paste() throws {
        let terminal = try startedProbe()
        terminal.send("i")
        #expect(terminal.waitFor("last: key i"))
        let line = "q\u{1B}[A\u{3}åäö\u{1B}x\n"
        let text = String(repeating: line, count: 10_240 / line.utf8.count)
        terminal.send("\u{1B}[200~" + text + "\u{1B}[201~")
        #expect(terminal.waitFor("last: paste \(text.count)"), "\(terminal.text)")
        terminal.send("\u{1B}[D")
        #expect(terminal.waitFor("last: key left"))
        #expect(terminal.line(22).contains("åäö"))
    }

    @Test("Five hundred keys at once are one step for the eye: the list stands at its end")
    func coalescing() throws {
        let terminal = try startedProbe()
        terminal.settle()
        let before = terminal.output.count
        terminal.send(String(repeating: "j", count: 500))
        #expect(terminal.waitFor("10599"))
        #expect(terminal.wait { terminal.cursor.row == 21 })
        terminal.settle()
        // Five hundred frames would be some 100 kB.
        #expect(terminal.output.count - before < 40_000)
    }

    @Test("Clicks and the wheel arrive where the mouse was")
    func mouse() throws {
        let terminal = try startedProbe()
        terminal.send("\u{1B}[<0;10;8M\u{1B}[<0;10;8m")
        #expect(terminal.wait { terminal.cursor.row == 7 }, "\(terminal.text)")
        terminal.send("\u{1B}[<65;10;8M")
        #expect(terminal.wait { terminal.cursor.row == 10 }, "\(terminal.text)")
    }

    @Test("Random bytes end nothing and hang nothing", arguments: 0..<8 as Range<UInt32>)
    func randomBytes(seed: UInt32) throws {
        let terminal = try startedProbe()
        terminal.send("i")
        #expect(terminal.waitFor("last: key i"))
        var state = seed &* 2_654_435_761 &+ 1
        var bytes: [UInt8] = []
        for _ in 0..<3_000 {
            state = state &* 1_664_525 &+ 1_013_904_223
            let byte = UInt8(truncatingIfNeeded: state >> 24)
            // Ctrl-Z would stop the program, as it should.
            bytes.append(byte == 0x1A ? 0x41 : byte)
        }
        terminal.send(bytes)
        // Whatever was begun ends: a paste by its terminator, a mouse report by its letters.
        terminal.send("\u{1B}[201~zzzzzz")
        terminal.settle()
        terminal.send("\u{1B}[15~")
        #expect(terminal.waitFor("last: key F5"), "seed \(seed)\n\(terminal.text)")
    }

    @Test("An idle program takes no processor time")
    func idle() throws {
        let terminal = try startedProbe()
        terminal.settle()
        let before = try ticks(of: terminal.process)
        usleep(2_000_000)
        #expect(try ticks(of: terminal.process) - before <= 1)
    }

    /// Clock ticks that a process has used.
    private func ticks(of process: Int32) throws -> Int {
        let file = try #require(fopen("/proc/\(process)/stat", "r"))
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 1_024)
        _ = fgets(&buffer, Int32(buffer.count), file)
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let fields = text.split(separator: " ")
        return try #require(Int(fields[13])) + #require(Int(fields[14]))
    }
}
