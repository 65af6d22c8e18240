/// Gathers what happens at the terminal and in the program into batches for the main actor.
///
/// A batch holds everything that was there, so a program that handles a whole batch and then draws once never lags
/// behind a held-down key. While nothing happens nothing runs: there is no timer that nobody asked for.
package final class EventLoop {
    private let driver: any Driver
    nonisolated private let watch: InputWatch
    nonisolated private let mailbox: Mailbox
    private var posted: [InputEvent] = []
    /// When the tick that was asked for last is to come.
    private var due: ContinuousClock.Instant?
    private var isOver = false

    /// Starts listening to the driver's terminal.
    package init(driver: any Driver) throws(TerminalProblem) {
        self.driver = driver
        let mailbox = Mailbox()
        self.mailbox = mailbox
        watch = try InputWatch(driver.descriptors) { mailbox.put($0) }
    }

    deinit {
        watch.stop()
    }

    /// Waits for the next batch of events, which is never empty; nil after `quit`.
    package func next() async -> [InputEvent]? {
        while !isOver {
            let signals = await mailbox.take()
            let batch = isOver ? [] : events(for: signals)
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
        mailbox.put(.wake)
    }

    /// Lets events happen as if the terminal had sent them: key scripts, and events that a driver's call returned.
    package func post(_ events: [InputEvent]) {
        posted += events
        mailbox.put(.posted)
    }

    /// Asks for one `.tick` after a time; replaces the one asked for before.
    package func tick(after delay: Duration) {
        let due = ContinuousClock.now + delay
        self.due = due
        watch.setAlarm(due)
    }

    /// Takes back what `tick(after:)` asked for.
    package func cancelTick() {
        due = nil
        watch.setAlarm(nil)
    }

    /// Ends the sequence of batches.
    package func quit() {
        guard !isOver else { return }
        isOver = true
        watch.stop()
        mailbox.put(.quit)
    }

    private func events(for signals: Mailbox.Signals) -> [InputEvent] {
        var events: [InputEvent] = []
        if !signals.isDisjoint(with: [.ready, .posted]) { events = driver.readEvents() }
        if signals.contains(.ready) { watch.drained() }
        if signals.contains(.posted) {
            events += posted
            posted = []
        }
        if signals.contains(.hangUp) { events.append(.hangUp) }
        if signals.contains(.wake) { events.append(.wake) }
        // A tick that was taken back or put off while it was on its way does not come.
        if signals.contains(.tick), let due, due <= .now {
            self.due = nil
            events.append(.tick)
        }
        return events
    }
}
