import BusinessCalendar
import Foundation
import Instants
import RandomSupport
import Testing

@Suite("Time zones")
struct ZoneTests {
    /// Foundation brings its own zone data, which may be older than the system's: Morocco and Cuba are left out.
    static let agreed = RandomCalendar.zones.filter { !["Africa/Casablanca", "America/Havana"].contains($0) }

    @Test("Offsets agree with Foundation", arguments: agreed)
    func offsets(name: String) throws {
        let zone = try zone(name)
        let foundation = try #require(TimeZone(identifier: name))
        var random = SeededRandom(seed: 17)
        for _ in 0..<3_000 {
            let seconds = random.pick(0..<15_000_000_000)
            let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            #expect(zone.offset(at: Instant(seconds: Int64(seconds))) == expected, "\(name) at \(seconds)")
        }
    }

    @Test("A year and four hundred later the clock does the same", arguments: RandomCalendar.zones)
    func cycle(name: String) throws {
        let zone = try zone(name)
        var random = SeededRandom(seed: 19)
        let cycle: Int64 = 146_097 * 86_400
        for _ in 0..<500 {
            let instant = Instant(seconds: Int64(random.pick(4_000_000_000..<16_000_000_000)))
            #expect(zone.offset(at: instant) == zone.offset(at: instant + cycle))
            #expect(zone.offset(at: instant) == zone.offset(at: instant + 17 * cycle))
        }
    }

    @Test("A skipped time is as much later, a doubled one the first")
    func gapAndOverlap() throws {
        let stockholm = try zone("Europe/Stockholm")
        #expect(try wall("2026-03-29 02:30", in: stockholm).description == "2026-03-29T01:30:00Z")
        #expect(try wall("2026-10-25 02:30", in: stockholm).description == "2026-10-25T00:30:00Z")
        let lordHowe = try zone("Australia/Lord_Howe")
        #expect(wall(try wall("2026-10-04 02:15", in: lordHowe), in: lordHowe) == "2026-10-04 02:45")
        let date = try #require(LocalDate("2026-10-25"))
        let half = try #require(TimeOfDay("02:30"))
        #expect(stockholm.occurrences(date, half).count == 2)
        #expect(stockholm.occurrences(try #require(LocalDate("2026-03-29")), half).isEmpty)
        #expect(stockholm.occurrences(try #require(LocalDate("2026-03-30")), half).count == 1)
    }

    @Test("The date that Samoa left out has no hours")
    func samoa() throws {
        var definition = CalendarDefinition(zone: try zone("Pacific/Apia"))
        definition.weekly = Array(repeating: try spans("08:00-16:00"), count: 7)
        let calendar = try OpeningCalendar(definition)
        #expect(!calendar.isWorkingDay(try #require(LocalDate("2011-12-30"))))
        let due = try calendar.due(from: wall("2011-12-29 15:00", in: calendar.zone), openSeconds: 7_200)
        #expect(wall(due, in: calendar.zone) == "2011-12-31 09:00")
    }

    @Test("A night shift across the clock change is an hour shorter or longer")
    func nightShift() throws {
        var definition = CalendarDefinition(zone: try zone("Europe/Stockholm"))
        definition.weekly[5] = try spans("22:00-24:00")
        definition.weekly[6] = try spans("00:00-06:00")
        let calendar = try OpeningCalendar(definition)
        for (date, hours) in [("2026-03-28", 7), ("2026-10-24", 9), ("2026-11-21", 8)] {
            let start = try wall("\(date) 12:00", in: calendar.zone)
            let period = try #require(try calendar.openPeriods(from: start, count: 1).first)
            #expect(((period.to ?? period.from) - period.from) == Int64(hours * 3_600))
            #expect(calendar.elapsed(from: start, to: start + 86_400) == hours * 3_600)
        }
    }

    @Test(
        "Names that are no names are refused",
        arguments: [
            "", "/etc/passwd", "../../etc/passwd", "Europe/../Europe/Stockholm", "Europe//Stockholm", "a\0b", ".",
        ]
    )
    func malformed(name: String) {
        #expect(throws: ZoneError.malformedName(name)) { try ZoneDatabase.system.zone(name) }
    }

    @Test("Unknown zones, directories and files that are no zones are refused", arguments: ["Europe/Hjo", "Europe"])
    func unknown(name: String) {
        #expect(throws: ZoneError.self) { try ZoneDatabase.system.zone(name) }
    }

    @Test("A damaged zone file is refused or read, never a trap")
    func damaged() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Stockholm")))
        var random = SeededRandom(seed: 23)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: ZoneError.self) { try Zone(name: "x", tzif: Array(bytes[..<length])) }
        }
        for _ in 0..<2_000 {
            var damaged = bytes
            for _ in 0..<3 { damaged[random.pick(0..<bytes.count)] = UInt8(random.pick(0..<256)) }
            if let zone = try? Zone(name: "x", tzif: damaged) {
                _ = zone.offset(at: Instant(seconds: Int64(random.pick(0..<10_000_000_000))))
                _ = zone.instant(LocalDate(daysSinceEpoch: random.pick(0..<100_000)), .midnight)
            }
        }
    }
}
