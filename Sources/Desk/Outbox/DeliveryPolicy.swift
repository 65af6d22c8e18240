package import Instants

/// How often delivery is tried, and when it is given up.
package struct DeliveryPolicy: Hashable, Sendable {
    /// Attempts before an item is dead.
    package var attempts = 10
    /// Seconds until the second attempt; each further wait is twice as long.
    package var firstWait: Int64 = 60
    package var longestWait: Int64 = 6 * 3_600
    /// How long the command may take for one item.
    package var timeout: Duration = .seconds(60)

    package init() {}

    /// When to try again after a failure at `now`, with so many attempts made before it; nil when that was the last.
    package func next(afterFailureAt now: Instant, earlierAttempts: Int) -> Instant? {
        guard earlierAttempts + 1 < attempts else { return nil }
        let doublings = min(max(earlierAttempts, 0), 32)
        return now + min(firstWait << Int64(doublings), longestWait)
    }
}
