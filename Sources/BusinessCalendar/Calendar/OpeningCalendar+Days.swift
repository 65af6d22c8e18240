package import Instants

extension OpeningCalendar {
    /// Whether a date has any open time; false outside the years 1 to 9999.
    package func isWorkingDay(_ date: LocalDate) -> Bool {
        let day = date.daysSinceEpoch
        guard let timeline = timeline(forDay: day) else { return false }
        return timeline.workingDays(before: day + 1) > timeline.workingDays(before: day)
    }

    /// Why a date is a holiday; nil for an ordinary date, also when its weekday is closed.
    package func holiday(_ date: LocalDate) -> Holiday? {
        timeline(forDay: date.daysSinceEpoch) == nil ? nil : rules.holiday(date.daysSinceEpoch)
    }

    /// Dates of the calendar that are holidays by law and fall on a date, two of them now and then.
    package func publicHolidays(_ date: LocalDate) -> [SwedishHoliday] {
        guard rules.observesSwedishHolidays, timeline(forDay: date.daysSinceEpoch) != nil else { return [] }
        return SwedishHolidays.on(date)
    }

    /// The same clock time so many working days later: the promise of FRIST-1 and FRIST-3.
    ///
    /// Received when closed, the clock starts at the next opening. When the clock time on the last day is not open, or
    /// is exactly an opening, due is the last closing at or before it: Thursday 16:15 gives Friday 16:00, and a
    /// Saturday the Monday's closing. 0 days, or fewer, is the start. Pauses put off the moment until as much open time
    /// has passed outside them as lies between the start and the due without them.
    package func due(
        from received: Instant,
        workingDays days: Int,
        pauses: [InstantSpan] = []
    ) throws(CalendarError) -> Instant {
        let start = try nextOpen(received)
        if days <= 0 { return start }
        let due = try unpausedDue(from: start, workingDays: days)
        if pauses.isEmpty { return due }
        return try self.due(from: start, openSeconds: elapsed(from: start, to: due), pauses: pauses)
    }

    private func unpausedDue(from start: Instant, workingDays days: Int) throws(CalendarError) -> Instant {
        guard days < 4_000_000 else { throw .outOfRange }
        let wall = zone.wallSeconds(at: start.seconds)
        let date = Int(wall.flooredQuotient(86_400))
        let second = wall - Int64(date) * 86_400
        return try checked(
            from: start.seconds,
            find(from: start.seconds) { timeline in
                guard let day = timeline.workingDay(timeline.workingDays(before: date + 1) + days) else { return nil }
                let sameTime = zone.seconds(atWall: Int64(day) * 86_400 + second)
                guard timeline.seconds.contains(sameTime) else { return nil }
                return timeline.previousEdge(sameTime).map { max($0, start.seconds) }
            }
        )
    }
}
