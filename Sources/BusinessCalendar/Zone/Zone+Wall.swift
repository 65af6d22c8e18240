package import Instants

extension Zone {
    /// The date on the wall.
    package func date(at instant: Instant) -> LocalDate {
        LocalDate(daysSinceEpoch: Int(wallSeconds(at: instant.seconds).flooredQuotient(86_400)))
    }

    /// The clock on the wall.
    package func time(at instant: Instant) -> TimeOfDay {
        let wall = wallSeconds(at: instant.seconds)
        return TimeOfDay(clamped: Int(wall &- wall.flooredQuotient(86_400) &* 86_400))
    }

    /// The moment that a date and a clock time mean; `24:00` is the next day's midnight.
    ///
    /// A time that a clock change skips is as much later on the clock as the change is long (an hour, as a rule); one
    /// that occurs twice is the first.
    package func instant(_ date: LocalDate, _ time: TimeOfDay) -> Instant {
        Instant(seconds: seconds(atWall: Int64(date.daysSinceEpoch) &* 86_400 &+ Int64(time.seconds)))
    }

    /// How the clock treats a date and a time: once, never, or twice.
    ///
    /// For those who must ask or refuse, as with an on-call note written in the morning.
    package func occurrences(_ date: LocalDate, _ time: TimeOfDay) -> [Instant] {
        let wall = Int64(date.daysSinceEpoch) &* 86_400 &+ Int64(time.seconds)
        let first = seconds(atWall: wall)
        guard wallSeconds(at: first) == wall else { return [] }
        // The second reading lies behind the next change of the clock, at most a day and a bit away.
        let later = wall &- Int64(offset(at: Instant(seconds: first &+ 100_000)))
        let isSecond = later > first && wallSeconds(at: later) == wall
        return isSecond ? [Instant(seconds: first), Instant(seconds: later)] : [Instant(seconds: first)]
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity.
    func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Int {
    /// The quotient rounded towards minus infinity.
    func flooredQuotient(_ divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
