import BusinessCalendar
import Foundation
import Instants
import RandomSupport
import Testing

@Suite("The calendar against a minute-by-minute oracle")
struct OracleTests {
    private static let days = 30

    @Test("Random calendars, pauses and questions", arguments: RandomCalendar.zones)
    func randomCalendars(zoneName: String) throws {
        let zone = try zone(zoneName)
        let foundation = try #require(TimeZone(identifier: zoneName))
        for round in 0..<10 {
            let seed = UInt64(round) &* 7_919 &+ zoneName.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
            var random = SeededRandom(seed: seed)
            let first = start(in: foundation, using: &random)
            let definition = RandomCalendar.definition(zone: zone, around: first, days: Self.days, using: &random)
            let questions = Questions(
                calendar: try OpeningCalendar(definition),
                oracle: MinuteOracle(definition, zone: foundation, from: first, days: Self.days)
            )
            for _ in 0..<25 {
                let difference = questions.difference(days: Self.days, from: first, using: &random)
                #expect(difference == nil, "seed \(seed), \(zoneName) from \(first)")
                if difference != nil { return }
            }
        }
    }

    /// Often some days before the clock is changed; sometimes when Samoa left out a day.
    private func start(in zone: TimeZone, using random: inout SeededRandom) -> LocalDate {
        if zone.identifier == "Pacific/Apia", random.chance(50) { return LocalDate(daysSinceEpoch: 15_338 - 15) }
        // Foundation brings its own zone data, which may be older than the system's: Morocco changed its rules.
        let day = random.pick(4_000..<(zone.identifier == "Africa/Casablanca" ? 19_000 : 45_000))
        let date = Date(timeIntervalSince1970: Double(day) * 86_400)
        guard random.chance(70), let change = zone.nextDaylightSavingTimeTransition(after: date) else {
            return LocalDate(daysSinceEpoch: day)
        }
        return LocalDate(daysSinceEpoch: Int(change.timeIntervalSince1970 / 86_400) - 15)
    }
}

/// Asks both the same.
private struct Questions {
    let calendar: OpeningCalendar
    let oracle: MinuteOracle

    /// Nil when all answers agree; the oracle's weeks are left out of the question where it does not know.
    func difference(days: Int, from first: LocalDate, using random: inout SeededRandom) -> String? {
        // A day and more away from the oracle's edges, outside of which it knows no hours.
        let middle = ((first.daysSinceEpoch + 2) * 1_440)..<((first.daysSinceEpoch + days - 2) * 1_440)
        let start = random.pick(middle)
        let end = random.pick(middle)
        let work = random.chance(10) ? 0 : random.pick(0..<3_000)
        let pauses = (0..<random.pick(0..<4)).map { _ in
            let from = random.pick(middle)
            return from..<(from + random.pick(0..<2_000))
        }
        let date = random.pick((first.daysSinceEpoch + 1)..<(first.daysSinceEpoch + days - 1))
        let spans = pauses.map { InstantSpan(from: instant($0.lowerBound), to: instant($0.upperBound)) }
        let at = instant(start)
        let workingDays = random.pick(0..<6)
        let checks: [(String, Int?, Int?)] = [
            ("open", oracle.isOpen(start).map { $0 ? 1 : 0 }, calendar.isOpen(at: at) ? 1 : 0),
            ("next", oracle.nextOpen(start), minute { try calendar.nextOpen(at) }),
            ("edge", oracle.previousEdge(start), minute { try calendar.previousEdge(at) }),
            (
                "elapsed", oracle.elapsed(start, end, pauses) * 60,
                calendar.elapsed(from: at, to: instant(end), pauses: spans)
            ),
            ("due", oracle.due(start, work, []), minute { try calendar.due(from: at, openSeconds: work * 60) }),
            (
                "paused", oracle.due(start, work, pauses),
                minute { try calendar.due(from: at, openSeconds: work * 60, pauses: spans) }
            ),
            ("before", oracle.dueBefore(start, work), minute { try calendar.dueBefore(at, openSeconds: work * 60) }),
            (
                "days", oracle.due(start, days: workingDays, pauses),
                minute { try calendar.due(from: at, workingDays: workingDays, pauses: spans) }
            ),
            (
                "working day", oracle.isWorkingDay(date) ? 1 : 0,
                calendar.isWorkingDay(LocalDate(daysSinceEpoch: date)) ? 1 : 0
            ),
        ]
        for (name, expected, answer) in checks where expected != nil && isInside(expected, middle) && expected != answer
        {
            return
                "\(name) at \(start) work \(work) days \(workingDays): \(expected ?? -1) expected, \(answer ?? -1) got"
        }
        return nil
    }

    /// What the oracle finds near its edges depends on hours it does not know.
    private func isInside(_ answer: Int?, _ middle: Range<Int>) -> Bool {
        guard let answer, answer > 2_000_000 else { return true }
        return middle.contains(answer)
    }

    private func instant(_ minute: Int) -> Instant {
        Instant(seconds: Int64(minute) * 60)
    }

    private func minute(_ answer: () throws -> Instant) -> Int? {
        guard let instant = try? answer() else { return nil }
        return Int(instant.seconds) / 60
    }
}
