import BusinessCalendar
import Instants

/// Spreads past tickets over the days of some years: quiet summers, busy school starts, Monday mornings, and one bad Monday.
struct DemonstrationDays: Sendable {
    private let calendar: OpeningCalendar
    private let first: Int
    /// How many tickets have come before each day, and after the last.
    private let counts: [Int]
    /// The day on which the network of a whole place was down.
    let badMonday: LocalDate

    init(tickets: Int, calendar: OpeningCalendar, now: Instant, seed: UInt64) {
        self.calendar = calendar
        let today = calendar.zone.date(at: now)
        // About a hundred a working day, for two months at least and four years at most.
        let length = min(max(tickets / 70, 60), 1_461)
        first = today.daysSinceEpoch - length
        var monday = today.adding(days: -min(length / 2, 40))
        while monday.weekday != 0 || !calendar.isWorkingDay(monday) {
            // A calendar without open Mondays has its bad day on whatever day comes.
            monday = monday.adding(days: -1)
            if monday.daysSinceEpoch < first { break }
        }
        badMonday = monday
        var weights: [Double] = []
        for day in first..<today.daysSinceEpoch {
            weights.append(DemonstrationDays.weight(LocalDate(daysSinceEpoch: day), calendar, monday))
        }
        let total = weights.reduce(0, +)
        var sum = 0.0
        counts =
            [0]
            + weights.map { weight in
                sum += weight
                return total > 0 ? Int((sum / total * Double(tickets)).rounded()) : 0
            }
    }

    private static func weight(_ date: LocalDate, _ calendar: OpeningCalendar, _ badMonday: LocalDate) -> Double {
        let (_, month, day) = date.parts
        var weight: Double =
            switch month {
            case 7: 0.35
            case 8: day < 10 ? 0.7 : 1.7
            case 6: day > 15 ? 0.6 : 1
            case 12: day > 18 ? 0.4 : 0.9
            case 1: day < 8 ? 0.5 : 1.25
            default: 1
            }
        if !calendar.isWorkingDay(date) { return weight * 0.05 }
        if date.weekday == 0 { weight *= 1.45 }
        if date.weekday == 4 { weight *= 0.8 }
        return date == badMonday ? weight * 4 : weight
    }

    /// The tickets that the days hold.
    var total: Int { counts.last ?? 0 }

    /// When a ticket came in, by its place in the order; ascending.
    func received(_ index: Int, _ random: inout DemonstrationRandom) -> Instant {
        var low = 0
        var high = counts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if counts[middle] <= index { low = middle } else { high = middle }
        }
        let date = LocalDate(daysSinceEpoch: first + low)
        let share =
            (Double(index - counts[low]) + Double(random.number(0, 1_000)) / 1_000)
            / Double(max(1, counts[high] - counts[low]))
        return calendar.zone.instant(date, TimeOfDay(clamped: second(share, date)))
    }

    /// The clock time by which such a share of a day's tickets has come in: most of them in the morning, a few outside the hours.
    private func second(_ share: Double, _ date: LocalDate) -> Int {
        let isMonday = date.weekday == 0
        let points: [(share: Double, hour: Double)] = [
            (0, 6), (0.04, 7.5), (isMonday ? 0.42 : 0.3, 9.5), (isMonday ? 0.6 : 0.52, 12), (0.88, 15.5), (0.97, 16.5),
            (1, 22),
        ]
        for (start, end) in zip(points, points.dropFirst()) where share < end.share {
            let part = (share - start.share) / (end.share - start.share)
            return Int((start.hour + part * (end.hour - start.hour)) * 3_600)
        }
        return 22 * 3_600
    }
}
