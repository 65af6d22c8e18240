package import Instants

/// Why a date, or the time between two stretches of opening hours, is closed.
package enum ClosedReason: Hashable, Sendable {
    /// Between one day's hours and the next day's.
    case night
    /// Between two stretches of the same day's hours.
    case recess
    /// Cut out of this date's hours alone.
    case dateBreak
    /// A weekday that has no hours; Saturday and Sunday as a rule.
    case weekday
    /// One or two holidays by law on the date.
    case publicHoliday([SwedishHoliday])
    /// A dated local closed day, with its name if it has one.
    case localClosed(ClosedDateName)
    /// Closed on this day of every year.
    case yearlyClosed
    /// This date's own hours leave nothing open.
    case ownHours
}

/// A date without any opening hours.
package struct ClosedDate: Hashable, Sendable {
    package let date: LocalDate
    package let reason: ClosedReason
}

extension OpeningCalendar {
    /// Why a whole date is closed; nil when any of it is open.
    package func closure(of date: LocalDate) -> ClosedReason? {
        guard !isWorkingDay(date) else { return nil }
        switch holiday(date) {
        case .publicHoliday: return .publicHoliday(publicHolidays(date))
        case .local(let name): return .localClosed(name)
        case .yearly: return .yearlyClosed
        case nil: break
        }
        let hasOwnRules = definition.dateHours[date] != nil || definition.dateBreaks[date] != nil
        return hasOwnRules && !definition.weekly[date.weekday].isEmpty ? .ownHours : .weekday
    }
}
