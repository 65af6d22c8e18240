import Domain
import Foundation
import Instants
import Store
import StoreSQLite

/// What the store answers and takes, asked directly.
struct StoreBenchmark: Benchmark {
    let name = "store"

    func run(_ bench: Bench) async throws {
        let path = try bench.deskStore()
        let clock = ContinuousClock()
        let start = clock.now
        let store = try SQLiteStore.open(path, readTerms: bench.readTerms)
        defer { store.close() }
        bench.figures.add("opening the store", Figures.text(clock.now - start))
        try await measureLists(bench, store)
        try await SearchKind.measure(bench, store)
        try await measureRequesters(bench, store)
        try await measureCommands(bench, store)
        measureDisk(bench)
    }

    private func measureLists(_ bench: Bench, _ store: SQLiteStore) async throws {
        let now = bench.now
        let count = bench.isShort ? 10 : 300
        let query = TicketQuery(filter: Filter([FilterTerm(.line(.second))]))
        let page = try await Sample.of(count) { _ in
            _ = try await store.page(of: query, after: nil, limit: 50, at: now)
        }
        bench.figures.add("the 50 most urgent of a line", page)
        let counts = try await Sample.of(count) { _ in _ = try await store.counts(at: now) }
        bench.figures.add("open tickets counted by queue", counts)
    }

    private func measureRequesters(_ bench: Bench, _ store: SQLiteStore) async throws {
        let texts = ["karin", "anna berg", "0980 319", "pc-12345", "stadshuset", "skolan an", "xyzzyx"]
        let typed = texts.flatMap { text in (2...text.count).map { String(text.prefix($0)) } }
        let sample = try await Sample.of(typed.count) { index in
            _ = try await store.requesters(matching: typed[index], limit: 20)
        }
        bench.figures.add("a caller as you type, among all requesters", sample, wanted: "< 16 ms")
    }

    private func measureCommands(_ bench: Bench, _ store: SQLiteStore) async throws {
        let now = bench.now
        let actor = Actor.person(Bench.account)
        let page = try await store.page(of: TicketQuery(), after: nil, limit: 200, at: now)
        guard !page.rows.isEmpty else { return }
        let count = bench.isShort ? 20 : 2_000
        let notes = try await Sample.of(count) { index in
            let row = page.rows[index % page.rows.count]
            let note = NoteTicket(text: "Ringde kunden, återkommer. \(index)")
            _ = try await store.execute(CommandRequest(note, on: row.number, by: actor), at: now)
        }
        bench.figures.add("a command, durable", notes)
        let rate = Int(1_000 / max(0.001, notes.mean.milliseconds))
        bench.figures.add("commands a second, one after another", "\(rate)", wanted: "≥ 1,000 where the disk allows")
    }

    /// What the disk itself costs: one bare append and `fdatasync`.
    private func measureDisk(_ bench: Bench) {
        let path = bench.folder + "/fsync"
        let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer {
            close(file)
            unlink(path)
        }
        let page = [UInt8](repeating: 7, count: 8_192)
        var durations: [Duration] = []
        let clock = ContinuousClock()
        for _ in 0..<(bench.isShort ? 10 : 500) {
            let start = clock.now
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { return }
            durations.append(clock.now - start)
        }
        bench.figures.add("for comparison: a bare 8 KiB append with `fdatasync`", Sample(durations))
    }
}
