import Domain
import Escalation
import Instants
import Testing

@Suite("Exactly once, however late and however often")
struct CatchUpTests {
    @Test("One late run does what timely runs would have done, in the same order")
    func lateRun() throws {
        let terms = try terms()
        var timely = try Story(printing, received: "2026-11-19 10:00")
        var moment = try wall("2026-11-19 10:00")
        let end = try wall("2026-11-25 10:00")
        var done: [EscalatedStep] = []
        while moment < end {
            done += timely.run(terms, at: moment)
            moment = moment + 60
        }
        var late = try Story(printing, received: "2026-11-19 10:00")
        #expect(late.run(terms, at: end) == done)
        #expect(done.map(\.key.rule) == [unownedRung.id, warningRung.id, lateRung.id, managerRung.id])
        #expect(late.ticket.fired == timely.ticket.fired)
    }

    @Test("What was reached before the solution is told after it; what was not is not")
    func afterSolution() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-20 11:00", solved)
        #expect(terms.timing(of: story.ticket).next == (try wall("2026-11-20 07:45")))
        let done = story.run(terms, at: try wall("2026-11-20 15:00"))
        #expect(done.map(\.key.rule) == [warningRung.id, lateRung.id])
        #expect(story.ticket.isMarkedLate)
    }

    @Test("A clock that is turned back fires nothing again")
    func backwards() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        story.run(terms, at: try wall("2026-11-20 10:00"))
        let fired = story.ticket.fired
        for moment in ["2026-11-20 07:00", "2026-11-20 07:45", "2026-11-20 10:00", "2026-11-20 10:01"] {
            #expect(story.run(terms, at: try wall(moment)) == [])
        }
        #expect(story.ticket.fired == fired)
        #expect(story.run(terms, at: try wall("2026-11-20 14:30")).count == 1)
    }

    @Test("The past of an imported ticket is put on record and tells nobody; what is to come lives on")
    func past() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00")
        let now = try wall("2026-11-20 11:00")
        let events = terms.pastEvents(for: story.ticket, at: now)
        for event in events {
            guard case .escalated(let step) = event else {
                Issue.record("\(event)")
                continue
            }
            #expect(step.isPast && step.told.isEmpty && step.priority == nil)
            story.take(event, by: .engine, at: now)
            #expect(Consequences(of: event, by: .engine, on: story.ticket).messages.isEmpty)
        }
        #expect(events.count == 3)
        #expect(story.ticket.isMarkedLate)
        #expect(story.ticket.classification.priority == .normal)
        #expect(story.run(terms, at: now) == [])
        #expect(terms.timing(of: story.ticket).next == (try wall("2026-11-20 14:30")))
        #expect(terms.pastEvents(for: story.ticket, at: now) == [])
    }

    @Test("An imported solved ticket is left to the closing rule")
    func pastSolved() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 12:00", solved)
        #expect(terms.pastEvents(for: story.ticket, at: try wall("2027-01-20 12:00")) == [])
        #expect(terms.timing(of: story.ticket).next == (try wall("2026-11-26 12:00")))
    }

    @Test("A past alarm is recorded once and sounds on")
    func pastAlarm() throws {
        let terms = try terms(ladder: [incidentRung])
        let story = try Story(seriousIncident, received: "2026-11-21 02:14")
        let now = try wall("2026-11-21 04:00")
        var ticket = story.ticket
        for event in terms.pastEvents(for: ticket, at: now) {
            ticket.apply(event, EventOrigin(actor: .engine, happened: now, recorded: now))
        }
        #expect(ticket.fired.count == 1)
        #expect(terms.timing(of: ticket).next == (try wall("2026-11-21 04:14")))
    }

    @Test("Far-off times and keys do not trap")
    func extremes() throws {
        let terms = try terms()
        for moment in [Int64.min, -1, 0, .max] {
            var story = try Story(seriousIncident, received: "2026-11-19 10:00")
            let key = StepKey(rule: incidentRung.id, promise: 1, occurrence: .max)
            story.take(
                .escalated(step: EscalatedStep(key: key, planned: Instant(seconds: moment), told: [])),
                by: .engine,
                at: Instant(seconds: moment)
            )
            story.take(
                .edited(changes: Edit(received: Instant(seconds: moment))),
                by: anna,
                at: Instant(seconds: moment)
            )
            story.take(
                .paused(waiting: .customer, until: Instant(seconds: moment), text: ""),
                by: anna,
                at: Instant(seconds: moment)
            )
            story.take(solved, by: anna, at: Instant(seconds: moment))
            story.take(.reopened(text: ""), by: anna, at: Instant(seconds: moment))
            story.take(.classified(as: printing), by: anna, at: Instant(seconds: moment))
            for now in [Int64.min, 0, .max] {
                _ = terms.plan(for: story.ticket)
                _ = terms.dueEvents(for: story.ticket, at: Instant(seconds: now))
            }
        }
    }
}

@Suite("Agreements that cannot be used")
struct TermsErrorTests {
    @Test(
        "Are refused with a text in both languages",
        arguments: [
            (
                [LadderStep(id: RuleID("x"), kind: "okänd", parameters: [:], tells: [])],
                TermsError.unknownRule(RuleID("x"), kind: "okänd")
            ),
            ([warningRung, warningRung], .nameTaken(warningRung.id)),
            (
                [LadderStep(id: RuleID("påminnelse"), kind: "löftets-andel", parameters: ["procent": 75], tells: [])],
                .nameTaken(RuleID("påminnelse"))
            ),
            (
                [LadderStep(id: RuleID("x"), kind: "löftets-andel", parameters: ["procent": 0], tells: [])],
                .unusableFigure(RuleID("x"), name: "procent", allowed: 1...10_000)
            ),
            (
                [LadderStep(id: RuleID("x"), kind: "utan-ägare", parameters: [:], tells: [])],
                .unusableFigure(RuleID("x"), name: "öppna-minuter", allowed: 0...100_000)
            ),
            (
                [
                    LadderStep(
                        id: RuleID("x"),
                        kind: "allvarlig-incident",
                        parameters: ["upprepa-minuter": .max],
                        tells: []
                    )
                ],
                .unusableFigure(RuleID("x"), name: "upprepa-minuter", allowed: 1...10_000)
            ),
        ] as [([LadderStep], TermsError)]
    )
    func refused(ladder: [LadderStep], error: TermsError) throws {
        #expect(throws: error) { try terms(ladder: ladder) }
        #expect(error.text(in: .swedish) != error.text(in: .english))
    }
}
