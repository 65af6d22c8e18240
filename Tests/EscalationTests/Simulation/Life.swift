import Domain
import Escalation
import Instants
import RandomSupport
import Testing

/// One ticket's life at the simulated desk.
struct Life {
    var seed: UInt64
    var runs: [Scenario.Run]
    var terms: Terms
    var hours: HandmadeHours

    private static let tail = 12_000

    /// Lets people and engines work on a ticket, and says until which minute; nil when its opening was refused.
    func live(_ place: String) throws -> (SimulatedStore, Int)? {
        var scenario = Scenario(random: SeededRandom(seed: seed))
        var minute = Int(scenario.random.pick(3_000...520_000))
        guard var store = open(&scenario, Life.moment(minute)) else { return nil }
        var run = runs.firstIndex { $0.minute >= minute } ?? runs.count
        for _ in 0..<Int(scenario.random.pick(2...14)) {
            minute = min(minute + scenario.gap(), 560_000)
            while run < runs.count, runs[run].minute < minute {
                store.run(runs[run].engines, at: runs[run].now, stale: store.ticket)
                run += 1
            }
            let stale = store.ticket
            act(&scenario, on: &store, at: Life.moment(minute))
            try expectDue(&scenario, store, place)
            if run < runs.count, runs[run].minute == minute {
                store.run(runs[run].engines, at: runs[run].now, stale: stale)
                run += 1
            }
        }
        let end = minute + Life.tail
        while run < runs.count, runs[run].minute < end {
            store.run(runs[run].engines, at: runs[run].now, stale: store.ticket)
            run += 1
        }
        return (store, end)
    }

    private func open(_ scenario: inout Scenario, _ now: Instant) -> SimulatedStore? {
        let request = CommandRequest(scenario.opening(), by: anna)
        let snapshot = Snapshot(ticket: nil, staff: Scenario.staff, nextNumber: TicketNumber(1))
        guard case .accept(let changes) = decide(request, snapshot, terms.agreement, now: now) else { return nil }
        return SimulatedStore(changes, by: anna, terms: terms)
    }

    private func act(_ scenario: inout Scenario, on store: inout SimulatedStore, at now: Instant) {
        let actor = scenario.random.one(of: [anna, bo])
        let command = scenario.command(for: store.ticket, now: now)
        let other = command.otherTicket == nil ? nil : Scenario.otherTicket(at: now)
        let snapshot = Snapshot(
            ticket: store.ticket,
            other: other,
            staff: Scenario.staff,
            nextNumber: TicketNumber(2)
        )
        let request = CommandRequest(command, on: store.ticket.number, by: actor)
        guard case .accept(let changes) = decide(request, snapshot, terms.agreement, now: now) else { return }
        for change in changes where change.ticket == store.ticket.number {
            store.append(change.event, by: actor, at: now)
        }
    }

    // MARK: - The oracle's side

    /// What the engine must have done, given what people did and when the engine ran.
    func expected(_ journal: [TicketEntry], until end: Int) -> [Deed] {
        guard let first = journal.first, case .opened(let opening) = first.event else { return [] }
        var oracle = Oracle(opening, hours: hours)
        var deeds: [Deed] = []
        let acts = journal.dropFirst().filter { $0.origin.actor != .engine }
        var run = runs.firstIndex { $0.minute >= Life.minute(first.origin.happened) } ?? runs.count
        for act in acts {
            while run < runs.count, runs[run].minute < Life.minute(act.origin.happened) {
                deeds += oracle.run(at: runs[run].now.seconds)
                run += 1
            }
            oracle.happens(act.event, at: act.origin.happened)
        }
        while run < runs.count, runs[run].minute < end {
            deeds += oracle.run(at: runs[run].now.seconds)
            run += 1
        }
        return deeds
    }

    /// Now and then, whether the deadline shown is the one that counting ahead comes to.
    private func expectDue(_ scenario: inout Scenario, _ store: SimulatedStore, _ place: String) throws {
        guard scenario.random.chance(10) else { return }
        guard let first = store.journal.first, case .opened(let opening) = first.event else { return }
        var oracle = Oracle(opening, hours: hours)
        for entry in store.journal.dropFirst() { oracle.happens(entry.event, at: entry.origin.happened) }
        let due = oracle.due().map { Instant(seconds: $0) }
        #expect(store.timing.due == due, "\(place), \(store.ticket.state)")
    }

    private static func moment(_ minute: Int) -> Instant {
        Instant(seconds: HandmadeHours.base + Int64(minute) * 60)
    }

    private static func minute(_ moment: Instant) -> Int {
        Int((moment.seconds - HandmadeHours.base) / 60)
    }

    static func difference(_ store: SimulatedStore, _ expected: [Deed]) -> String {
        let told = store.journal.map { "  \($0.origin.recorded) \($0.origin.actor): \($0.event)" }
        let wanted = expected.map { "  \($0)" }
        return (["journal:"] + told + ["expected of the engine:"] + wanted).joined(separator: "\n")
    }
}
