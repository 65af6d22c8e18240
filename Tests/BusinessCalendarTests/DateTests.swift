import BusinessCalendar
import Foundation
import Instants
import Testing

@Suite("Tertials and weeks")
struct DateTests {
    @Test(
        "A tertial holds its dates",
        arguments: [
            ("2026-01-01", "2026-T1", "2026-01-01", "2026-04-30"),
            ("2026-04-30", "2026-T1", "2026-01-01", "2026-04-30"),
            ("2026-05-01", "2026-T2", "2026-05-01", "2026-08-31"),
            ("2026-12-31", "2026-T3", "2026-09-01", "2026-12-31"),
        ]
    )
    func tertial(date: String, name: String, first: String, last: String) throws {
        let tertial = Tertial(containing: try #require(LocalDate(date)))
        #expect(tertial.description == name)
        #expect(Tertial(name) == tertial)
        #expect(tertial.firstDate.description == first)
        #expect(tertial.lastDate.description == last)
        #expect(tertial.next?.previous == tertial)
    }

    @Test("A tertial begins and ends at midnight on the wall")
    func boundaries() throws {
        let zone = try zone("Europe/Stockholm")
        let span = try #require(Tertial(year: 2026, number: 2)).span(in: zone)
        #expect(span.from.description == "2026-04-30T22:00:00Z")
        #expect(span.to?.description == "2026-08-31T22:00:00Z")
        #expect(Tertial(containing: span.from, in: zone).number == 2)
        #expect(Tertial(containing: span.from - 1, in: zone).number == 1)
    }

    @Test("Weeks agree with Foundation from 1953 to 2100")
    func weeks() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        for day in stride(from: -6_209, to: 47_800, by: 3) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400)
            let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
            let week = ISOWeek(containing: LocalDate(daysSinceEpoch: day))
            #expect(week.year == parts.yearForWeekOfYear)
            #expect(week.number == parts.weekOfYear)
            #expect(week.monday.daysSinceEpoch <= day && day < week.monday.daysSinceEpoch + 7)
        }
        #expect(ISOWeek(year: 2026, number: 53)?.monday.description == "2026-12-28")
        #expect(ISOWeek(year: 2027, number: 53) == nil)
    }
}
