internal import Synchronization

/// Keeps the latest result of a calculation for as long as it is asked for with the same key.
///
/// Copies of a value that holds a memo share it. It is no part of what the value is: two memos are always equal.
nonisolated package final class Memo<Key: Equatable & Sendable, Value: Sendable>: Hashable, Sendable {
    private let latest = Mutex<(key: Key, value: Value)?>(nil)

    package init() {}

    /// The result for a key, calculated when another one was asked for last.
    package func value(for key: Key, _ calculate: () -> Value) -> Value {
        latest.withLock { latest in
            if let latest, latest.key == key { return latest.value }
            let value = calculate()
            latest = (key, value)
            return value
        }
    }

    package static func == (_: Memo, _: Memo) -> Bool { true }

    package func hash(into _: inout Hasher) {}
}
