import BusinessCalendar
import Instants
import RandomSupport
import Testing

@Suite("Laws of working time")
struct CalendarLawTests {
    /// A calendar that opens at all, and moments inside and far outside the years it compiles at once.
    private func calendar(_ zoneName: String, using random: inout SeededRandom) throws -> OpeningCalendar {
        let first = LocalDate(daysSinceEpoch: random.pick(10_000..<30_000))
        var definition = RandomCalendar.definition(zone: try zone(zoneName), around: first, days: 900, using: &random)
        definition.weekly[2] = try spans("09:00:07-11:59:31 13:00-24:00")
        definition.weekly[3] = try spans("00:00-02:30")
        return try OpeningCalendar(definition)
    }

    private func moment(using random: inout SeededRandom) -> Instant {
        let days = random.chance(80) ? 10_000..<31_000 : -600_000..<2_000_000
        return Instant(seconds: Int64(random.pick(days)) * 86_400 + Int64(random.pick(0..<86_400)))
    }

    @Test("Due, elapsed and back again", arguments: RandomCalendar.zones)
    func roundTrips(zoneName: String) throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            let calendar = try calendar(zoneName, using: &random)
            for _ in 0..<60 {
                let start = moment(using: &random)
                let work = random.pick(1..<(random.chance(90) ? 400_000 : 400_000_000))
                let due = try calendar.due(from: start, openSeconds: work)
                let context = "seed \(seed) \(zoneName) \(start) \(work)"
                #expect(calendar.elapsed(from: start, to: due) == work, "\(context)")
                #expect(calendar.elapsed(from: start, to: due - 1) == work - 1, "\(context)")
                let opening = try calendar.nextOpen(start)
                #expect(try calendar.dueBefore(due, openSeconds: work) == opening, "\(context)")
                #expect(try calendar.due(from: start + 1, openSeconds: work) >= due, "\(context)")
                #expect(try calendar.due(from: start, openSeconds: work + 1) > due, "\(context)")
                #expect(try calendar.previousEdge(due) == due, "\(context)")
            }
        }
    }

    @Test("Splitting, doubling and shuffling pauses changes nothing", arguments: RandomCalendar.zones)
    func pauses(zoneName: String) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            let calendar = try calendar(zoneName, using: &random)
            for _ in 0..<40 {
                let start = moment(using: &random)
                let from = start + Int64(random.pick(0..<900_000)) - 300_000
                let to = from + Int64(random.pick(0..<600_000))
                let cut = from + Int64(random.pick(0..<(Int(to - from) + 1)))
                let whole = [InstantSpan(from: from, to: to)]
                let split = [
                    InstantSpan(from: cut, to: to), InstantSpan(from: from, to: cut),
                    InstantSpan(from: from, to: from), InstantSpan(from: from, to: cut),
                ]
                let work = random.pick(0..<500_000)
                let due = try calendar.due(from: start, openSeconds: work, pauses: whole)
                #expect(try calendar.due(from: start, openSeconds: work, pauses: split) == due, "seed \(seed)")
                if work > 0 { #expect(calendar.elapsed(from: start, to: due, pauses: split) == work, "seed \(seed)") }
                #expect(try calendar.due(from: start, openSeconds: work) <= due, "seed \(seed)")
                let days = random.pick(0..<9)
                #expect(
                    try calendar.due(from: start, workingDays: days, pauses: whole)
                        == calendar.due(from: start, workingDays: days, pauses: split),
                    "seed \(seed)"
                )
            }
        }
    }

    @Test("Elapsed time adds up across any moment between")
    func additivity() throws {
        var random = SeededRandom(seed: 11)
        let calendar = try calendar("Europe/Stockholm", using: &random)
        for _ in 0..<500 {
            let moments = [moment(using: &random), moment(using: &random), moment(using: &random)].sorted()
            #expect(
                calendar.elapsed(from: moments[0], to: moments[2])
                    == calendar.elapsed(from: moments[0], to: moments[1])
                    + calendar.elapsed(from: moments[1], to: moments[2])
            )
        }
    }

    @Test("A zone with a fixed offset shifts the answers and changes no length")
    func shiftedZone() throws {
        var utc = try deskDefinition()
        utc.zone = .utc
        var kolkata = utc
        kolkata.zone = try zone("Asia/Kolkata")
        let (first, second) = (try OpeningCalendar(utc), try OpeningCalendar(kolkata))
        var random = SeededRandom(seed: 5)
        for _ in 0..<500 {
            let start = Instant(seconds: Int64(random.pick(800_000_000..<3_000_000_000)))
            let work = random.pick(0..<1_000_000)
            let due = try first.due(from: start, openSeconds: work)
            #expect(try second.due(from: start - 19_800, openSeconds: work) == due - 19_800)
            #expect(second.elapsed(from: start - 19_800, to: due - 19_800) == first.elapsed(from: start, to: due))
        }
    }

    @Test("Open periods neither touch nor overlap, and hold all open time", arguments: RandomCalendar.zones)
    func periods(zoneName: String) throws {
        var random = SeededRandom(seed: 3)
        let calendar = try calendar(zoneName, using: &random)
        let start = moment(using: &random)
        let forward = try calendar.openPeriods(from: start, count: 50)
        let end = try #require(forward.last?.to)
        let lengths = forward.map { ($0.to ?? $0.from) - $0.from }
        #expect(Int(lengths.reduce(0, +)) == calendar.elapsed(from: start, to: end))
        for (period, next) in zip(forward, forward.dropFirst()) {
            #expect(period.to ?? .init(seconds: .max) < next.from)
        }
        let backward = try calendar.openPeriods(from: end, count: 50, direction: .backward)
        #expect(backward.reversed().dropFirst() == forward.dropFirst())
    }

    @Test("No moment and no number makes it trap", arguments: [Int64.min, -62_135_596_801, 253_402_300_800, .max])
    func extremes(seconds: Int64) throws {
        let calendar = try desk()
        let moment = Instant(seconds: seconds)
        #expect(throws: CalendarError.outOfRange) { try calendar.nextOpen(moment) }
        #expect(throws: CalendarError.outOfRange) { try calendar.previousEdge(moment) }
        #expect(throws: CalendarError.outOfRange) { try calendar.due(from: moment, openSeconds: .max) }
        #expect(throws: CalendarError.outOfRange) { try calendar.due(from: Instant(seconds: 0), openSeconds: .max) }
        #expect(throws: CalendarError.outOfRange) { try calendar.due(from: Instant(seconds: 0), workingDays: .max) }
        #expect(throws: CalendarError.outOfRange) { try calendar.dueBefore(moment, openSeconds: .max) }
        _ = calendar.isOpen(at: moment)
        let whole = calendar.elapsed(from: Instant(seconds: .min), to: Instant(seconds: .max))
        #expect(whole > 75_000_000_000)
        #expect(calendar.isWorkingDay(LocalDate(daysSinceEpoch: .max)) == false)
        #expect(calendar.isWorkingDay(LocalDate(daysSinceEpoch: .min)) == false)
        let pause = [InstantSpan(from: moment, to: Instant(seconds: .max))]
        _ = try? calendar.due(from: Instant(seconds: 0), openSeconds: 60, pauses: pause)
        _ = Tertial(containing: moment, in: calendar.zone)
    }
}
