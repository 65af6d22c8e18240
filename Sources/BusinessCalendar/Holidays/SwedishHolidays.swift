package import Instants

/// The Swedish public holidays and the three eves of a year, computed.
///
/// Right for 1953 to 2200. In 1953 midsommardagen and alla helgons dag moved to Saturdays (lag 1952:48), in 1990 Marie
/// bebådelsedag left the list (lag 1989:253), and in 2005 nationaldagen replaced annandag pingst (lag 2004:1320). In
/// earlier years the rules of 1953 are used and in later ones those of today, since nobody can know better.
package enum SwedishHolidays {
    /// Every holiday of a year with its date, in order of time; two may share a date, as in 2008 on 1 May.
    package static func inYear(_ year: Int) -> [(date: LocalDate, holiday: SwedishHoliday)] {
        var result: [(date: LocalDate, holiday: SwedishHoliday)] = []
        result.reserveCapacity(SwedishHoliday.allCases.count)
        forEach(inYear: year) { result.append((LocalDate(daysSinceEpoch: $0), $1)) }
        result.sort { $0.date < $1.date }
        return result
    }

    /// The holidays of a date; none on most days.
    package static func on(_ date: LocalDate) -> [SwedishHoliday] {
        var result: [SwedishHoliday] = []
        forEach(inYear: date.parts.year) { if $0 == date.daysSinceEpoch { result.append($1) } }
        return result
    }

    /// Calls back with the day number of each holiday, not in order; nothing outside the years 1 to 9999.
    static func forEach(inYear year: Int, _ body: (Int, SwedishHoliday) -> Void) {
        guard let newYear = LocalDate(year: year, month: 1, day: 1)?.daysSinceEpoch else { return }
        let march = newYear + (LocalDate.isLeap(year) ? 60 : 59)
        let easter = easterSunday(year: year, firstOfMarch: march)
        body(newYear, .newYearsDay)
        body(newYear + 5, .epiphany)
        if year <= 1989 { body(annunciation(easter: easter, firstOfMarch: march), .annunciation) }
        body(easter - 2, .goodFriday)
        body(easter, .easterSunday)
        body(easter + 1, .easterMonday)
        body(march + 61, .firstOfMay)
        body(easter + 39, .ascensionDay)
        body(easter + 49, .whitSunday)
        if year <= 2004 { body(easter + 50, .whitMonday) } else { body(march + 97, .nationalDay) }
        let midsummer = saturday(onOrAfter: march + 111)
        body(midsummer - 1, .midsummerEve)
        body(midsummer, .midsummerDay)
        body(saturday(onOrAfter: march + 244), .allSaintsDay)
        body(march + 298, .christmasEve)
        body(march + 299, .christmasDay)
        body(march + 300, .boxingDay)
        body(march + 305, .newYearsEve)
    }

    /// The Sunday from 22 to 28 March; two weeks before Easter when that would be Palm Sunday or Easter (lag 1952:48).
    private static func annunciation(easter: Int, firstOfMarch march: Int) -> Int {
        let sunday = saturday(onOrAfter: march + 20) + 1
        return sunday == easter || sunday == easter - 7 ? easter - 14 : sunday
    }

    private static func saturday(onOrAfter day: Int) -> Int {
        day + 6 - (day + 4).flooredRemainder(7)
    }

    /// The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static func easterSunday(year: Int, firstOfMarch: Int) -> Int {
        let golden = year % 19
        let (century, inCentury) = (year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        // Days after 22 March, the earliest Easter.
        return firstOfMarch + 21 + epact + weekday - 7 * shift
    }
}

extension Int {
    func flooredRemainder(_ divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
