import Foundation
import TerminalSupport

/// What somebody at the keys feels: the start, the arrow keys, the search; and what it costs in bytes and memory.
struct ConsoleBenchmark: Benchmark {
    let name = "console, 120×40"

    /// Longer than the program takes to answer a key, shorter than its rest before it draws a preview.
    private static let quiet: Int32 = 30

    func run(_ bench: Bench) async throws {
        let store = try bench.deskStore()
        try measureStart(bench, store)
        let terminal = try bench.openConsole(store)
        defer { terminal.hangUp() }
        _ = terminal.waitFor(Bench.footer)
        terminal.settle(milliseconds: 500)
        measureArrows(bench, terminal)
        measureSearch(bench, terminal)
        let peak = bench.memory("VmHWM", of: terminal.process) / 1_024
        bench.figures.add("peak memory of the console", "\(peak) MB", wanted: "< 50 MB")
    }

    private func measureStart(_ bench: Bench, _ store: String) throws {
        let clock = ContinuousClock()
        var starts: [Duration] = []
        for _ in 0..<(bench.isShort ? 2 : 15) {
            let start = clock.now
            let terminal = try bench.openConsole(store)
            let isUp = terminal.waitQuickly { terminal.text.contains(Bench.footer) }
            precondition(isUp, "The console must come up.")
            starts.append(clock.now - start)
            terminal.send(":quit\r")
            _ = terminal.waitForExit(seconds: 5)
        }
        bench.figures.add("start to first full screen", Sample(starts), wanted: "< 50 ms")
    }

    private func measureArrows(_ bench: Bench, _ terminal: PseudoTerminal) {
        var delays: [Duration] = []
        var bytes: [Int] = []
        for index in 0..<(bench.isShort ? 20 : 500) {
            let answer = terminal.answer(to: index / 30 % 2 == 0 ? "j" : "k", quietMilliseconds: ConsoleBenchmark.quiet)
            delays.append(answer.delay)
            bytes.append(answer.bytes)
            if index % 20 == 0 { terminal.settle(milliseconds: 200) }
        }
        bench.figures.add("arrow key to last byte", Sample(delays), wanted: "< 1 ms, p99 < 4 ms")
        bench.figures.add("bytes for an arrow key, median", "\(bytes.sorted()[bytes.count / 2])", wanted: "< 300")
    }

    private func measureSearch(_ bench: Bench, _ terminal: PseudoTerminal) {
        var delays: [Duration] = []
        let words = ["skrivare", "lösenord", "nätverk", "docka", "behörighet", "xyzzyx"]
        for word in words.prefix(bench.isShort ? 1 : words.count) {
            terminal.send("/")
            terminal.settle(milliseconds: 200)
            for letter in word {
                delays.append(terminal.answer(to: String(letter), quietMilliseconds: 60).delay)
            }
            terminal.send("\u{1B}")
            terminal.settle(milliseconds: 200)
        }
        bench.figures.add("search as you type, letter to last byte", Sample(delays), wanted: "< 10 ms, p99 < 30 ms")
    }
}
