import Instants
package import Store

/// Keeps the escalation engine of a store running, in a console or as a service of its own.
///
/// One loop at a time is the engine, by lease; the others stand by and take over when it goes away. It looks again when something planned comes due,
/// when something in the store has changed, and at least every twenty seconds, so that a clock that jumps is noticed. Trouble with the store is
/// reported and tried again, later and later, up to a minute.
package struct EngineLoop: Sendable {
    private let store: any EngineStore & ChangeFeed
    private let clock: WallClock
    private let pace: EnginePace
    private let report: @Sendable (EngineReport) -> Void

    package init(
        store: any EngineStore & ChangeFeed,
        clock: WallClock = .system,
        pace: EnginePace = EnginePace(),
        report: @escaping @Sendable (EngineReport) -> Void
    ) {
        self.store = store
        self.clock = clock
        self.pace = pace
        self.report = report
    }

    /// Runs until the task is cancelled; gives the engine's place back then.
    package func run() async {
        guard let lease = await waitForLease() else {
            report(.stopped)
            return
        }
        report(.started)
        await work()
        lease.release()
        report(.stopped)
    }

    // MARK: - The place

    /// The engine's place, once it is free; nil when cancelled before that.
    private func waitForLease() async -> (any EngineLease)? {
        var isStandingBy = false
        var trouble = Trouble(pace: pace)
        while !Task.isCancelled {
            var pause = pace.standby
            do {
                if let lease = try store.engineLease() { return lease }
                if !isStandingBy { report(.standingBy) }
                isStandingBy = true
            } catch {
                pause = trouble.next()
                report(.trouble(error, retryIn: pause))
            }
            await EngineLoop.sleep(pause)
        }
        return nil
    }

    // MARK: - The work

    private func work() async {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let hints = store.hints()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in hints { wake.yield() }
            }
            await rounds(wakes: wakes, wake: wake)
            group.cancelAll()
        }
    }

    private func rounds(wakes: AsyncStream<Void>, wake: AsyncStream<Void>.Continuation) async {
        var woken = wakes.makeAsyncIterator()
        var trouble = Trouble(pace: pace)
        var lastBeat: Instant?
        while !Task.isCancelled {
            let pause: Duration
            do {
                let run = try await round(lastBeat: &lastBeat)
                if trouble.hasBeen { report(.recovered) }
                pause = run.failures.isEmpty ? try await untilNext(after: run) : trouble.next()
                if run.failures.isEmpty { trouble = Trouble(pace: pace) }
            } catch {
                if Task.isCancelled { return }
                pause = trouble.next()
                report(.trouble(error, retryIn: pause))
            }
            let alarm = Task {
                // Cancelled means that something else woke the loop: ringing all the same would wake it for ever.
                guard (try? await Task.sleep(for: pause)) != nil else { return }
                wake.yield()
            }
            await withTaskCancellationHandler {
                // Changes of others must not shorten the wait after trouble, or a busy store would be asked all the time.
                if trouble.hasBeen { await alarm.value } else { await woken.next() }
            } onCancel: {
                alarm.cancel()
                wake.finish()
            }
            alarm.cancel()
        }
    }

    /// One look: the sign of life when it is time for one, and what is due.
    private func round(lastBeat: inout Instant?) async throws(StoreError) -> EngineRun {
        let now = clock.now()
        // A beat that lies ahead is from before the clock was set back.
        let isBeatDue = lastBeat.map { now - $0 >= pace.beatSeconds || now < $0 } ?? true
        if isBeatDue {
            try await store.engineBeat(at: now)
            lastBeat = now
        }
        let run = try await store.runEngine(at: now)
        if run.steps > 0 || !run.failures.isEmpty { report(.ran(run)) }
        return run
    }

    private func untilNext(after run: EngineRun) async throws(StoreError) -> Duration {
        guard let next = try await store.nextEngineInstant() else { return pace.longest }
        let wait = Duration.seconds(next - clock.now())
        return min(max(wait, pace.shortest), pace.longest)
    }

    private static func sleep(_ duration: Duration) async {
        // Being cancelled is the ordinary way for a sleep to end early.
        try? await Task.sleep(for: duration)
    }
}

/// Waits that grow while trouble lasts.
private struct Trouble {
    private let pace: EnginePace
    private var count = 0

    init(pace: EnginePace) {
        self.pace = pace
    }

    var hasBeen: Bool { count > 0 }

    mutating func next() -> Duration {
        count += 1
        return min(pace.backoff * (1 << min(count - 1, 16)), pace.longestBackoff)
    }
}
