import BusinessCalendar
import Instants

/// Writes moments on the wall of the calendar's zone; the year only where it says something.
struct DeadlineClock {
    let zone: Zone
    let words: DeadlineWords
    private let showsYear: Bool

    init(trace: DeadlineTrace, words: DeadlineWords) {
        zone = trace.zone
        self.words = words
        let last = trace.due ?? trace.dueWithoutStops
        showsYear = trace.zone.date(at: trace.received).parts.year != trace.zone.date(at: last).parts.year
    }

    /// `fre 20 nov 15:10`.
    func moment(_ instant: Instant, withYear: Bool = false) -> String {
        date(zone.date(at: instant), withYear: withYear) + " " + zone.time(at: instant).description
    }

    /// `fre 20 nov`.
    func date(_ date: LocalDate, withYear: Bool = false) -> String {
        let (year, month, day) = date.parts
        let text = "\(words.weekday(date)) \(day) \(words.month(month))"
        return withYear || showsYear ? text + " \(year)" : text
    }

    /// `fre 20 nov 15:10–16:00`, with both dates where they differ; an end at midnight is `24:00`.
    func span(_ from: Instant, _ to: Instant) -> String {
        let first = zone.date(at: from)
        let last = zone.date(at: to - 1)
        let endsAtMidnight = zone.date(at: to) != last
        let end = endsAtMidnight ? TimeOfDay.endOfDay.description : zone.time(at: to).description
        if first == last { return moment(from) + "–" + end }
        return moment(from) + " – " + date(last) + " " + end
    }
}
