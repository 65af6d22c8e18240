extension Timeline {
    /// Closed stretches of more than a hundred years; at most a hundred, and none in a calendar that keeps any week.
    ///
    /// Walks the open days once, so it belongs into the making of a timeline.
    static func centuryGaps(days: Range<Int>, week: WeekPattern, exceptions: [ExceptionalDay]) -> [Range<Int64>] {
        var gaps: [Range<Int64>] = []
        var closedFrom = days.lowerBound
        func open(at day: Int, until next: Int) {
            if day - closedFrom > 36_500 { gaps.append(Int64(closedFrom) * 86_400..<Int64(day) * 86_400) }
            closedFrom = next
        }
        var day = days.lowerBound
        for exception in exceptions {
            // Any seven days of a week that opens hold an open one; fewer do not matter against a century.
            if week.open > 0, exception.day - day >= 7 { open(at: day, until: exception.day) }
            if exception.open > 0 { open(at: exception.day, until: exception.day + 1) }
            day = exception.day + 1
        }
        if week.open > 0, days.upperBound - day >= 7 { open(at: day, until: days.upperBound) }
        open(at: days.upperBound, until: days.upperBound)
        return gaps
    }

    /// Whether a search from one moment to another crosses a hundred closed years.
    func crossesClosedCentury(from start: Int64, to end: Int64) -> Bool {
        centuryGaps.contains { gap in
            min(end, gap.upperBound) - max(start, gap.lowerBound) > OpeningCalendar.century
        }
    }
}
