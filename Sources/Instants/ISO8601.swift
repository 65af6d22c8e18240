// ISO 8601 text of moments and dates, as machines exchange it.

extension LocalDate: CustomStringConvertible {
    /// `2026-11-20`.
    package var description: String {
        let (year, month, day) = parts
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// Reads `2026-11-20`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Instant: CustomStringConvertible {
    /// `2026-11-20T14:02:00Z`.
    package var description: String {
        let remainder = Int(seconds % 86_400)
        let rest = remainder < 0 ? remainder + 86_400 : remainder
        let day = Int(seconds / 86_400) - (remainder < 0 ? 1 : 0)
        return LocalDate(daysSinceEpoch: day).description + "T" + padded(rest / 3_600, 2) + ":"
            + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) + "Z"
    }

    /// Reads a date, `T` or a blank, a time with or without seconds, and `Z` or an offset such as `+01:00`; nil for
    /// anything else.
    ///
    /// Fractions of a second are cut off. Without `Z` or offset there is no moment, so the answer is nil: local time is
    /// the calendar's.
    package init?(_ text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
            let date = LocalDate(year: year, month: month, day: day),
            let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(digits: 2), minute < 60
        else { return nil }
        var second = 0
        if scanner.skip(":") {
            guard let read = scanner.number(digits: 2), read < 60 else { return nil }
            second = read
            if scanner.skip(".") || scanner.skip(",") {
                guard scanner.skipDigits() > 0 else { return nil }
            }
        }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        let local = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second
        self.init(seconds: Int64(local - offset))
    }
}

private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads fixed-width digits off the front of a text.
private struct DigitScanner {
    private var rest: Substring.UTF8View.SubSequence

    init(_ text: some StringProtocol) {
        rest = Substring(text).utf8[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let first = rest.first, (48...57).contains(first) else { return nil }
            value = value * 10 + Int(first - 48)
            rest = rest.dropFirst()
        }
        return value
    }

    mutating func skipDigits() -> Int {
        var count = 0
        while let first = rest.first, (48...57).contains(first) {
            rest = rest.dropFirst()
            count += 1
        }
        return count
    }

    /// Seconds east of Greenwich: `Z`, `+01:00`, `+0100` or `+01`.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(digits: 2), hours < 24 else { return nil }
        if isAtEnd { return sign * hours * 3_600 }
        _ = skip(":")
        guard let minutes = number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }
}
