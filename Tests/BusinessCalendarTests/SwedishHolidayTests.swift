import BusinessCalendar
import Foundation
import Instants
import Testing

@Suite("Swedish holidays (F-4, F-5)")
struct SwedishHolidayTests {
    /// Each line: year, public holidays, `|`, the eves; made by swedish-holidays.py beside it.
    private func fixture() throws -> [(year: Int, publicHolidays: Set<String>, eves: Set<String>)] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/swedish-holidays.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let halves = line.split(separator: "|", omittingEmptySubsequences: false)
            let words = halves[0].split(separator: " ").map(String.init)
            let year = try #require(words.first.flatMap { Int($0) })
            return (year, Set(words.dropFirst()), Set(halves[1].split(separator: " ").map(String.init)))
        }
    }

    @Test("Every day from 1953 to 2200 agrees with the PyPI package holidays")
    func independentSource() throws {
        let lines = try fixture()
        #expect(lines.map(\.year) == Array(1953...2200))
        for line in lines {
            let computed = SwedishHolidays.inYear(line.year)
            let days = { (isEve: Bool) in
                Set(computed.filter { $0.holiday.isEve == isEve }.map { String($0.date.description.dropFirst(5)) })
            }
            #expect(days(false) == line.publicHolidays, "\(line.year)")
            #expect(days(true) == line.eves, "\(line.year)")
        }
    }

    @Test("A calendar closes exactly on those days")
    func closedDays() throws {
        var definition = try deskDefinition()
        definition.weekly = Array(repeating: try spans("08:00-17:00"), count: 7)
        let calendar = try OpeningCalendar(definition)
        for line in try fixture() {
            var date = try #require(LocalDate(year: line.year, month: 1, day: 1))
            while date.parts.year == line.year {
                let monthDay = String(date.description.dropFirst(5))
                let isHoliday = line.publicHolidays.contains(monthDay) || line.eves.contains(monthDay)
                #expect(calendar.isWorkingDay(date) != isHoliday, "\(date)")
                #expect((calendar.holiday(date) != nil) == isHoliday, "\(date)")
                date = date.adding(days: 1)
            }
        }
    }

    @Test("Open weekdays a year", arguments: [(2026, 251), (2027, 253)])
    func openDays(year: Int, count: Int) throws {
        let calendar = try desk()
        let first = try #require(LocalDate(year: year, month: 1, day: 1))
        #expect((0..<365).count { calendar.isWorkingDay(first.adding(days: $0)) } == count)
    }

    @Test("The law's changes")
    func history() throws {
        func holidays(_ text: String) throws -> [SwedishHoliday] {
            SwedishHolidays.on(try #require(LocalDate(text)))
        }
        #expect(try holidays("2004-05-31") == [.whitMonday])
        #expect(try holidays("2004-06-06") == [])
        #expect(try holidays("2005-05-16") == [])
        #expect(try holidays("2005-06-06") == [.nationalDay])
        #expect(try holidays("1989-04-09") == [])
        #expect(try holidays("1989-03-12") == [.annunciation])
        #expect(try holidays("1990-03-25") == [])
        #expect(try holidays("1953-06-20") == [.midsummerDay])
        #expect(try holidays("2008-05-01") == [.firstOfMay, .ascensionDay])
    }

    @Test("Names are those of the law")
    func names() throws {
        let date = try #require(LocalDate("2026-05-14"))
        #expect(try desk().holiday(date) == .publicHoliday(.ascensionDay))
        #expect(SwedishHoliday.ascensionDay.swedishName == "Kristi himmelsfärdsdag")
    }
}
