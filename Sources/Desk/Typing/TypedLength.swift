/// A length of time as somebody types it: `25`, `25min`, `1h20`, `1 h 20 min`, `2d`.
package struct TypedLength: Hashable, Sendable {
    /// Whole days, for those who count in dates.
    package var days = 0
    /// Minutes beside the days.
    package var minutes = 0

    /// Nil for anything else, and for more than a hundred years.
    ///
    /// A number alone is minutes, or minutes after an hour.
    package init?(_ text: some StringProtocol) {
        var number: Int?
        var isEmpty = true
        var unit = ""
        for character in text.lowercased() + " " {
            if let digit = character.wholeNumberValue, character.isASCII {
                if !unit.isEmpty {
                    guard take(number, unit) else { return nil }
                    (number, unit) = (nil, "")
                }
                guard (number ?? 0) < 100_000_000 else { return nil }
                number = (number ?? 0) * 10 + digit
                isEmpty = false
            } else if !character.isWhitespace {
                unit.append(character)
            }
        }
        guard !isEmpty, number != nil || unit.isEmpty, take(number, unit) else { return nil }
        guard days < 36_525, minutes < 36_525 * 1_440 else { return nil }
    }

    private mutating func take(_ number: Int?, _ unit: String) -> Bool {
        guard let number else { return false }
        switch unit {
        case "", "m", "min", "minuter", "minutes": minutes += number
        case "h", "tim", "timmar", "timme", "hours", "hour": minutes += number * 60
        case "d", "dag", "dagar", "dygn", "days", "day": days += number
        case "v", "vecka", "veckor", "w", "weeks", "week": days += number * 7
        default: return false
        }
        return true
    }
}
