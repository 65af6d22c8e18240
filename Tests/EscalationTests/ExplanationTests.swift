import BusinessCalendar
import Domain
import Escalation
import Instants
import Testing

@Suite("Why a ticket is due when it is")
struct ExplanationTests {
    @Test("Names who let it wait for whom, the rule and the agreement")
    func pauses() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 11:00", paused(.customer), by: bo)
        try story.tell("2026-11-19 13:00", .resumed)
        try story.tell("2026-11-19 14:00", paused(.supplier))
        let explanation = try #require(terms.explanation(of: story.ticket, at: try wall("2026-11-19 15:00")))
        #expect(explanation.due == (try wall("2026-11-20 12:00")))
        #expect(explanation.due == explanation.trace.due)
        #expect(explanation.trace.dueWithoutStops == (try wall("2026-11-20 10:00")))
        #expect(explanation.agreement == terms.agreement.version)
        #expect(explanation.rule == "lofte")
        #expect(explanation.consumed == 3 * 3_600)
        #expect(explanation.dueIfResumed == nil)
        let pause = explanation.trace.stretches.filter { $0.kind == .paused(label: "väntar på kund, bo") }
        #expect(pause.map(\.from) == [try wall("2026-11-19 11:00")])
        #expect(pause.map(\.to) == [try wall("2026-11-19 13:00")])
        #expect(!explanation.trace.stretches.contains { $0.kind == .paused(label: "väntar på leverantör, anna") })
    }

    @Test("While a wait lasts, it says what the due would be if the wait ended now")
    func waiting() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 11:00", paused(.customer))
        let explanation = try #require(
            terms.explanation(of: story.ticket, at: try wall("2026-11-19 13:00"), in: .english)
        )
        #expect(explanation.due == nil)
        #expect(explanation.dueIfResumed == (try wall("2026-11-20 12:00")))
        #expect(explanation.consumed == 3_600)
    }

    @Test("A ticket solved in time keeps the due that it had")
    func solvedInTime() throws {
        let terms = try terms()
        var story = try Story(printing, received: "2026-11-19 10:00", owner: anna)
        try story.tell("2026-11-19 12:00", solved)
        let explanation = try #require(terms.explanation(of: story.ticket, at: try wall("2026-12-01 12:00")))
        #expect(explanation.due == (try wall("2026-11-20 10:00")))
        #expect(explanation.dueIfResumed == nil)
        #expect(explanation.consumed == 2 * 3_600)
    }

    @Test(
        "The stretches follow each other from receipt to due and count up to the promise",
        arguments: PromiseRuleTests.limits.map(\.received)
    )
    func gapless(received: String) throws {
        let story = try Story(printing, received: received, owner: anna)
        let explanation = try #require(try terms().explanation(of: story.ticket, at: try wall(received)))
        let stretches = explanation.trace.stretches
        #expect(stretches.first?.from == story.ticket.received)
        #expect(stretches.last?.to == explanation.due)
        for (left, right) in zip(stretches, stretches.dropFirst()) { #expect(left.to == right.from) }
        let counted = stretches.filter { $0.kind == .counted }.reduce(0) { $0 + Int($1.to - $1.from) }
        #expect(counted == explanation.trace.length)
    }

    @Test("A ticket without a promise has nothing to explain")
    func withoutPromise() throws {
        let story = try Story(Classification(kind: .question), received: "2026-11-19 10:00")
        #expect(try terms().explanation(of: story.ticket, at: try wall("2026-11-19 11:00")) == nil)
    }
}
