import BusinessCalendar
import Instants

extension AgreementFile {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The opening hours, in the keys of a calendar file (TID-1 to TID-3).
    static func calendar(
        _ document: inout TableReader,
        _ zones: ZoneDatabase,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> CalendarDefinition {
        var table = try document.table("kalender")
        try quotes.take(&table, as: "kalender")
        var calendar = CalendarDefinition(zone: try zone(&table, zones))
        var week = try table.table("weekly")
        for (index, day) in weekdays.enumerated() { calendar.weekly[index] = try spans(&week, day) }
        try week.finish()
        if table.keys.contains("public_holidays") {
            calendar.publicHolidays = try table.choice("public_holidays", [(PublicHolidays.sweden.rawValue, .sweden)])
        }
        for (index, day) in try table.list("holidays").enumerated() {
            let key = "holidays[\(index + 1)]"
            let date = try table.date(day, key)
            guard calendar.closedDates.updateValue(ClosedDateName(), forKey: date) == nil else {
                throw table.error(key, .duplicate(date.description))
            }
        }
        for (index, text) in try table.texts("yearly_holidays").enumerated() {
            let key = "yearly_holidays[\(index + 1)]"
            guard let day = MonthDay(text) else { throw table.error(key, .notADay(text)) }
            guard calendar.closedYearly.insert(day).inserted else { throw table.error(key, .duplicate(text)) }
        }
        calendar.dateHours = try dates(&table, "date_hours")
        calendar.dateBreaks = try dates(&table, "date_breaks")
        try table.finish()
        return calendar
    }

    private static func zone(_ table: inout TableReader, _ zones: ZoneDatabase) throws(ConfigurationError) -> Zone {
        let name = try table.text("timezone")
        do {
            return try zones.zone(name)
        } catch {
            switch error {
            case .unknown, .malformedName: throw table.error("timezone", .unknownZone(name))
            case .unreadable(_, let reason): throw table.error("timezone", .unreadableZone(name, reason: reason))
            }
        }
    }

    private static func dates(
        _ table: inout TableReader,
        _ key: String
    ) throws(ConfigurationError) -> [LocalDate: [WallSpan]] {
        guard var dates = try table.optionalTable(key) else { return [:] }
        var result: [LocalDate: [WallSpan]] = [:]
        for key in dates.keys {
            guard let date = LocalDate(key) else { throw dates.error(key, .notADate(key)) }
            result[date] = try spans(&dates, key)
        }
        return result
    }

    private static func spans(_ table: inout TableReader, _ key: String) throws(ConfigurationError) -> [WallSpan] {
        var spans: [WallSpan] = []
        for (index, element) in try table.list(key).enumerated() {
            spans.append(try span(element, "\(key)[\(index + 1)]", table))
        }
        return spans
    }

    private static func span(
        _ value: ConfigurationValue,
        _ key: String,
        _ table: TableReader
    ) throws(ConfigurationError) -> WallSpan {
        guard case .list(let ends) = value, ends.count == 2, case .text(let from) = ends[0],
            case .text(let to) = ends[1]
        else { throw table.error(key, .notASpan) }
        guard let start = TimeOfDay(from) else { throw table.error(key, .notATime(from)) }
        guard let end = TimeOfDay(to) else { throw table.error(key, .notATime(to)) }
        guard let span = WallSpan(start, end) else { throw table.error(key, .timesOutOfOrder(from: from, to: to)) }
        return span
    }
}
