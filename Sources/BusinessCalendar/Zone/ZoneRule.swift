import Instants

/// The rule at the end of a zone file, in the notation of POSIX `TZ`, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Equatable {
    /// Seconds ahead of UTC in normal time.
    var standardOffset: Int
    var summer: Summer?

    struct Summer: Equatable {
        var offset: Int
        /// In standard time.
        var start: YearlyMoment
        /// In summer time.
        var end: YearlyMoment
    }

    /// A day of every year with a time, which may lie before or after that day.
    struct YearlyMoment: Equatable {
        enum Day: Equatable {
            /// `Jn`: 1 to 365; 29 February is never counted.
            case withoutLeapDay(Int)
            /// `n`: 0 to 365; 29 February is counted.
            case withLeapDay(Int)
            /// `Mm.w.d`: week 5 is the last; weekday 0 is Sunday.
            case weekday(month: Int, week: Int, weekday: Int)
        }

        var day: Day
        var seconds: Int

        /// Local seconds since 1970 in the given year.
        func wallSeconds(inYear year: Int) -> Int {
            let newYear = LocalDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
            let date: Int
            switch day {
            case .withoutLeapDay(let number):
                date = newYear + number - 1 + (number >= 60 && LocalDate.isLeap(year) ? 1 : 0)
            case .withLeapDay(let number):
                date = newYear + number
            case .weekday(let month, let week, let weekday):
                let first = LocalDate(year: year, month: month, day: 1) ?? LocalDate(daysSinceEpoch: newYear)
                let monday0 = (weekday + 6) % 7
                var offset = (monday0 - first.weekday + 7) % 7 + (week - 1) * 7
                if offset >= LocalDate.daysInMonth(month, ofYear: year) { offset -= 7 }
                date = first.daysSinceEpoch + offset
            }
            return date * 86_400 + seconds
        }
    }

    /// The two changes of a year, or none, in order of time.
    func changes(inYear year: Int) -> [ZoneFile.Change] {
        guard let summer else { return [] }
        let toSummer = ZoneFile.Change(
            at: Int64(summer.start.wallSeconds(inYear: year) - standardOffset),
            offset: summer.offset
        )
        let toStandard = ZoneFile.Change(
            at: Int64(summer.end.wallSeconds(inYear: year) - summer.offset),
            offset: standardOffset
        )
        return toSummer.at <= toStandard.at ? [toSummer, toStandard] : [toStandard, toSummer]
    }
}
