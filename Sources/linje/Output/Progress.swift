import Domain
import Glibc
import Store
import Synchronization

/// How far long work has come, on standard error, when that is a terminal and nobody asked for silence.
final class Progress: Sendable {
    private let label: String
    private let isShown: Bool
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(_ label: String, quiet: Bool) {
        self.label = label
        isShown = !quiet && Terminal.isTerminal(STDERR_FILENO)
    }

    /// Shows a state, ten times a second at most.
    func show(_ progress: StoreProgress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isTime = last.withLock { last in
            if let before = last, now - before < .milliseconds(100) { return false }
            last = now
            return true
        }
        guard isTime else { return }
        var text = "\r" + label + " \(progress.done)"
        if let total = progress.total, total > 0 { text += "/\(total) (\(progress.done * 100 / total) %)" }
        write(text + "\u{1B}[K")
    }

    /// Clears the line, so that what comes next stands alone.
    func finish() {
        guard isShown, last.withLock({ $0 }) != nil else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        // Progress that cannot be shown is no reason to stop the work.
        try? FileBytes.write(Array(text.utf8), to: STDERR_FILENO)
    }
}
