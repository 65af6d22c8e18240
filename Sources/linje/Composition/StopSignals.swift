@preconcurrency import Dispatch
import Glibc

/// Waits for SIGTERM or SIGINT, which ask a service to end.
struct StopSignals {
    private let signals: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.signals = signals
        let queue = DispatchQueue(label: "linje.signals")
        sources = [SIGTERM, SIGINT, SIGHUP].map { number in
            // The source sees the signal only when its ordinary effect is off.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    /// Returns when the first of them has come.
    func first() async {
        for await _ in signals { return }
    }
}
