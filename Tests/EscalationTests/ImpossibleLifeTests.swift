import Domain
import Escalation
import Instants
import RandomSupport
import Testing

@Suite("Journals that no desk would write")
struct ImpossibleLifeTests {
    @Test("Events in any order at any moment are measured, planned and explained, and never trap", arguments: 0..<8)
    func anything(_ part: Int) throws {
        let terms = try terms()
        for seed in UInt64(part) * 100..<UInt64(part + 1) * 100 {
            var life = ImpossibleLife(random: SeededRandom(seed: seed))
            let ticket = try #require(Ticket.fold(life.entries(Int.random(in: 0..<14, using: &life.random))))
            let now = life.moment()
            _ = terms.explanation(of: ticket, at: now)
            _ = terms.timing(of: ticket)
            #expect(terms.pastEvents(for: ticket, at: now).count < 100, "seed \(seed)")
            #expect(engineSteps(for: ticket, terms, at: now) < 100, "seed \(seed)")
            for (stop, next) in zip(ticket.stops, ticket.stops.dropFirst()) {
                let end = try #require(stop.span.to, "seed \(seed)")
                #expect(stop.span.from <= end && end <= next.span.from, "seed \(seed)")
            }
        }
    }

    @Test("A serious incident from the end of time sounds no alarm that would never cease")
    func endOfTime() throws {
        let terms = try terms()
        for seconds in [Int64.max, .max - 1, .min, .min + 1] {
            var story = try Story(seriousIncident, received: "2026-11-19 10:00")
            story.take(.classified(as: printing), by: anna, at: Instant(seconds: seconds))
            story.take(.classified(as: seriousIncident), by: anna, at: Instant(seconds: seconds))
            #expect(engineSteps(for: story.ticket, terms, at: try wall("2026-11-19 11:00")) < 100, "\(seconds)")
        }
    }

    /// How many steps an engine takes before it finds nothing more to do; 100 when it would not stop.
    private func engineSteps(for ticket: Ticket, _ terms: Terms, at now: Instant) -> Int {
        var ticket = ticket
        for steps in 0..<100 {
            let events = terms.dueEvents(for: ticket, at: now)
            if events.isEmpty { return steps }
            for event in events { ticket.apply(event, EventOrigin(actor: .engine, happened: now, recorded: now)) }
        }
        return 100
    }
}
