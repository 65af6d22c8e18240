extension Timeline {
    /// Where the open stretch that holds a moment ends; nil when it goes on beyond this timeline.
    func closing(after moment: Int64) -> Int64? {
        let closed = closed(before: moment)
        var low = moment
        var step: Int64 = 6 * 3_600
        while true {
            let high = low + step
            guard seconds.contains(high) else {
                return self.closed(before: seconds.upperBound - 1) > closed
                    ? firstMoment(from: low, to: seconds.upperBound - 1) { self.closed(before: $0) > closed } - 1
                    : nil
            }
            if self.closed(before: high) > closed {
                return firstMoment(from: low, to: high) { self.closed(before: $0) > closed } - 1
            }
            low = high
            step *= 2
        }
    }

    /// Where the open stretch that ends at, or holds, a moment began; nil when it began before this timeline.
    func opening(before moment: Int64) -> Int64? {
        let closed = closed(before: moment)
        var high = moment
        var step: Int64 = 6 * 3_600
        while true {
            let low = high - step
            guard seconds.contains(low) else {
                return self.closed(before: seconds.lowerBound) < closed
                    ? firstMoment(from: seconds.lowerBound, to: high) { self.closed(before: $0) == closed }
                    : nil
            }
            if self.closed(before: low) < closed {
                return firstMoment(from: low, to: high) { self.closed(before: $0) == closed }
            }
            high = low
            step *= 2
        }
    }

    private func closed(before moment: Int64) -> Int64 {
        moment - Int64(open(before: moment))
    }

    /// The first moment for which something holds that holds for all after it, and for `end`.
    private func firstMoment(from start: Int64, to end: Int64, where holds: (Int64) -> Bool) -> Int64 {
        var low = start
        var high = end
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
