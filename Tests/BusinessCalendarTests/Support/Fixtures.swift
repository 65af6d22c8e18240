import BusinessCalendar
import Instants
import Testing

/// A date and a time on the wall, written as `2026-11-20 15:10`.
func wall(_ text: String, in zone: Zone) throws -> Instant {
    let parts = text.split(separator: " ")
    let date = try #require(LocalDate(parts[0]))
    let time = try #require(TimeOfDay(parts[1]))
    return zone.instant(date, time)
}

/// What the wall shows at a moment, in the same notation.
func wall(_ instant: Instant, in zone: Zone) -> String {
    "\(zone.date(at: instant)) \(zone.time(at: instant))"
}

func zone(_ name: String) throws -> Zone {
    try ZoneDatabase.system.zone(name)
}

/// Reads `07:30-12:00 13:00-16:30`.
func spans(_ text: String) throws -> [WallSpan] {
    try text.split(separator: " ").map { span in
        let ends = span.split(separator: "-")
        return try #require(WallSpan(String(ends[0]), String(ends[1])))
    }
}

/// The desk's own hours: TID-2, TID-3 and the Swedish holidays.
func deskDefinition() throws -> CalendarDefinition {
    var definition = CalendarDefinition(zone: try zone("Europe/Stockholm"))
    let day = try spans("07:30-16:30")
    definition.weekly = [day, day, day, day, try spans("07:30-16:00"), [], []]
    definition.publicHolidays = .sweden
    return definition
}

func desk() throws -> OpeningCalendar {
    try OpeningCalendar(try deskDefinition())
}
