/// A half-open stretch of one day's clock: `from` belongs to it, `to` does not.
package struct WallSpan: Hashable, Sendable {
    package let from: TimeOfDay
    package let to: TimeOfDay

    /// Nil unless `from` comes before `to`; a night is written as two spans, up to `24:00` and from `00:00`.
    package init?(_ from: TimeOfDay, _ to: TimeOfDay) {
        guard from < to else { return nil }
        self.from = from
        self.to = to
    }

    /// Reads two clock times, such as `07:30` and `16:30`.
    package init?(_ from: String, _ to: String) {
        guard let from = TimeOfDay(from), let to = TimeOfDay(to) else { return nil }
        self.init(from, to)
    }
}

extension [WallSpan] {
    /// The same time as sorted spans that neither overlap nor touch.
    func merged() -> [WallSpan] {
        guard count > 1 else { return self }
        var result: [WallSpan] = []
        for span in sorted(by: { $0.from < $1.from }) {
            guard let last = result.last, span.from <= last.to else {
                result.append(span)
                continue
            }
            if let joined = WallSpan(last.from, Swift.max(last.to, span.to)) { result[result.count - 1] = joined }
        }
        return result
    }

    /// What is left of sorted, disjoint spans when others are cut out.
    func subtracting(_ cuts: [WallSpan]) -> [WallSpan] {
        cuts.reduce(self) { rest, cut in
            rest.flatMap { span in
                [
                    WallSpan(span.from, Swift.min(span.to, cut.from)),
                    WallSpan(Swift.max(span.from, cut.to), span.to),
                ].compactMap(\.self)
            }
        }
    }

    /// Seconds on the clock.
    var wallSeconds: Int {
        reduce(0) { $0 + $1.to.seconds - $1.from.seconds }
    }
}
