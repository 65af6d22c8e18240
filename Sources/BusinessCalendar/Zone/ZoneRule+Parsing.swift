extension ZoneRule {
    /// Reads the whole text; nil when anything of it is not understood.
    init?(_ text: ArraySlice<UInt8>) {
        var scanner = RuleScanner(rest: text)
        guard scanner.skipName(), let west = scanner.time() else { return nil }
        standardOffset = -west
        if scanner.rest.isEmpty { return }
        guard scanner.skipName() else { return nil }
        var offset = standardOffset + 3_600
        if scanner.rest.first != UInt8(ascii: ",") {
            guard let west = scanner.time() else { return nil }
            offset = -west
        }
        guard scanner.skip(","), let start = scanner.moment(), scanner.skip(","), let end = scanner.moment(),
            scanner.rest.isEmpty
        else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }
}

private struct RuleScanner {
    var rest: ArraySlice<UInt8>

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// `CET`, or anything between angle brackets.
    mutating func skipName() -> Bool {
        if skip("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let letters = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
        rest = rest.dropFirst(letters.count)
        return letters.count >= 3
    }

    mutating func number(upTo limit: Int) -> Int? {
        var value = 0
        var digits = 0
        while let first = rest.first, (48...57).contains(first), digits < 4 {
            value = value * 10 + Int(first - 48)
            digits += 1
            rest = rest.dropFirst()
        }
        return digits > 0 && value <= limit ? value : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds; RFC 8536 allows up to 167 hours.
    mutating func time() -> Int? {
        let sign = skip("-") ? -1 : 1
        if sign == 1 { _ = skip("+") }
        guard let hours = number(upTo: 167) else { return nil }
        var seconds = hours * 3_600
        if skip(":") {
            guard let minutes = number(upTo: 59) else { return nil }
            seconds += minutes * 60
            if skip(":") {
                guard let more = number(upTo: 59) else { return nil }
                seconds += more
            }
        }
        return sign * seconds
    }

    mutating func moment() -> ZoneRule.YearlyMoment? {
        guard let day = day() else { return nil }
        guard skip("/") else { return ZoneRule.YearlyMoment(day: day, seconds: 7_200) }
        guard let seconds = time() else { return nil }
        return ZoneRule.YearlyMoment(day: day, seconds: seconds)
    }

    private mutating func day() -> ZoneRule.YearlyMoment.Day? {
        if skip("M") {
            guard let month = number(upTo: 12), month >= 1, skip("."), let week = number(upTo: 5), week >= 1,
                skip("."), let weekday = number(upTo: 6)
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
        if skip("J") {
            guard let number = number(upTo: 365), number >= 1 else { return nil }
            return .withoutLeapDay(number)
        }
        return number(upTo: 365).map { .withLeapDay($0) }
    }
}
