import Domain
import Escalation
import Foundation
import Instants
import Store
import StoreSQLite

/// What the engine costs when nothing is due, and when much is.
struct EngineBenchmark: Benchmark {
    let name = "engine"

    func run(_ bench: Bench) async throws {
        let idle = try SQLiteStore.open(try bench.deskStore(), readTerms: bench.readTerms)
        defer { idle.close() }
        _ = try await idle.runEngine(at: bench.now)
        let nothing = try await Sample.of(bench.isShort ? 5 : 300) { _ in _ = try await idle.runEngine(at: bench.now) }
        bench.figures.add("engine run, nothing due", nothing, wanted: "< 1 ms")
        for count in bench.isShort ? [200] : [10_000, 30_000] {
            let duration = try await run(due: count, bench)
            let wanted = count == 30_000 ? "< 3 s" : ""
            bench.figures.add("engine run, \(count) due", Figures.text(duration), wanted: wanted)
        }
    }

    /// A store of its own, with so many tickets that nobody has taken for half an hour.
    private func run(due count: Int, _ bench: Bench) async throws -> Duration {
        let path = bench.folder + "/engine-\(count).db"
        bench.remove(path)
        defer { bench.remove(path) }
        try bench.linje(["init", "--store", path])
        let store = try SQLiteStore.open(path, readTerms: bench.readTerms)
        defer { store.close() }
        let terms = try await store.terms(at: bench.now)
        // Tuesday 17 November 2026, 09:00 in Sweden.
        let opened = Instant(seconds: 1_794_902_400)
        var portion: [ImportedHistory]? = try histories(count, terms.agreement, at: opened)
        let box = Portion(portion)
        portion = nil
        _ = try await store.bringIn(
            isAtomic: true,
            run: .historyImported(file: "bench", mapping: "bench", rows: count, tickets: count),
            by: .person(Bench.account),
            at: opened,
            next: { box.take() }
        )
        let clock = ContinuousClock()
        let start = clock.now
        let run = try await store.runEngine(at: opened + 3_600)
        let elapsed = clock.now - start
        precondition(run.steps == count, "Every ticket was due, and none twice: \(run)")
        return elapsed
    }

    private func histories(_ count: Int, _ agreement: Agreement, at opened: Instant) throws -> [ImportedHistory] {
        guard let place = agreement.place(in: agreement.intake) else { return [] }
        return (0..<count).map { index in
            let opening = Opening(
                classification: Classification(kind: .question),
                subject: "Fråga \(index)",
                channel: .telephone,
                place: place,
                received: opened,
                agreement: agreement.version
            )
            let actor = Actor.person(Bench.account)
            return ImportedHistory(events: [(.opened(ticket: opening), actor, opened)], recorded: nil)
        }
    }
}

/// One portion of histories, handed over once; only the importing task touches it.
private final class Portion: @unchecked Sendable {
    // Proof: `bringIn` calls `next` from one transaction at a time, and nobody else holds the box.
    private var histories: [ImportedHistory]?

    init(_ histories: [ImportedHistory]?) {
        self.histories = histories
    }

    func take() -> [ImportedHistory]? {
        defer { histories = nil }
        return histories
    }
}
