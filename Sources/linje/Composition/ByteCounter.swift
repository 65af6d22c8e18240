import Synchronization

/// Counts bytes from whatever thread they are written on.
final class ByteCounter: Sendable {
    private let count = Mutex<Int64>(0)

    /// The sum so far.
    func add(_ bytes: Int) -> Int64 {
        count.withLock { count in
            count += Int64(bytes)
            return count
        }
    }
}
