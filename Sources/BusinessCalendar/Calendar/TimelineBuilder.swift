import Instants

/// Compiles a definition's days into a `Timeline`.
struct TimelineBuilder {
    private let rules: DayRules
    private let week: WeekPattern
    private let changes: ClockChanges
    private var exceptions: [ExceptionalDay] = []
    private var periods: [OpenPeriod] = []

    private init(rules: DayRules, week: WeekPattern, zone: Zone) {
        self.rules = rules
        self.week = week
        changes = ClockChanges(zone: zone)
    }

    /// Covers whole years, local time, from the first one's start to the last one's end.
    static func timeline(rules: DayRules, week: WeekPattern, zone: Zone, years: ClosedRange<Int>) -> Timeline {
        var builder = TimelineBuilder(rules: rules, week: week, zone: zone)
        let first = LocalDate(year: years.lowerBound, month: 1, day: 1)?.daysSinceEpoch ?? 0
        let last = LocalDate(year: years.upperBound, month: 12, day: 31)?.daysSinceEpoch ?? 0
        let days = first..<(last + 1)
        builder.addExceptions(in: days, years: years)
        return Timeline(
            zone: zone,
            week: week,
            days: days,
            exceptions: builder.exceptions,
            periods: builder.periods
        )
    }

    private mutating func addExceptions(in days: Range<Int>, years: ClosedRange<Int>) {
        let candidates = candidates(in: days, years: years)
        let groups = changes.groups(in: days) { rules.hours($0) }
        exceptions.reserveCapacity(candidates.count + groups.count)
        var nextGroup = 0
        var index = 0
        while index < candidates.count || nextGroup < groups.count {
            let day = index < candidates.count ? candidates[index].day : .max
            if nextGroup < groups.count, groups[nextGroup].lowerBound <= day {
                add(group: groups[nextGroup])
                while index < candidates.count, candidates[index].day <= groups[nextGroup].upperBound { index += 1 }
                nextGroup += 1
            } else {
                add(day: day, hours: candidates[index].isClosed ? [] : rules.hoursUnlessHoliday(day))
                index += 1
            }
        }
    }

    private struct Candidate {
        var day: Int
        var isClosed: Bool
    }

    /// Days that may differ from their weekday, ascending, each once.
    private func candidates(in days: Range<Int>, years: ClosedRange<Int>) -> [Candidate] {
        // One number a day, even for a closed one, so that it sorts before an open one of the same date.
        var keys: [Int] = []
        for year in years { rules.forEachHoliday(inYear: year) { keys.append($0 * 2) } }
        for day in rules.closedDates.keys where days.contains(day) { keys.append(day * 2) }
        for day in rules.dateHours.keys where days.contains(day) { keys.append(day * 2 + 1) }
        for day in rules.dateBreaks.keys where days.contains(day) { keys.append(day * 2 + 1) }
        keys.sort()
        var result: [Candidate] = []
        result.reserveCapacity(keys.count)
        for key in keys where result.last?.day != key >> 1 {
            let isClosed = key & 1 == 0
            let weekday = ((key >> 1) + 3).flooredRemainder(7)
            // A holiday on a day that is closed anyway changes nothing, but must keep hours of its own away.
            if isClosed, !week.isOpen(onWeekday: weekday), rules.dateHours.isEmpty { continue }
            result.append(Candidate(day: key >> 1, isClosed: isClosed))
        }
        return result
    }

    private mutating func add(day: Int, hours: [WallSpan]) {
        let firstPeriod = periods.count
        periods += changes.periods(ofDay: day, hours: hours)
        append(day: day, periods: firstPeriod..<periods.count, isWorking: firstPeriod < periods.count, head: nil)
    }

    private mutating func add(group: ClosedRange<Int>) {
        let head = exceptions.count
        for day in group {
            let isWorking = !changes.periods(ofDay: day, hours: rules.hours(day)).isEmpty
            let firstPeriod = periods.count
            if day == group.lowerBound { periods += changes.periods(of: group) { rules.hours($0) } }
            append(day: day, periods: firstPeriod..<periods.count, isWorking: isWorking, head: head)
        }
    }

    private mutating func append(day: Int, periods range: Range<Int>, isWorking: Bool, head: Int?) {
        let weekday = (day + 3).flooredRemainder(7)
        let open = range.reduce(0) { $0 + Int(periods[$1].to - periods[$1].from) }
        let shift = exceptions.last?.shiftAfter ?? 0
        let workingShift = exceptions.last?.workingShiftAfter ?? 0
        exceptions.append(
            ExceptionalDay(
                day: day,
                openBefore: week.open(beforeDay: day) + shift,
                open: open,
                shiftAfter: shift + open - week.open(onWeekday: weekday),
                workingBefore: week.workingDays(beforeDay: day) + workingShift,
                isWorking: isWorking,
                workingShiftAfter: workingShift + (isWorking ? 1 : 0) - (week.isOpen(onWeekday: weekday) ? 1 : 0),
                head: head ?? exceptions.count,
                periods: range
            )
        )
    }
}
