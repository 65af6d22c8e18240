import BusinessCalendar
import Instants
import Testing

@Suite("The one working day (FRIST-1, FRIST-3)")
struct OneWorkingDayTests {
    static let vectors = [
        ("2026-11-16 14:00", "2026-11-17 14:00", "the same clock time on the next day"),
        ("2026-11-19 16:15", "2026-11-20 16:00", "Friday closes earlier"),
        ("2026-11-20 10:00", "2026-11-23 10:00", "over a weekend"),
        ("2026-11-20 17:00", "2026-11-23 16:30", "after hours"),
        ("2026-11-21 12:00", "2026-11-23 16:30", "on a Saturday"),
        ("2026-11-17 05:00", "2026-11-17 16:30", "before opening"),
        ("2026-11-17 07:30", "2026-11-17 16:30", "exactly at opening"),
        ("2026-12-23 15:00", "2026-12-28 15:00", "over Christmas"),
        ("2026-12-30 16:30", "2027-01-04 16:30", "at closing before New Year"),
        ("2027-01-05 09:00", "2027-01-07 09:00", "over trettondedag jul"),
        ("2026-03-27 15:30", "2026-03-30 15:30", "over the start of summer time"),
        ("2026-03-26 16:20", "2026-03-27 16:00", "clamped to Friday's closing"),
        ("2026-03-28 12:00", "2026-03-30 16:30", "on the weekend of the clock change"),
        ("2026-04-02 14:00", "2026-04-07 14:00", "over Easter"),
    ]

    @Test("Received and due", arguments: vectors)
    func vector(received: String, due: String, why: String) throws {
        let calendar = try desk()
        let instant = try calendar.due(from: wall(received, in: calendar.zone), workingDays: 1)
        #expect(wall(instant, in: calendar.zone) == due, "\(why)")
    }

    @Test("Zero days is the next opening")
    func zeroDays() throws {
        let calendar = try desk()
        for (received, start) in [
            ("2026-11-21 12:00", "2026-11-23 07:30"), ("2026-11-20 12:00", "2026-11-20 12:00"),
            ("2026-11-20 16:00", "2026-11-23 07:30"),
        ] {
            let instant = try calendar.due(from: wall(received, in: calendar.zone), workingDays: 0)
            #expect(wall(instant, in: calendar.zone) == start)
        }
    }

    @Test("Five working days over a shorter Friday keep the clock time")
    func fiveDays() throws {
        let calendar = try desk()
        let instant = try calendar.due(from: wall("2026-11-18 16:20", in: calendar.zone), workingDays: 5)
        #expect(wall(instant, in: calendar.zone) == "2026-11-25 16:20")
    }

    @Test("Touching spans are one, so a lunch that is none does not move the due")
    func touchingSpans() throws {
        var definition = try deskDefinition()
        definition.weekly[1] = try spans("07:30-12:00 12:00-16:30")
        let calendar = try OpeningCalendar(definition)
        let instant = try calendar.due(from: wall("2026-11-16 12:00", in: calendar.zone), workingDays: 1)
        #expect(wall(instant, in: calendar.zone) == "2026-11-17 12:00")
    }

    @Test("A clock time inside or at the end of a lunch break is due when lunch begins")
    func lunch() throws {
        var definition = try deskDefinition()
        definition.weekly[1] = try spans("07:30-12:00 13:00-16:30")
        let calendar = try OpeningCalendar(definition)
        for received in ["2026-11-16 12:00", "2026-11-16 12:40", "2026-11-16 13:00"] {
            let instant = try calendar.due(from: wall(received, in: calendar.zone), workingDays: 1)
            #expect(wall(instant, in: calendar.zone) == "2026-11-17 12:00")
        }
    }

    @Test("A pause of an hour puts the due off by an hour of open time")
    func pause() throws {
        let calendar = try desk()
        let from = try wall("2026-11-20 11:00", in: calendar.zone)
        let instant = try calendar.due(
            from: wall("2026-11-20 10:00", in: calendar.zone),
            workingDays: 1,
            pauses: [InstantSpan(from: from, to: from + 3_600)]
        )
        #expect(wall(instant, in: calendar.zone) == "2026-11-23 11:00")
    }
}
