package import Instants

/// Opening hours as people write them down; `OpeningCalendar` computes with them.
///
/// A plain value with no rules between its parts, so that a file or an agreement can fill it in any order.
package struct CalendarDefinition: Hashable, Sendable {
    /// The zone whose clock the hours are told by.
    package var zone: Zone
    /// Seven lists, Monday first; an empty list is a closed weekday.
    ///
    /// Spans may come in any order, overlap and touch.
    package var weekly: [[WallSpan]]
    /// Which country's public holidays close.
    package var publicHolidays: PublicHolidays
    /// Local closed days, with the name people know them by where they have one.
    package var closedDates: [LocalDate: ClosedDateName]
    /// Closed every year; 29 February only in leap years.
    package var closedYearly: Set<MonthDay>
    /// Hours that replace the weekly ones on a date; a holiday of any kind wins over them.
    package var dateHours: [LocalDate: [WallSpan]]
    /// Clock time that is cut out of a date's hours.
    package var dateBreaks: [LocalDate: [WallSpan]]

    /// Closed throughout until something is filled in.
    package init(zone: Zone) {
        self.zone = zone
        weekly = Array(repeating: [], count: 7)
        publicHolidays = .none
        closedDates = [:]
        closedYearly = []
        dateHours = [:]
        dateBreaks = [:]
    }
}

/// The computed holidays that close the desk.
package enum PublicHolidays: String, Hashable, Sendable, CaseIterable {
    case none
    /// Lag 1989:253 and the three eves that semesterlagen equates with Sundays. A plain Sunday is left to the weekly
    /// hours.
    case sweden = "SE"
}

/// What a local closed day is called; empty when it has no name.
package struct ClosedDateName: Hashable, Sendable, ExpressibleByStringLiteral {
    package var text: String

    package init(_ text: String = "") {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }
}

/// A day of every year.
package struct MonthDay: Hashable, Sendable {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Nil when no year has such a day.
    package init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= LocalDate.daysInMonth(month, ofYear: 2000) else { return nil }
        self.month = month
        self.day = day
    }

    /// Reads `12-23`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard let date = LocalDate("2000-" + text) else { return nil }
        self.init(month: date.parts.month, day: date.parts.day)
    }
}
