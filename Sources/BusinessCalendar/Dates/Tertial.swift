package import Instants

/// A third of a calendar year, by which the work is followed up: January to April, May to August, September to
/// December.
package struct Tertial: Hashable, Sendable {
    package let year: Int
    /// 1 to 3.
    package let number: Int

    /// Nil outside tertials 1 to 3 and the years 1 to 9999.
    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...3).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The tertial that a date lies in; dates outside the years 1 to 9999 count as the nearest year.
    package init(containing date: LocalDate) {
        let days = min(max(date.daysSinceEpoch, -719_162), 2_932_896)
        let parts = LocalDate(daysSinceEpoch: days).parts
        year = parts.year
        number = (parts.month - 1) / 4 + 1
    }

    /// The tertial that a moment lies in, on the wall of a zone.
    package init(containing instant: Instant, in zone: Zone) {
        self.init(containing: zone.date(at: Instant(seconds: OpeningCalendar.clamped(instant.seconds))))
    }

    package var firstDate: LocalDate {
        LocalDate(year: year, month: number * 4 - 3, day: 1) ?? LocalDate(daysSinceEpoch: 0)
    }

    package var lastDate: LocalDate {
        let month = number * 4
        let day = LocalDate.daysInMonth(month, ofYear: year)
        return LocalDate(year: year, month: month, day: day) ?? LocalDate(daysSinceEpoch: 0)
    }

    /// Midnight before the first date up to midnight after the last.
    package func span(in zone: Zone) -> InstantSpan {
        InstantSpan(from: zone.instant(firstDate, .midnight), to: zone.instant(lastDate, .endOfDay))
    }

    package var next: Tertial? {
        number < 3 ? Tertial(year: year, number: number + 1) : Tertial(year: year + 1, number: 1)
    }

    package var previous: Tertial? {
        number > 1 ? Tertial(year: year, number: number - 1) : Tertial(year: year - 1, number: 3)
    }
}

extension Tertial: Comparable {
    package static func < (left: Tertial, right: Tertial) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Tertial: CustomStringConvertible {
    /// `2026-T3`.
    package var description: String {
        "\(year)-T\(number)"
    }

    /// Reads `2026-T3`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]) else {
            return nil
        }
        self.init(year: year, number: number)
    }
}
