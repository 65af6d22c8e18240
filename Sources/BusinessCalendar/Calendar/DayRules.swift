import Instants

/// Answers for one date at a time: which hours the definition gives it, and why it is closed.
///
/// Days are numbers since 1970-01-01, as in `LocalDate`.
struct DayRules: Sendable {
    let weekly: [[WallSpan]]
    let observesSwedishHolidays: Bool
    let closedDates: [Int: ClosedDateName]
    private let closedYearly: Set<MonthDay>
    let dateHours: [Int: [WallSpan]]
    let dateBreaks: [Int: [WallSpan]]

    init(_ definition: CalendarDefinition) {
        weekly = definition.weekly.map { $0.merged() }
        observesSwedishHolidays = definition.publicHolidays == .sweden
        closedYearly = definition.closedYearly
        closedDates = DayRules.byDay(definition.closedDates)
        dateHours = DayRules.byDay(definition.dateHours).mapValues { $0.merged() }
        dateBreaks = DayRules.byDay(definition.dateBreaks).mapValues { $0.merged() }
    }

    private static func byDay<Value>(_ values: [LocalDate: Value]) -> [Int: Value] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.key.daysSinceEpoch, $0.value) })
    }

    /// The hours of a day that no holiday closes.
    func hoursUnlessHoliday(_ day: Int) -> [WallSpan] {
        var hours = weekly[(day + 3).flooredRemainder(7)]
        if !dateHours.isEmpty, let replaced = dateHours[day] { hours = replaced }
        if !dateBreaks.isEmpty, let breaks = dateBreaks[day] { hours = hours.subtracting(breaks) }
        return hours
    }

    func hours(_ day: Int) -> [WallSpan] {
        holiday(day) == nil ? hoursUnlessHoliday(day) : []
    }

    /// The strongest reason for which a whole day is a holiday: the law's before the local list's before the yearly
    /// one's.
    func holiday(_ day: Int) -> Holiday? {
        let date = LocalDate(daysSinceEpoch: day)
        if observesSwedishHolidays, let holiday = SwedishHolidays.on(date).first { return .publicHoliday(holiday) }
        if let name = closedDates[day] { return .local(name) }
        if !closedYearly.isEmpty, let monthDay = MonthDay(month: date.parts.month, day: date.parts.day),
            closedYearly.contains(monthDay)
        {
            return .yearly
        }
        return nil
    }

    /// Calls back with every day of a year that a holiday of any kind closes; some more than once.
    func forEachHoliday(inYear year: Int, _ body: (Int) -> Void) {
        if observesSwedishHolidays { SwedishHolidays.forEach(inYear: year) { day, _ in body(day) } }
        for monthDay in closedYearly {
            guard let date = LocalDate(year: year, month: monthDay.month, day: monthDay.day) else { continue }
            body(date.daysSinceEpoch)
        }
    }
}

/// Why a calendar calls a date a holiday.
package enum Holiday: Hashable, Sendable {
    case publicHoliday(SwedishHoliday)
    /// A dated local closed day.
    case local(ClosedDateName)
    /// Closed on this day of every year.
    case yearly
}
