extension [InstantSpan] {
    /// The same stretches of time in order, with empty ones left out and overlapping or touching ones joined.
    ///
    /// Costs nothing when they are so already.
    package func merged() -> [InstantSpan] {
        if isMerged { return self }
        var result: [InstantSpan] = []
        for span in sorted(by: { $0.from < $1.from }) where !span.isEmpty {
            guard let last = result.last else {
                result.append(span)
                continue
            }
            guard let end = last.to else { break }
            if span.from > end {
                result.append(span)
            } else {
                result[result.count - 1].to = span.to.map { Swift.max($0, end) }
            }
        }
        return result
    }

    private var isMerged: Bool {
        var end: Instant?
        for (index, span) in enumerated() {
            if span.isEmpty { return false }
            if index > 0 {
                guard let end, end < span.from else { return false }
            }
            end = span.to
        }
        return true
    }
}

extension InstantSpan {
    /// Whether no moment belongs to it, which is also so when it ends before it begins.
    package var isEmpty: Bool {
        if let to { to <= from } else { false }
    }
}
