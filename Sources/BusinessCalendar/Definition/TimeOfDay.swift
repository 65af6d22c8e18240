/// A reading of the clock on the wall, from `00:00` to `24:00`, to the second.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    /// Seconds on the clock since midnight, 0 to 86,400; not what passes on a day when the clock is changed.
    package let seconds: Int

    /// Nil outside 0 to 86,400.
    package init?(seconds: Int) {
        guard (0...86_400).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// The nearest reading of a clock.
    package init(clamped seconds: Int) {
        self.seconds = min(max(seconds, 0), 86_400)
    }

    package static let midnight = TimeOfDay(clamped: 0)
    package static let endOfDay = TimeOfDay(clamped: 86_400)

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.seconds < right.seconds
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `07:30`, or `07:30:15` when there are seconds.
    package var description: String {
        let minute = pair(seconds / 3_600) + ":" + pair(seconds / 60 % 60)
        return seconds % 60 == 0 ? minute : minute + ":" + pair(seconds % 60)
    }

    /// Reads `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var numbers: [Int] = []
        for part in text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
            guard part.count == 2, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 48) })
        }
        guard numbers.count == 2 || numbers.count == 3, numbers[1] < 60 else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard second < 60 else { return nil }
        self.init(seconds: numbers[0] * 3_600 + numbers[1] * 60 + second)
    }

    private func pair(_ value: Int) -> String {
        value < 10 ? "0\(value)" : String(value)
    }
}
