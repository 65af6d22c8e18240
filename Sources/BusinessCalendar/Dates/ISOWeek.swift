package import Instants

/// A week by ISO 8601: Monday first, and week 1 is the one that holds the year's first Thursday.
package struct ISOWeek: Hashable, Sendable {
    /// The year that the week is counted in; its Monday or Sunday may lie in another.
    package let year: Int
    /// 1 to 53.
    package let number: Int

    /// The week that holds a date.
    package init(containing date: LocalDate) {
        let thursday = date.adding(days: 3 - date.weekday)
        year = thursday.parts.year
        let newYear = LocalDate(year: year, month: 1, day: 1) ?? thursday
        number = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    }

    /// Nil when the year has no such week.
    package init?(year: Int, number: Int) {
        guard (1...9998).contains(year), (1...53).contains(number) else { return nil }
        self.year = year
        self.number = number
        if ISOWeek(containing: monday) != self { return nil }
    }

    package var monday: LocalDate {
        // 4 January is always in week 1.
        let fourth = LocalDate(year: year, month: 1, day: 4) ?? LocalDate(daysSinceEpoch: 0)
        return fourth.adding(days: (number - 1) * 7 - fourth.weekday)
    }
}

extension ISOWeek: Comparable {
    package static func < (left: ISOWeek, right: ISOWeek) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension ISOWeek: CustomStringConvertible {
    /// `2026-W53`.
    package var description: String {
        "\(year)-W" + (number < 10 ? "0" : "") + String(number)
    }
}
