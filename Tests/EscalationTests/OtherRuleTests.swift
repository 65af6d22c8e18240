import Domain
import Escalation
import Instants
import Testing

@Suite("Unowned tickets (KÖ-23)")
struct UnownedRuleTests {
    @Test(
        "The team is told after half an hour of open time",
        arguments: [
            ("2026-11-19 10:00", "2026-11-19 10:30"),
            ("2026-11-20 15:50", "2026-11-23 07:50"),
            ("2026-11-20 15:30", "2026-11-20 16:00"),
            ("2026-12-23 16:20", "2026-12-28 07:50"),
            ("2026-11-22 03:00", "2026-11-23 08:00"),
        ]
    )
    func limit(received: String, moment: String) throws {
        let terms = try terms()
        var story = try Story(Classification(kind: .question), received: received)
        let moment = try wall(moment)
        #expect(terms.timing(of: story.ticket).next == moment)
        #expect(story.run(terms, at: moment - 1) == [])
        #expect(story.run(terms, at: moment).map(\.told) == [[.team(desk.team)]])
        #expect(story.run(terms, at: moment + 900_000) == [])
    }

    @Test("Waits for the customer do not count, and taking the ticket ends it")
    func waits() throws {
        let terms = try terms()
        var story = try Story(Classification(kind: .question), received: "2026-11-19 10:00")
        try story.tell("2026-11-19 10:10", paused(.customer))
        #expect(terms.timing(of: story.ticket).next == nil)
        try story.tell("2026-11-19 11:10", .resumed)
        #expect(story.next(unownedRung.id, terms) == (try wall("2026-11-19 11:30")))
        try story.tell("2026-11-19 11:20", .ownerChanged(to: Account("anna")))
        #expect(terms.timing(of: story.ticket).next == nil)
    }

    @Test("Each stretch without an owner is told once, also over a new promise")
    func stretches() throws {
        let terms = try terms(ladder: [unownedRung])
        var story = try Story(printing, received: "2026-11-19 10:00")
        #expect(story.run(terms, at: try wall("2026-11-19 10:30")).map(\.key.occurrence) == [1])
        try story.tell("2026-11-19 10:40", .classified(as: wireless))
        #expect(story.run(terms, at: try wall("2026-11-19 12:00")) == [])
        try story.tell("2026-11-19 12:00", .routed(to: third, reason: HandoverReasonID("djupare-support"), text: "t"))
        let told = story.run(terms, at: try wall("2026-11-19 12:30"))
        #expect(told.map(\.key) == [StepKey(rule: unownedRung.id, promise: 2, occurrence: 2)])
        #expect(told.map(\.told) == [[.team(third.team)]])
        try story.tell("2026-11-19 13:00", .cancelled(text: "fel"))
        try story.tell("2026-11-19 14:00", .reopened(text: "rätt"))
        #expect(story.run(terms, at: try wall("2026-11-19 14:30")).map(\.key.occurrence) == [3])
    }
}

@Suite("Serious incidents (FRIST-7, INC-13)")
struct SeriousIncidentTests {
    @Test("Alarm at once and every quarter of an hour, day and night, until somebody acknowledges")
    func repeats() throws {
        let terms = try terms(ladder: [incidentRung])
        let began = try wall("2026-11-21 02:14")
        var story = try Story(seriousIncident, received: "2026-11-21 02:14")
        #expect(story.run(terms, at: began).map(\.planned) == [began])
        #expect(story.run(terms, at: began + 899) == [])
        #expect(story.run(terms, at: began + 900).map(\.key.occurrence) == [2])
        #expect(terms.timing(of: story.ticket).next == began + 1_800)
        story.take(.acknowledged(message: nil), by: bo, at: began + 1_000)
        #expect(story.run(terms, at: began + 9_000) == [])
        #expect(terms.timing(of: story.ticket).next == nil)
    }

    @Test("A confirmation of something else lets it sound on")
    func otherConfirmation() throws {
        let terms = try terms(ladder: [incidentRung])
        let began = try wall("2026-11-21 02:14")
        var story = try Story(seriousIncident, received: "2026-11-21 02:14")
        story.run(terms, at: began)
        story.take(.acknowledged(message: 3, endsAlarm: false), by: bo, at: began + 10)
        #expect(story.run(terms, at: began + 900).map(\.key.occurrence) == [2])
        story.take(.acknowledged(message: 4, endsAlarm: true), by: bo, at: began + 1_000)
        #expect(terms.timing(of: story.ticket).next == nil)
    }

    @Test("What was missed sounds once, and the rhythm goes on")
    func outage() throws {
        let terms = try terms(ladder: [incidentRung])
        let began = try wall("2026-11-21 02:14")
        var story = try Story(seriousIncident, received: "2026-11-21 02:14")
        let done = story.run(terms, at: began + 10 * 900 + 1)
        #expect(done.map(\.key.occurrence) == [11])
        #expect(done.map(\.planned) == [began + 10 * 900])
        #expect(terms.timing(of: story.ticket).next == began + 11 * 900)
    }

    @Test("Becoming serious starts it; solving ends it; reopening goes on")
    func changes() throws {
        let terms = try terms(ladder: [incidentRung])
        var story = try Story(Classification(kind: .securityIncident), received: "2026-11-19 10:00", owner: anna)
        #expect(terms.timing(of: story.ticket).next == nil)
        try story.tell("2026-11-19 10:05", .classified(as: seriousIncident))
        let began = try wall("2026-11-19 10:05")
        #expect(story.run(terms, at: began).map(\.key) == [StepKey(rule: incidentRung.id, promise: 2, occurrence: 1)])
        try story.tell("2026-11-19 10:06", solved)
        #expect(story.run(terms, at: began + 3_600) == [])
        try story.tell("2026-11-19 12:00", .reopened(text: "igen"))
        #expect(story.run(terms, at: try wall("2026-11-19 12:00")).map(\.key.occurrence) == [8])
    }
}

@Suite("What the desk does by itself")
struct StandingRuleTests {
    @Test("The owner is reminded when a wait is over, once for each wait")
    func reminder() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        let until = try wall("2026-11-22 03:00")
        try story.tell("2026-11-19 10:05", paused(.customer, until: until))
        #expect(terms.timing(of: story.ticket).next == until)
        #expect(story.run(terms, at: until - 1) == [])
        #expect(story.run(terms, at: until).map(\.told) == [[.person(Account("anna"))]])
        #expect(story.run(terms, at: until + 86_400) == [])
        #expect(story.ticket.state == .waiting(.customer))
        try story.tell("2026-11-23 10:00", paused(.customer, until: try wall("2026-11-24 10:00")))
        #expect(story.run(terms, at: try wall("2026-11-24 10:00")).map(\.key.occurrence) == [2])
    }

    @Test("A reminder already given is not given again when the ticket was merged away and came back")
    func mergedReminder() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 10:05", paused(.customer, until: try wall("2026-11-19 11:00")))
        story.run(terms, at: try wall("2026-11-19 11:00"))
        try story.tell("2026-11-19 12:00", .merged(into: TicketNumber(2)))
        try story.tell("2026-11-19 13:00", .unmerged(from: TicketNumber(2)))
        #expect(story.ticket.waitsUntil != nil)
        #expect(story.run(terms, at: try wall("2026-11-19 14:00")) == [])
    }

    @Test(
        "A solved ticket closes after five working days",
        arguments: [
            ("2026-11-19 15:00", "2026-11-26 15:00"),
            ("2026-11-20 15:59", "2026-11-27 15:59"),
            ("2026-12-22 09:00", "2027-01-04 09:00"),
            ("2026-11-21 12:00", "2026-11-27 16:00"),
        ]
    )
    func closing(solvedAt: String, closes: String) throws {
        let terms = try terms()
        var story = try Story(Classification(kind: .question), received: "2026-11-19 10:00", owner: anna)
        try story.tell(solvedAt, solved)
        let moment = try wall(closes)
        #expect(terms.timing(of: story.ticket).next == moment)
        story.run(terms, at: moment - 1)
        #expect(story.ticket.state == .resolved)
        story.run(terms, at: moment)
        #expect(story.ticket.state == .closed)
        #expect(terms.timing(of: story.ticket).next == nil)
    }
}
