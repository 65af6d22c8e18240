import Foundation
import TerminalSupport

/// What somebody at the keys feels: the start, the arrow keys, the search; and what it costs in bytes and memory.
struct ConsoleBenchmark: Benchmark {
    let name = "console, 120×40"

    private static let footer = "? Hjälp"
    /// Longer than the program takes to answer a key, shorter than its rest before it draws a preview.
    private static let quiet: Int32 = 30

    func run(_ bench: Bench) async throws {
        let store = try bench.deskStore()
        try measureStart(bench, store)
        let terminal = try open(bench, store)
        defer { terminal.hangUp() }
        _ = terminal.waitFor(ConsoleBenchmark.footer)
        terminal.settle(milliseconds: 500)
        measureArrows(bench, terminal)
        measureSearch(bench, terminal)
        bench.figures.add("peak memory of the console", memory(of: terminal.process), wanted: "< 50 MB")
    }

    private func open(_ bench: Bench, _ store: String) throws -> PseudoTerminal {
        let state = bench.folder + "/state"
        return try PseudoTerminal(
            bench.program,
            ["--store", store],
            environment: ["LANG": "C.UTF-8", "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state],
            rows: 40,
            columns: 120
        )
    }

    private func measureStart(_ bench: Bench, _ store: String) throws {
        let clock = ContinuousClock()
        var starts: [Duration] = []
        for _ in 0..<(bench.isShort ? 2 : 15) {
            let start = clock.now
            let terminal = try open(bench, store)
            let isUp = terminal.waitQuickly { terminal.text.contains(ConsoleBenchmark.footer) }
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

    private func memory(of process: Int32) -> String {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        let kilobytes = line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }.first ?? 0
        return "\(kilobytes / 1_024) MB"
    }
}
