import Desk
import Domain
import Instants
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Testing

@Suite("The engine's loop", .timeLimit(.minutes(2)))
struct EngineLoopTests {
    @Test("It begins, does what is due, acts on what comes in, and ends when cancelled")
    func life() async throws {
        let made = try await StoreBackend.file.make()
        let reports = Reports()
        let clock = WallClock { .monday }
        let loop = EngineLoop(store: made.store, clock: clock) { reports.add($0) }
        let work = Task { await loop.run() }
        await reports.waits { $0.contains("started") }
        try await made.store.run(
            OpenTicket(
                subject: "Intrång",
                classification: Classification(kind: .fault, intefunktion: IntefunktionID("utskrift"))
            ),
            at: Instant.monday - 7 * 86_400
        )
        await reports.waits { $0.contains { $0.hasPrefix("ran") } }
        #expect(try await made.store.lastEngineBeat() == .monday)
        work.cancel()
        await work.value
        #expect(reports.all.last == "stopped")
    }

    @Test("A change of somebody else's wakes it once, not for ever")
    func calm() async throws {
        let made = try await StoreBackend.file.make()
        let reports = Reports()
        let looks = Mutex(0)
        let clock = WallClock {
            looks.withLock { $0 += 1 }
            return .monday
        }
        let work = Task { await EngineLoop(store: made.store, clock: clock) { reports.add($0) }.run() }
        await reports.waits { $0.contains("started") }
        let before = looks.withLock { $0 }
        try await made.store.run(OpenTicket(subject: "Ny mus"), at: .monday)
        while looks.withLock({ $0 }) == before { try await Task.sleep(for: .milliseconds(10)) }
        try await Task.sleep(for: .seconds(1))
        // A few looks for one change are fine; a loop that wakes itself takes thousands.
        #expect(looks.withLock { $0 } - before < 50)
        work.cancel()
        await work.value
    }

    @Test("A second loop stands by and takes over")
    func standby() async throws {
        let made = try await StoreBackend.file.make()
        var pace = EnginePace()
        pace.standby = .milliseconds(20)
        let (first, second) = (Reports(), Reports())
        let firstWork = Task { await EngineLoop(store: made.store, pace: pace) { first.add($0) }.run() }
        await first.waits { $0.contains("started") }
        let secondWork = Task { await EngineLoop(store: made.store, pace: pace) { second.add($0) }.run() }
        await second.waits { $0 == ["standing by"] }
        firstWork.cancel()
        await firstWork.value
        await second.waits { $0.contains("started") }
        secondWork.cancel()
        await secondWork.value
        #expect(second.all == ["standing by", "started", "stopped"])
    }

    @Test(
        "Silence for more than five minutes is told; a beat from ahead of a clock that was set back is none",
        arguments: [(nil, false), (Int64(0), true), (300, true), (301, false), (-1_000, true)] as [(Int64?, Bool)]
    )
    func watch(secondsAgo: Int64?, isRunning: Bool) {
        let beat = secondsAgo.map { Instant.monday - $0 }
        let watch = EngineWatch(lastBeat: beat, now: .monday)
        #expect(watch == (isRunning ? .running : .silent(since: beat)))
    }
}

/// What a loop has said so far.
private final class Reports: Sendable {
    private let said = Mutex<[String]>([])

    var all: [String] { said.withLock { $0 } }

    func add(_ report: EngineReport) {
        let word =
            switch report {
            case .started: "started"
            case .standingBy: "standing by"
            case .ran(let run): "ran \(run.steps)"
            case .trouble: "trouble"
            case .recovered: "recovered"
            case .stopped: "stopped"
            }
        said.withLock { $0.append(word) }
    }

    /// Waits until what was said is so; the suite's time limit ends a wait in vain.
    func waits(until condition: ([String]) -> Bool) async {
        while !condition(all), !Task.isCancelled { try? await Task.sleep(for: .milliseconds(10)) }
    }
}
