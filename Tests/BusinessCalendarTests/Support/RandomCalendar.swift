import BusinessCalendar
import Instants
import RandomSupport
import Testing

/// Calendars that nobody would write: many spans, nights, breaks, hours on holidays.
struct RandomCalendar {
    static let zones = [
        "Europe/Stockholm", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata", "UTC",
        "America/Sao_Paulo", "Africa/Casablanca", "Europe/Dublin", "America/Havana",
    ]

    /// Whole minutes, with exceptions inside the given dates.
    static func definition(
        zone: Zone,
        around first: LocalDate,
        days: Int,
        using random: inout SeededRandom
    ) -> CalendarDefinition {
        var definition = CalendarDefinition(zone: zone)
        let density = [0, 1, 1, 2, 3][random.pick(0..<5)]
        definition.weekly = (0..<7).map { _ in random.chance(80) ? spans(upTo: density, using: &random) : [] }
        if random.chance(15) { definition.weekly = Array(repeating: [allDay].compactMap(\.self), count: 7) }
        definition.publicHolidays = random.chance(50) ? .sweden : .none
        for _ in 0..<random.pick(0..<4) {
            definition.closedDates[first.adding(days: random.pick(0..<days))] = "stängt"
        }
        for _ in 0..<random.pick(0..<6) {
            definition.dateHours[first.adding(days: random.pick(0..<days))] = spans(upTo: 3, using: &random)
        }
        for _ in 0..<random.pick(0..<6) {
            definition.dateBreaks[first.adding(days: random.pick(0..<days))] = spans(upTo: 2, using: &random)
        }
        let parts = first.adding(days: random.pick(0..<days)).parts
        if random.chance(30), let day = MonthDay(month: parts.month, day: parts.day) {
            definition.closedYearly = [day]
        }
        return definition
    }

    private static let allDay = WallSpan("00:00", "24:00")

    private static func spans(upTo count: Int, using random: inout SeededRandom) -> [WallSpan] {
        (0..<random.pick(0..<(count + 1))).compactMap { _ in
            // Round hours touch each other, and the nights in which clocks are changed, often.
            let step = random.chance(50) ? 60 : 5
            let from = random.pick(0..<(1_440 / step)) * step
            let to = random.pick((from / step + 1)..<(1_440 / step + 1)) * step
            guard let from = TimeOfDay(seconds: from * 60), let to = TimeOfDay(seconds: to * 60) else { return nil }
            return WallSpan(from, to)
        }
    }
}
