import Glibc
import TerminalSupport
import Testing

@Suite("The screen in a real terminal")
struct ScreenTests {
    @Test(
        "Moving a full-width selection bar one row in a 120x40 table sends less than 300 bytes",
        arguments: ["dark", "light", "monochrome"]
    )
    func bytesPerMove(theme: String) throws {
        let terminal = try startedProbe(["PROBE_THEME": themePath(theme)], rows: 40, columns: 120)
        terminal.send("j")
        #expect(terminal.waitFor("last: key j"))
        terminal.settle()
        var counts: [Int] = []
        for row in 2..<20 {
            let before = terminal.output.count
            terminal.send("j")
            #expect(terminal.wait { terminal.cursor.row == Int32(row + 2) })
            terminal.settle(milliseconds: 60)
            counts.append(terminal.output.count - before)
        }
        let worst = try #require(counts.max())
        print("\(theme): bytes per arrow key: \(counts.sorted()[counts.count / 2]) median, \(worst) at most")
        #expect(worst < 300, "\(counts)")
    }
}
