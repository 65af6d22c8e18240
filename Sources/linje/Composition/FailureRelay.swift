import Synchronization

/// Carries a failure past a module that would wrap it in an error of its own, such as a store that is given a function to write with.
final class FailureRelay: Sendable {
    private let kept = Mutex<Failure?>(nil)

    /// What went wrong in `run`; nil when nothing did.
    var failure: Failure? { kept.withLock { $0 } }

    /// Runs something and keeps what it throws.
    func run<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        do { return try body() } catch {
            kept.withLock { $0 = error }
            throw error
        }
    }
}
