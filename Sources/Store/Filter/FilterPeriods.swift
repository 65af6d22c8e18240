import Domain
import Instants

/// Stretches of days that have names which move with the calendar: `igår`, `förra-månaden`, `oktober`.
struct FilterPeriods {
    let today: LocalDate

    /// Whole local days, the second one no more in it.
    struct Days: Hashable {
        var from: LocalDate
        var to: LocalDate
    }

    /// The days that a name means, or the beginning of one that can mean nothing else.
    func named(_ text: String) -> Days? {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
        let entries = names.flatMap { name in Language.allCases.map { (word: name.words($0), meaning: name.days) } }
        guard case .found(let days) = FilterWords(entries).find(text, isSame: ==) else { return nil }
        return days
    }

    /// What is offered while one types: the stretches that count back from today, and the months by name.
    func completions(in language: Language) -> [(text: String, detail: String)] {
        names.map { ($0.words(language), $0.days.from.description) }
    }

    private typealias Name = (words: (Language) -> String, days: Days)

    private var names: [Name] {
        let (year, month, _) = today.parts
        let monday = today.adding(days: -today.weekday)
        let thisMonth = self.month(month, year)
        let lastMonth = month == 1 ? self.month(12, year - 1) : self.month(month - 1, year)
        return [
            ({ $0("idag", "today") }, Days(from: today, to: today.adding(days: 1))),
            ({ $0("igår", "yesterday") }, Days(from: today.adding(days: -1), to: today)),
            ({ $0("denna-vecka", "this-week") }, Days(from: monday, to: monday.adding(days: 7))),
            ({ $0("förra-veckan", "last-week") }, Days(from: monday.adding(days: -7), to: monday)),
            ({ $0("denna-månad", "this-month") }, thisMonth),
            ({ $0("förra-månaden", "last-month") }, lastMonth),
            ({ $0("i-år", "this-year") }, self.year(year)),
            ({ $0("förra-året", "last-year") }, self.year(year - 1)),
        ]
            + FilterPeriods.months.enumerated().map { index, words in
                // A month that has not begun this year is last year's.
                ({ $0(words.swedish, words.english) }, self.month(index + 1, index + 1 > month ? year - 1 : year))
            }
    }

    private func month(_ month: Int, _ year: Int) -> Days {
        let first = first(of: month, year)
        return Days(from: first, to: first.adding(days: LocalDate.daysInMonth(month, ofYear: year)))
    }

    private func year(_ year: Int) -> Days {
        Days(from: first(of: 1, year), to: first(of: 1, year + 1))
    }

    private func first(of month: Int, _ year: Int) -> LocalDate {
        LocalDate(year: year, month: month, day: 1) ?? today
    }

    private static let months: [(swedish: String, english: String)] = [
        ("januari", "january"), ("februari", "february"), ("mars", "march"), ("april", "april"), ("maj", "may"),
        ("juni", "june"), ("juli", "july"), ("augusti", "august"), ("september", "september"),
        ("oktober", "october"), ("november", "november"), ("december", "december"),
    ]
}
