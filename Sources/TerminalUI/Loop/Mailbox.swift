internal import Synchronization

/// What has happened since somebody last looked, and who waits for it.
///
/// Things of one kind that happen again before they are looked at are one. Whoever waits is resumed on its own actor,
/// without a detour over another thread, which would be felt at every key.
nonisolated final class Mailbox: Sendable {
    struct Signals: OptionSet, Sendable {
        let rawValue: UInt8

        /// There is something to read from the driver.
        static let ready = Signals(rawValue: 1)
        /// The terminal is gone.
        static let hangUp = Signals(rawValue: 2)
        static let wake = Signals(rawValue: 4)
        static let tick = Signals(rawValue: 8)
        static let posted = Signals(rawValue: 16)
        static let quit = Signals(rawValue: 32)
    }

    private struct State {
        var signals: Signals = []
        var waiting: CheckedContinuation<Signals, Never>?
    }

    private let state = Mutex(State())

    /// Tells whoever waits; may be called from any thread.
    func put(_ signals: Signals) {
        let (waiting, news) = state.withLock { state in
            state.signals.formUnion(signals)
            return Self.handOver(&state)
        }
        waiting?.resume(returning: news)
    }

    /// Waits until something has happened.
    ///
    /// Only one may wait at a time.
    func take() async -> Signals {
        await withCheckedContinuation { continuation in
            let (waiting, news) = state.withLock { state in
                state.waiting = continuation
                return Self.handOver(&state)
            }
            waiting?.resume(returning: news)
        }
    }

    private static func handOver(_ state: inout State) -> (CheckedContinuation<Signals, Never>?, Signals) {
        guard !state.signals.isEmpty, let waiting = state.waiting else { return (nil, []) }
        let news = state.signals
        state = State()
        return (waiting, news)
    }
}
