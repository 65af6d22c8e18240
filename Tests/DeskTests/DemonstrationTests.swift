import BusinessCalendar
import Desk
import Domain
import Escalation
import Instants
import Store
import Testing

@Suite("The made-up desk")
struct DemonstrationTests {
    private let terms: Terms
    private let now: Instant

    init() throws {
        terms = try ShippedDesk().terms
        now = try #require(Instant("2026-11-20T10:00:00+01:00"))
    }

    private func desk(_ tickets: Int, seed: UInt64 = 1, now: Instant? = nil) -> DemonstrationDesk {
        DemonstrationDesk(tickets: tickets, seed: seed, terms: terms, now: now ?? self.now)
    }

    private func tickets(_ desk: DemonstrationDesk) -> [Ticket] {
        var number: Int64 = 10_000
        return desk.histories().compactMap { history in
            number += 1
            return Ticket.fold(
                history.events.map { event in
                    let origin = EventOrigin(actor: event.actor, happened: event.happened, recorded: event.happened)
                    return TicketEntry(ticket: TicketNumber(number), event: event.event, origin: origin)
                }
            )
        }
    }

    @Test("Everything in it could have been done under the rules", arguments: [UInt64(1), 2, 3])
    func rules(_ seed: UInt64) {
        let desk = desk(1_000, seed: seed)
        var replay = Replay(terms: terms, staff: StaffDirectory(desk.staff))
        var number: Int64 = 10_000
        for history in desk.histories() {
            number += 1
            let problem = replay.problem(in: history, number: TicketNumber(number))
            #expect(problem == nil, "seed \(seed), ticket \(number)")
            #expect(history.recorded == nil)
            #expect(history.events.allSatisfy { $0.happened <= now }, "seed \(seed), ticket \(number)")
        }
        #expect(number == 11_000)
    }

    @Test("The same seed gives the same desk, another seed another")
    func determinism() {
        #expect(tickets(desk(400)) == tickets(desk(400)))
        #expect(tickets(desk(400)) != tickets(desk(400, seed: 2)))
    }

    @Test("Any size has as many tickets as asked for", arguments: [0, 1, 2, 30, 333, 2_000])
    func sizes(_ size: Int) {
        let tickets = tickets(desk(size))
        #expect(tickets.count == size)
        #expect(tickets.count { $0.isOpen } >= min(25, size / 2))
    }

    @Test("Some are late, some soon due, some wait, and some belong to nobody")
    func liveliness() {
        let open = tickets(desk(3_000)).filter(\.isOpen)
        let dues = open.compactMap { terms.timing(of: $0).due }
        #expect(dues.contains { $0 < now })
        #expect(dues.contains { $0 > now && $0 < now + 86_400 })
        #expect(open.contains { $0.owner == nil })
        #expect(open.contains { if case .waiting = $0.state { true } else { false } })
        #expect(open.contains { !terms.dueEvents(for: $0, at: now).isEmpty })
    }

    @Test("There are hand-overs to every line, reopenings, merges, orders and questions")
    func variety() {
        let tickets = tickets(desk(3_000))
        #expect(Set(tickets.map(\.highestLine)) == [.first, .second, .third])
        #expect(tickets.contains { $0.reopenings > 0 })
        #expect(tickets.contains { $0.mergedInto != nil })
        #expect(tickets.contains { !$0.absorbed.isEmpty })
        #expect(tickets.contains { $0.state == .cancelled })
        #expect(Set(tickets.map(\.classification.kind)).isSuperset(of: [.fault, .order, .question, .outage]))
        #expect(Set(tickets.map(\.subject)).count > 300)
    }

    @Test("Summers are calm, Mondays busy, and about three in a thousand open")
    func seasons() {
        let zone = terms.calendar.zone
        let tickets = tickets(desk(27_000))
        let dates = tickets.map { zone.date(at: $0.received) }
        #expect(dates.count { $0.parts.month == 7 } * 2 < dates.count { $0.parts.month == 9 })
        #expect(dates.count { $0.weekday == 0 } > dates.count { $0.weekday == 4 })
        #expect(dates.count { $0.weekday > 4 } * 20 < dates.count)
        #expect((75...115).contains(tickets.count { $0.isOpen }))
    }

    @Test(
        "Any moment will do, also at night and on a holiday",
        arguments: [
            "2026-12-25T03:00:00Z", "2026-11-22T12:00:00Z", "2026-03-29T01:30:00Z", "2021-01-01T00:00:00Z",
        ]
    )
    func moments(_ text: String) throws {
        let now = try #require(Instant(text))
        #expect(tickets(desk(200, now: now)).count == 200)
    }
}
