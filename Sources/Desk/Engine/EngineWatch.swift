package import Instants

/// Whether the engine of a store is alive, for `linje doctor` and the console's top row.
package enum EngineWatch: Hashable, Sendable {
    case running
    /// No engine has given a sign of life for five minutes; nil when none ever has.
    case silent(since: Instant?)

    /// Seconds of silence after which nobody relies on the engine any more; it gives a sign every minute.
    package static let patience: Int64 = 300

    package init(lastBeat: Instant?, now: Instant) {
        guard let lastBeat else {
            self = .silent(since: nil)
            return
        }
        self = now - lastBeat > EngineWatch.patience ? .silent(since: lastBeat) : .running
    }
}
