import Instants

/// A compiled calendar over a range of days: counts open time up to any moment and finds the moment for any count.
///
/// Both directions are a binary search over the exceptional days plus arithmetic on the week, so neither distance nor
/// the number of holidays matters beyond a logarithm, and nothing is allocated. A class, so that handing it around
/// costs one reference; it never changes.
final class Timeline: Sendable {
    let zone: Zone
    let week: WeekPattern
    /// Days whose local dates this timeline knows.
    let days: Range<Int>
    /// Moments that it answers for, a margin inside `days`.
    let seconds: Range<Int64>
    let exceptions: [ExceptionalDay]
    let periods: [OpenPeriod]
    /// Closed for more than a hundred years.
    let centuryGaps: [Range<Int64>]

    init(zone: Zone, week: WeekPattern, days: Range<Int>, exceptions: [ExceptionalDay], periods: [OpenPeriod]) {
        self.zone = zone
        self.week = week
        self.days = days
        self.exceptions = exceptions
        self.periods = periods
        centuryGaps = Timeline.centuryGaps(days: days, week: week, exceptions: exceptions)
        seconds = Int64(days.lowerBound + 4) * 86_400..<Int64(days.upperBound - 4) * 86_400
    }

    // MARK: - Open time

    /// Open seconds before a moment, from an arbitrary zero; the moment must lie within `seconds`.
    func open(before moment: Int64) -> Int {
        let wall = zone.wallSeconds(at: moment)
        let day = Int(wall.flooredQuotient(86_400))
        let index = lastException { $0.day <= day }
        guard index >= 0 else { return week.open(beforeDay: day, second: Int(wall) - day * 86_400) }
        if exceptions[index].day != day {
            return week.open(beforeDay: day, second: Int(wall) - day * 86_400) + exceptions[index].shiftAfter
        }
        let head = exceptions[exceptions[index].head]
        var total = head.openBefore
        for index in head.periods {
            if moment <= periods[index].from { break }
            total += Int(min(moment, periods[index].to) - periods[index].from)
        }
        return total
    }

    /// The first moment before which so much was open; nil when that lies outside `seconds`.
    func moment(whereOpen total: Int) -> Int64? {
        let index = lastException { $0.openBefore < total }
        if index >= 0, total <= exceptions[index].openBefore + exceptions[index].open {
            return moment(inException: index, whereOpen: total)
        }
        let shift = index >= 0 ? exceptions[index].shiftAfter : 0
        guard let (day, second) = week.day(whereOpen: total - shift), days.contains(day) else { return nil }
        let moment = zone.seconds(atWall: Int64(day * 86_400 + second))
        return seconds.contains(moment) ? moment : nil
    }

    private func moment(inException index: Int, whereOpen total: Int) -> Int64? {
        var rest = Int64(total - exceptions[index].openBefore)
        for index in exceptions[index].periods {
            let length = periods[index].to - periods[index].from
            if rest <= length {
                let moment = periods[index].from + rest
                return seconds.contains(moment) ? moment : nil
            }
            rest -= length
        }
        return nil
    }

    /// Whether the second that begins at a moment is open.
    func isOpen(at moment: Int64) -> Bool {
        open(before: moment + 1) > open(before: moment)
    }

    /// The first open second at or after a moment.
    func nextOpen(_ moment: Int64) -> Int64? {
        self.moment(whereOpen: open(before: moment) + 1).map { $0 - 1 }
    }

    /// The last moment, at or before this one, that ends an open second.
    func previousEdge(_ moment: Int64) -> Int64? {
        self.moment(whereOpen: open(before: moment))
    }

    // MARK: - Working days

    /// Working days before a date, from an arbitrary zero.
    func workingDays(before day: Int) -> Int {
        let index = lastException { $0.day <= day }
        guard index >= 0 else { return week.workingDays(beforeDay: day) }
        if exceptions[index].day == day { return exceptions[index].workingBefore }
        return week.workingDays(beforeDay: day) + exceptions[index].workingShiftAfter
    }

    /// The date that is the `total`th working day on that count; nil outside `days`.
    func workingDay(_ total: Int) -> Int? {
        let index = lastException { $0.workingBefore < total }
        if index >= 0, exceptions[index].isWorking, total == exceptions[index].workingBefore + 1 {
            return exceptions[index].day
        }
        let shift = index >= 0 ? exceptions[index].workingShiftAfter : 0
        guard let day = week.day(whereWorkingDays: total - shift), days.contains(day) else { return nil }
        return day
    }

    /// The last exception for which something holds that holds for all before it; -1 when there is none.
    @inline(__always)
    private func lastException(where holds: (borrowing ExceptionalDay) -> Bool) -> Int {
        var low = 0
        var high = exceptions.count
        while low < high {
            let middle = (low + high) >> 1
            if holds(exceptions[middle]) { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
