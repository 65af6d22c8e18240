/// Durations of one thing done many times.
struct Sample {
    private let sorted: [Duration]

    init(_ durations: [Duration]) {
        sorted = durations.sorted()
    }

    var median: Duration { at(0.5) }
    var p99: Duration { at(0.99) }
    var mean: Duration { sorted.isEmpty ? .zero : sorted.reduce(.zero, +) / sorted.count }

    private func at(_ share: Double) -> Duration {
        guard !sorted.isEmpty else { return .zero }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// Times every call of a piece of work.
    static func of(_ count: Int, _ work: (Int) async throws -> Void) async rethrows -> Sample {
        var durations: [Duration] = []
        durations.reserveCapacity(count)
        let clock = ContinuousClock()
        for index in 0..<count {
            let start = clock.now
            try await work(index)
            durations.append(clock.now - start)
        }
        return Sample(durations)
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}
