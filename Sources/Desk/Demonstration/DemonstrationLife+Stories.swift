import Domain
import Escalation
import Instants

extension DemonstrationLife {
    /// A ticket that is over: solved, and closed if that is long enough ago; now and then cancelled.
    mutating func pastTicket(_ number: TicketNumber, received: Instant) -> DemonstrationScript? {
        let topic = DemonstrationTopic.draw(&random)
        guard var script = begin(topic, number, received: received, end: now) else { return nil }
        take(&script, afterMinutes: random.number(1, random.chance(60) ? 120 : 25))
        if random.chance(12), let owner = script.ticket.owner {
            script.act(
                .cancelled(text: "Dubbelanmält, se kundens andra ärende."),
                by: owner,
                at: script.later(openMinutes: 3)
            )
            if !script.ticket.isOpen { return finish(script) }
        }
        if random.chance(350) { note(&script, topic) }
        if random.chance(300) { handOver(&script, to: topic.expertise) }
        if random.chance(60) { handOver(&script, to: "infrastruktur") }
        if random.chance(180) { wait(&script) }
        if random.chance(200) { note(&script, topic) }
        solve(&script, topic, afterMinutes: random.number(3, random.chance(120) ? 900 : 90))
        if random.chance(40) { reopen(&script, topic) }
        return finish(script)
    }

    /// A ticket that is not over yet, of a sort that a console should have to show.
    mutating func liveTicket(_ number: TicketNumber, received: Instant, _ sort: LiveSort) -> DemonstrationScript? {
        // What the engine did in the last two hours is left to it, so that the inboxes fill when it runs.
        let engineEnd = now - 7_200
        var topic = DemonstrationTopic.draw(&random)
        if sort == .overdue || sort == .soonDue {
            while topic.intefunktion == nil { topic = DemonstrationTopic.draw(&random) }
        }
        guard var script = begin(topic, number, received: received, end: now) else { return nil }
        switch sort {
        case .unowned: break
        case .soonDue, .overdue:
            take(&script, afterMinutes: random.number(1, 20))
            if random.chance(600) { note(&script, topic) }
            if random.chance(450) { handOver(&script, to: topic.expertise, isTaken: random.chance(700)) }
        case .waiting:
            take(&script, afterMinutes: random.number(1, 20))
            if random.chance(400) { handOver(&script, to: topic.expertise) }
            wait(&script, isOver: false)
        }
        script.runEngine(until: engineEnd)
        return script
    }

    /// Many people call about one outage: the first ticket takes up the others.
    mutating func outage(_ number: TicketNumber, received: Instant, callers: Int) -> [DemonstrationScript] {
        let topic = DemonstrationTopic.outage
        guard var main = begin(topic, number, received: received, end: now) else { return [] }
        let unit = main.ticket.requester?.unit
        take(&main, afterMinutes: 2)
        var others: [DemonstrationScript] = []
        for caller in 1...max(1, callers) {
            let second = TicketNumber(number.rawValue + Int64(caller))
            let start = main.later(openMinutes: random.number(2, 9))
            guard start < now - 600, let opening = opening(topic, received: start, unit: unit),
                var other = DemonstrationScript(opening, number: second, by: actor(), terms: terms, end: now)
            else { break }
            merge(&other, into: &main)
            others.append(other)
        }
        handOver(&main, to: topic.expertise)
        note(&main, topic)
        solve(&main, topic, afterMinutes: random.number(60, 240))
        return [finish(main)] + others
    }

    private mutating func merge(_ other: inout DemonstrationScript, into main: inout DemonstrationScript) {
        let account = worker(in: terms.agreement.intake, &random)
        let instant = max(other.clock, main.clock) + Int64(random.number(60, 240))
        guard other.act(.merged(into: main.ticket.number), by: account, at: instant) else { return }
        let ticket = other.ticket
        let content = Absorbed(minutes: ticket.minutes, watchers: ticket.followers, attachments: ticket.attachments)
        main.act(.absorbed(ticket: ticket.number, content: content), by: account, at: instant)
    }

    private mutating func begin(
        _ topic: DemonstrationTopic,
        _ number: TicketNumber,
        received: Instant,
        end: Instant
    ) -> DemonstrationScript? {
        guard let opening = opening(topic, received: received) else { return nil }
        return DemonstrationScript(opening, number: number, by: actor(), terms: terms, end: end)
    }

    private mutating func actor() -> Actor {
        .person(worker(in: terms.agreement.intake, &random))
    }

    private func finish(_ script: DemonstrationScript) -> DemonstrationScript {
        var script = script
        script.runEngine(until: now)
        return script
    }
}

/// Sorts of open tickets.
enum LiveSort: CaseIterable {
    /// Just come in; nobody has taken it.
    case unowned
    /// A promise that runs out today or tomorrow.
    case soonDue
    /// A promise that has run out.
    case overdue
    case waiting
}
