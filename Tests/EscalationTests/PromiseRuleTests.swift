import Domain
import Escalation
import Instants
import Testing

@Suite("Shares of the promise (FRIST-1, FRIST-3)")
struct PromiseRuleTests {
    /// When it came, and when each share of one working day is used up.
    static let limits: [(received: String, warning: String, late: String, manager: String)] = [
        ("2026-11-19 10:00", "2026-11-20 07:45", "2026-11-20 10:00", "2026-11-20 14:30"),
        // Over a week end, with half minutes: the Friday is shorter.
        ("2026-11-20 14:00", "2026-11-23 11:52:30", "2026-11-23 14:00", "2026-11-24 09:15"),
        // Christmas Eve to Boxing Day, and a week end.
        ("2026-12-23 14:00", "2026-12-28 11:45", "2026-12-28 14:00", "2026-12-29 09:30"),
        // Easter, with the clock put forward on Easter Day.
        ("2027-03-25 14:00", "2027-03-30 11:45", "2027-03-30 14:00", "2027-03-31 09:30"),
        // Received when closed: all of the next day.
        ("2026-11-21 12:00", "2026-11-23 14:15", "2026-11-23 16:30", "2026-11-24 12:00"),
    ]

    @Test("Act at their moment and not a second before", arguments: limits)
    func limit(_ row: (received: String, warning: String, late: String, manager: String)) throws {
        let terms = try terms()
        var story = try Story(printing, received: row.received, owner: anna)
        #expect(try story.next(warningRung.id, terms) == wall(row.warning))
        #expect(terms.timing(of: story.ticket).due == (try wall(row.late)))
        for (rung, moment) in [(warningRung, row.warning), (lateRung, row.late), (managerRung, row.manager)] {
            let moment = try wall(moment)
            #expect(terms.timing(of: story.ticket).next == moment)
            #expect(story.run(terms, at: moment - 1) == [])
            let done = story.run(terms, at: moment)
            #expect(done.map(\.key) == [StepKey(rule: rung.id, promise: 1, occurrence: 1)])
            #expect(done.map(\.planned) == [moment])
            #expect(story.run(terms, at: moment + 1) == [])
        }
        #expect(terms.timing(of: story.ticket).next == nil)
    }

    @Test("Tell the owner, then the lead with mark and priority, then the manager")
    func effects() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        let done = story.run(terms, at: try wall("2026-11-25 12:00"))
        #expect(done.map(\.told) == [[.person(Account("anna"))], [.teamLead(desk.team)], [.itManager]])
        #expect(done.map(\.marksLate) == [false, true, false])
        #expect(done.map(\.priority) == [nil, .high, nil])
        #expect(story.ticket.isMarkedLate)
        #expect(story.ticket.classification.priority == .high)
    }

    @Test("The most pressing priority cannot be raised")
    func urgent() throws {
        var urgent = printing
        urgent.priority = .urgent
        var story = try Story(urgent, received: "2026-11-19 10:00", owner: anna)
        #expect(story.run(try terms(), at: try wall("2026-11-20 10:00")).map(\.priority) == [nil, nil])
    }

    @Test("The team is told where nobody owns the ticket")
    func unowned() throws {
        var story = try Story(printing, received: "2026-11-19 10:00")
        let done = story.run(try terms(ladder: [warningRung]), at: try wall("2026-11-20 08:00"))
        #expect(done.map(\.told) == [[.team(desk.team)]])
    }

    @Test("Waiting for the customer stops the clock; for a supplier or ourselves it does not")
    func waiting() throws {
        let terms = try terms()
        for (waiting, due) in [
            (Waiting.customer, "2026-11-20 12:00"), (.supplier, "2026-11-20 10:00"), (.ourselves, "2026-11-20 10:00"),
        ] {
            var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
            try story.tell("2026-11-19 11:00", paused(waiting))
            let whileWaiting = terms.timing(of: story.ticket).due
            #expect(waiting == .customer ? whileWaiting == nil : whileWaiting != nil)
            try story.tell("2026-11-19 13:00", .resumed)
            #expect(terms.timing(of: story.ticket).due == (try wall(due)))
        }
    }

    @Test("Once run out, nothing moves the promise, and its steps stay in order")
    func runOut() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-20 11:00", paused(.customer))
        #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-20 10:00")))
        #expect(story.next(managerRung.id, terms) == (try wall("2026-11-20 14:30")))
    }

    @Test("Solved at the due second is in time, and one second later is not")
    func inTime() throws {
        for (moment, isLate) in [("2026-11-20 10:00", false), ("2026-11-20 10:00:01", true)] {
            let terms = try terms()
            var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
            try story.tell(moment, solved)
            story.run(terms, at: try wall("2026-11-20 12:00"))
            #expect(story.ticket.isMarkedLate == isLate)
            #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-20 10:00")))
        }
    }

    @Test("A reopened ticket takes up its clock where it stood, and nothing is told twice")
    func reopened() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        story.run(terms, at: try wall("2026-11-20 07:45"))
        try story.tell("2026-11-20 09:00", solved)
        #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-20 10:00")))
        #expect(story.next(lateRung.id, terms) == nil)
        try story.tell("2026-11-23 09:00", .reopened(text: "igen"))
        #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-23 10:00")))
        #expect(story.run(terms, at: try wall("2026-11-23 10:00")).map(\.key.rule) == [lateRung.id])
    }

    @Test("Another intefunktion and a corrected receipt begin a new promise, which acts anew")
    func newPromise() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        story.run(terms, at: try wall("2026-11-20 08:00"))
        try story.tell("2026-11-20 09:00", .classified(as: wireless))
        let again = story.run(terms, at: try wall("2026-11-20 09:00"))
        #expect(again.map(\.key) == [StepKey(rule: warningRung.id, promise: 2, occurrence: 1)])
        try story.tell("2026-11-20 09:30", .edited(changes: Edit(received: try wall("2026-11-20 09:00"))))
        #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-23 09:00")))
        #expect(story.run(terms, at: try wall("2026-11-23 09:00")).map(\.key.promise) == [3, 3])
    }

    @Test("Cancelled, merged and ordinary tickets have no promise to break")
    func withoutPromise() throws {
        let terms = try terms()
        for event in [
            TicketEvent.cancelled(text: "fel"), .merged(into: TicketNumber(2)),
            .classified(as: Classification(kind: .question)),
        ] {
            var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
            try story.tell("2026-11-19 11:00", event)
            #expect(story.run(terms, at: try wall("2026-12-19 11:00")) == [])
            #expect(terms.timing(of: story.ticket) == TicketTiming(due: nil, next: nil))
        }
    }

    @Test("A merged ticket's clock stands still until it comes back, whatever it waited for")
    func merged() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 10:30", paused(.supplier))
        try story.tell("2026-11-19 11:00", .merged(into: TicketNumber(2)))
        try story.tell("2026-11-19 13:00", .unmerged(from: TicketNumber(2)))
        #expect(terms.timing(of: story.ticket).due == (try wall("2026-11-20 12:00")))
    }
}
