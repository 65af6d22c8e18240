package import BusinessCalendar
package import Domain
package import Instants

/// Moments as people at the desk say them, in the desk's own zone.
package struct LocalTime: Sendable {
    package let zone: Zone
    package let language: Language

    package init(zone: Zone, language: Language) {
        self.zone = zone
        self.language = language
    }

    /// `14:02`.
    package func clock(_ instant: Instant) -> String {
        TimeOfDay(clamped: zone.time(at: instant).seconds / 60 * 60).description
    }

    /// `tor 19 nov 12:42`, with the year when it is not this year's.
    package func full(_ instant: Instant, now: Instant) -> String {
        weekday(instant) + " " + date(instant, now: now) + " " + clock(instant)
    }

    /// As short as it can be understood now: `14:02` today, `mån 10:12` within a week, else `26 nov 10:12`.
    package func short(_ instant: Instant, now: Instant) -> String {
        let days = abs(zone.date(at: instant).daysSinceEpoch - zone.date(at: now).daysSinceEpoch)
        if days == 0 { return clock(instant) }
        if days < 7 { return weekday(instant) + " " + clock(instant) }
        return date(instant, now: now) + " " + clock(instant)
    }

    /// `19 nov`, with the year when it is not this year's.
    package func date(_ instant: Instant, now: Instant) -> String {
        let date = zone.date(at: instant).parts
        let month = LocalTime.months[date.month - 1]
        let text = "\(date.day) " + language(month.swedish, month.english)
        return date.year == zone.date(at: now).parts.year ? text : text + " \(date.year)"
    }

    /// `tor`.
    package func weekday(_ instant: Instant) -> String {
        let weekday = LocalTime.weekdays[zone.date(at: instant).weekday]
        return language(weekday.swedish, weekday.english)
    }

    package static let weekdays: [(swedish: String, english: String)] = [
        ("mån", "Mon"), ("tis", "Tue"), ("ons", "Wed"), ("tor", "Thu"), ("fre", "Fri"), ("lör", "Sat"), ("sön", "Sun"),
    ]

    package static let months: [(swedish: String, english: String)] = [
        ("jan", "Jan"), ("feb", "Feb"), ("mar", "Mar"), ("apr", "Apr"), ("maj", "May"), ("jun", "Jun"),
        ("jul", "Jul"), ("aug", "Aug"), ("sep", "Sep"), ("okt", "Oct"), ("nov", "Nov"), ("dec", "Dec"),
    ]
}
