import BusinessCalendar
import Domain
import Foundation
import Instants
import Reports
import Testing

@Suite("A deadline explains itself")
struct DeadlineReportTests {
    private let zone: Zone
    private let calendar: OpeningCalendar

    init() throws {
        zone = try ZoneDatabase.system.zone("Europe/Stockholm")
        var definition = CalendarDefinition(zone: zone)
        let day = [try #require(WallSpan("07:30", "16:30"))]
        definition.weekly = [day, day, day, day, [try #require(WallSpan("07:30", "16:00"))], [], []]
        definition.publicHolidays = .sweden
        definition.closedDates[try #require(LocalDate("2026-05-15"))] = "klämdag"
        definition.dateBreaks[try #require(LocalDate("2026-11-24"))] = [try #require(WallSpan("10:00", "11:00"))]
        calendar = try OpeningCalendar(definition)
    }

    private func wall(_ date: String, _ time: String) throws -> Instant {
        zone.instant(try #require(LocalDate(date)), try #require(TimeOfDay(time)))
    }

    private func report(
        _ date: String,
        _ time: String,
        _ allowance: Allowance = .workingDays(1),
        stops: [LabelledStop] = []
    ) throws -> DeadlineReport {
        let trace = try DeadlineTrace(
            calendar: calendar,
            received: wall(date, time),
            allowance: allowance,
            stops: stops
        )
        return DeadlineReport(trace: trace, agreement: "Ramuppdrag 2022")
    }

    @Test("Over a weekend")
    func weekend() throws {
        #expect(
            try report("2026-11-20", "15:10").text(.swedish) == """
                Mottaget fre 20 nov 2026 15:10.
                  fre 20 nov 15:10–16:00  räknas 50 min
                  fre 20 nov 16:00 – mån 23 nov 07:30  helg lör–sön
                  mån 23 nov 07:30–15:10  räknas 7 h 40 min
                Regel: samma klockslag nästa arbetsdag, senast vid stängning (Ramuppdrag 2022).
                Det är 8 h 30 min öppen tid.
                Åtgärdas senast mån 23 nov 15:10.
                """
        )
    }

    @Test("Over Christmas, in English")
    func christmas() throws {
        #expect(
            try report("2026-12-23", "15:00").text(.english) == """
                Received Wed 23 Dec 2026 15:00.
                  Wed 23 Dec 15:00–16:30  counts 1 h 30 min
                  Wed 23 Dec 16:30 – Mon 28 Dec 07:30  Christmas Eve Thu 24 Dec, Christmas Day Fri 25 Dec, Boxing Day Sat 26 Dec, weekend Sun
                  Mon 28 Dec 07:30–15:00  counts 7 h 30 min
                Rule: same time next working day, at closing at the latest (Ramuppdrag 2022).
                That is 9 h of open time.
                Due Mon 28 Dec 15:00 at the latest.
                """
        )
    }

    @Test("Received when closed, over a local closed day, with the year where it changes")
    func moved() throws {
        #expect(
            try report("2026-05-13", "17:00").text(.swedish) == """
                Mottaget ons 13 maj 2026 17:00.
                Då var det stängt; klockan startade mån 18 maj 07:30.
                  ons 13 maj 17:00 – mån 18 maj 07:30  Kristi himmelsfärdsdag tor 14 maj, stängt, klämdag fre 15 maj, helg lör–sön
                  mån 18 maj 07:30–16:30  räknas 9 h
                Regel: samma klockslag nästa arbetsdag, senast vid stängning (Ramuppdrag 2022).
                Det är 9 h öppen tid.
                Åtgärdas senast mån 18 maj 16:30.
                """
        )
        #expect(try report("2026-12-30", "16:30").text(.swedish).hasSuffix("senast mån 4 jan 2027 16:30."))
    }

    @Test("Waiting is named, and the due without it is told")
    func paused() throws {
        let span = InstantSpan(from: try wall("2026-11-23", "15:00"), to: try wall("2026-11-24", "08:00"))
        let stop = LabelledStop(span: span, label: "väntar på kund")
        #expect(
            try report("2026-11-23", "14:00", stops: [stop]).text(.swedish) == """
                Mottaget mån 23 nov 2026 14:00.
                  mån 23 nov 14:00–15:00  räknas 1 h
                  mån 23 nov 15:00–16:30  klockan står stilla: väntar på kund
                  mån 23 nov 16:30 – tis 24 nov 07:30  natt
                  tis 24 nov 07:30–08:00  klockan står stilla: väntar på kund
                  tis 24 nov 08:00–10:00  räknas 2 h
                  tis 24 nov 10:00–11:00  avbrott i öppettiden
                  tis 24 nov 11:00–16:00  räknas 5 h
                Regel: samma klockslag nästa arbetsdag, senast vid stängning (Ramuppdrag 2022).
                Det är 8 h öppen tid.
                Åtgärdas senast tis 24 nov 16:00. Utan väntan hade det varit tis 24 nov 14:00.
                """
        )
    }

    @Test("A clock that stands still says so")
    func standsStill() throws {
        let span = InstantSpan(from: try wall("2026-11-23", "15:00"), to: nil)
        let text = try report("2026-11-23", "14:00", stops: [LabelledStop(span: span, label: "väntar")]).text(.swedish)
        #expect(text.hasSuffix("Klockan står stilla. Utan väntan hade det varit tis 24 nov 14:00."))
    }

    @Test("A long promise is told by the week")
    func weeks() throws {
        let text = try report("2026-11-02", "10:00", .workingDays(10)).text(.swedish)
        #expect(text.contains("  mån 2 nov 10:00 – fre 6 nov 16:00  räknas 42 h, nätterna borträknade\n"))
        #expect(text.split(separator: "\n").count == 9)
    }

    @Test("Legal clocks run day and night")
    func realTime() throws {
        let text = try report("2026-11-20", "15:10", .realTime(seconds: 72 * 3_600)).text(.swedish)
        #expect(text.contains("Regel: 72 h dygnet runt"))
        #expect(text.hasSuffix("Åtgärdas senast mån 23 nov 15:10."))
    }

    @Test("Stretches follow each other from receipt to due, and the counted ones add up to the promise")
    func stretchesAddUp() throws {
        for day in 1...28 {
            let date = try #require(LocalDate(year: 2026, month: 12, day: day)).description
            let trace = try report(date, "11:11:11", .workingDays(day % 5 + 1)).trace
            let ends = trace.stretches.map(\.to)
            #expect([trace.received] + ends.dropLast() == trace.stretches.map(\.from))
            #expect(ends.last == trace.due)
            let counted = trace.stretches.filter { $0.kind == .counted }.reduce(0) { $0 + ($1.to - $1.from) }
            #expect(Int(counted) == trace.length)
        }
    }

    @Test("A promise of ten thousand days stays readable")
    func tenThousandDays() throws {
        let report = try report("2026-11-20", "15:10", .workingDays(10_000))
        #expect(report.trace.stretches.count <= DeadlineTrace.longest)
        #expect(report.trace.stretches.last?.to == report.trace.due)
        #expect(report.text(.swedish).contains("visas inte i detalj"))
    }

    @Test("JSON holds the same as data")
    func json() throws {
        let text = try report("2026-12-23", "15:00").json()
        let data = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(data["due"] as? String == "2026-12-28T14:00:00Z")
        #expect(data["agreement"] as? String == "Ramuppdrag 2022")
        #expect(data["length_seconds"] as? Int == 32_400)
        let stretches = try #require(data["stretches"] as? [[String: Any]])
        #expect(stretches.map { $0["kind"] as? String } == ["counted", "closed", "counted"])
        let closed = try #require(stretches[1]["closed_dates"] as? [[String: Any]])
        #expect(closed.first?["names"] as? [String] == ["julafton"])
    }
}
