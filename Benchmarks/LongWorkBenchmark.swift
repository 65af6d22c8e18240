import Domain
import Foundation
import Store
import StoreSQLite
import TerminalSupport

/// What days of work and one endless ticket do to the console: memory that stays, and keys that stay quick.
struct LongWorkBenchmark: Benchmark {
    let name = "console, long work"

    func run(_ bench: Bench) async throws {
        let path = bench.folder + "/work.db"
        bench.remove(path)
        defer { bench.remove(path) }
        try bench.linje(["demo", "--store", path, "--tickets", "3000"])
        let store = try SQLiteStore.open(path, readTerms: bench.readTerms)
        defer { store.close() }
        try await measureMemory(bench, store, path)
        try await measureLongTicket(bench, store, path)
    }

    /// Opens and leaves everything that is opened and left all day, while a colleague works too.
    private func measureMemory(_ bench: Bench, _ store: SQLiteStore, _ path: String) async throws {
        let terminal = try bench.openConsole(path)
        defer { terminal.hangUp() }
        _ = terminal.waitFor(Bench.footer)
        let rounds = bench.isShort ? 10 : 400
        _ = try await work(at: terminal, rounds: rounds / 4, bench, store)
        let warm = bench.memory("VmRSS", of: terminal.process)
        let keys = try await work(at: terminal, rounds: rounds, bench, store)
        let growth = bench.memory("VmRSS", of: terminal.process) - warm
        bench.figures.add("memory of the console grows over \(keys) keys", "\(growth) kB", wanted: "< 2 000 kB")
    }

    private func work(
        at terminal: PseudoTerminal,
        rounds: Int,
        _ bench: Bench,
        _ store: SQLiteStore
    ) async throws -> Int {
        let walk = Array(repeating: "j", count: 12) + Array(repeating: "k", count: 5)
        let screens = ["\r", "j", "j", "a", "\u{1B}", "q", "2", "1", "?", "j", "q", "n", "\u{1B}"]
        let search = ["/", "s", "k", "r", "i", "\u{1B}"]
        let round = walk + screens + search
        let page = try await store.page(of: TicketQuery(), after: nil, limit: 1, at: bench.now)
        for index in 0..<rounds {
            if index % 5 == 0, let ticket = page.rows.first?.number {
                let note = CommandRequest(NoteTicket(text: "Runda \(index)"), on: ticket, by: .person(Bench.account))
                _ = try await store.execute(note, at: bench.now)
            }
            for key in round {
                terminal.send(key)
                // A key right after Esc would be one with Alt.
                terminal.settle(milliseconds: key == "\u{1B}" ? 40 : 2)
            }
        }
        terminal.settle(milliseconds: 500)
        return rounds * round.count
    }

    /// A ticket whose journal has a thousand events and a megabyte of text.
    private func measureLongTicket(_ bench: Bench, _ store: SQLiteStore, _ path: String) async throws {
        let number = try await longTicket(bench, store, events: bench.isShort ? 20 : 1_000)
        let terminal = try bench.openConsole(path)
        defer { terminal.hangUp() }
        _ = terminal.waitFor(Bench.footer)
        terminal.send(":\(number)\r")
        _ = terminal.waitFor("Händelse")
        terminal.settle(milliseconds: 500)
        let delays = (0..<(bench.isShort ? 20 : 300)).map { index in
            terminal.answer(to: index / 50 % 2 == 0 ? "k" : "j", quietMilliseconds: 30).delay
        }
        bench.figures.add("scrolling a ticket of 1 000 events, 1 MB", Sample(delays), wanted: "< 2 ms, p99 < 5 ms")
    }

    private func longTicket(_ bench: Bench, _ store: SQLiteStore, events: Int) async throws -> TicketNumber {
        let open = OpenTicket(subject: "Ärendet som aldrig tar slut", description: "Det började i januari.")
        let opened = try await store.execute(CommandRequest(open, by: .person(Bench.account)), at: bench.now)
        let number = opened.ticket.number
        let text = String(repeating: "Användaren ringde igen om samma sak, och vi provade på nytt. ", count: 17)
        for index in 1...events {
            let note = NoteTicket(text: "Händelse \(index). \(text)")
            _ = try await store.execute(CommandRequest(note, on: number, by: .person(Bench.account)), at: bench.now)
        }
        return number
    }
}
