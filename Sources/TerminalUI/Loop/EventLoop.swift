internal import Synchronization

/// Gathers what happens at the terminal and in the program into batches for the main actor.
///
/// A batch holds everything that was there, so a program that handles a whole batch and then draws once never lags
/// behind a held-down key. While nothing happens nothing runs: there is no timer that nobody asked for.
package final class EventLoop {
    nonisolated private enum Signal: Sendable {
        case ready
        case hangUp
        case wake
        case tick(Int)
        case posted
        case quit
    }

    private let driver: any Driver
    private let watch: InputWatch?
    private let signals: AsyncStream<Signal>
    nonisolated private let continuation: AsyncStream<Signal>.Continuation
    nonisolated private let isWakeWaiting = Mutex(false)
    private var posted: [InputEvent] = []
    private var timer: (number: Int, task: Task<Void, Never>)?
    private var timers = 0
    private var isOver = false

    /// Starts listening to the driver's terminal.
    package init(driver: any Driver) throws(TerminalProblem) {
        self.driver = driver
        let (signals, continuation) = AsyncStream.makeStream(of: Signal.self)
        self.signals = signals
        self.continuation = continuation
        watch =
            if let descriptors = driver.descriptors {
                try InputWatch(descriptors) { hungUp in continuation.yield(hungUp ? .hangUp : .ready) }
            } else {
                nil
            }
    }

    /// Waits for the next batch of events, which is never empty; nil after `quit`.
    package func next() async -> [InputEvent]? {
        while !isOver {
            var iterator = signals.makeAsyncIterator()
            guard let signal = await iterator.next(isolation: #isolation) else { return nil }
            let batch = events(for: signal)
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    /// The batches as a sequence that ends after `quit`.
    ///
    /// Only one may be iterated.
    package var batches: AsyncStream<[InputEvent]> {
        AsyncStream { await self.next() }
    }

    /// Brings a `.wake` event soon; may be called from anywhere and as often as wanted.
    nonisolated package func wake() {
        let isFirst = isWakeWaiting.withLock { waiting in
            defer { waiting = true }
            return !waiting
        }
        if isFirst { continuation.yield(.wake) }
    }

    /// Lets events happen as if the terminal had sent them: key scripts, and events that a driver's call returned.
    package func post(_ events: [InputEvent]) {
        posted += events
        continuation.yield(.posted)
    }

    /// Asks for one `.tick` after a time; replaces the one asked for before.
    package func tick(after delay: Duration) {
        cancelTick()
        timers += 1
        let number = timers
        let continuation = continuation
        let task = Task {
            guard (try? await Task.sleep(for: delay)) != nil else { return }
            continuation.yield(.tick(number))
        }
        timer = (number, task)
    }

    /// Takes back what `tick(after:)` asked for.
    package func cancelTick() {
        timer?.task.cancel()
        timer = nil
    }

    /// Ends the sequence of batches.
    package func quit() {
        guard !isOver else { return }
        isOver = true
        cancelTick()
        watch?.stop()
        continuation.yield(.quit)
        continuation.finish()
    }

    private func events(for signal: Signal) -> [InputEvent] {
        switch signal {
        case .ready:
            defer { watch?.drained() }
            return driver.readEvents()
        case .hangUp:
            return [.hangUp]
        case .wake:
            isWakeWaiting.withLock { $0 = false }
            return [.wake]
        case .tick(let number):
            guard timer?.number == number else { return [] }
            timer = nil
            return [.tick]
        case .posted:
            defer { posted = [] }
            return driver.readEvents() + posted
        case .quit:
            return []
        }
    }
}
