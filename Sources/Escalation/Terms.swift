package import BusinessCalendar
package import Domain
package import Instants

/// A version of the agreement with its calendar and its rules, ready to measure tickets with.
package struct Terms: Sendable {
    /// Shared, because terms are handed on for every ticket that is measured, and an agreement has very many parts.
    private final class Content: Sendable {
        let agreement: Agreement
        let calendar: OpeningCalendar
        let rules: [any EscalationRule]

        init(_ agreement: Agreement, _ calendar: OpeningCalendar, _ rules: [any EscalationRule]) {
            self.agreement = agreement
            self.calendar = calendar
            self.rules = rules
        }
    }

    private let content: Content

    package var agreement: Agreement { content.agreement }
    package var calendar: OpeningCalendar { content.calendar }
    private var rules: [any EscalationRule] { content.rules }

    /// Fails when the ladder names a rule that does not exist, or gives one figures that it cannot use.
    package init(_ agreement: Agreement, calendar: OpeningCalendar) throws(TermsError) {
        var rules: [any EscalationRule] = []
        var names: Set<RuleID> = [WaitOverRule.id, CloseResolvedRule.id]
        for rung in agreement.ladder {
            guard names.insert(rung.id).inserted else { throw .nameTaken(rung.id) }
            guard let kind = EscalationRules.ladder.first(where: { $0.kind == rung.kind }) else {
                throw .unknownRule(rung.id, kind: rung.kind)
            }
            rules.append(try kind.init(rung))
        }
        content = Content(agreement, calendar, rules + EscalationRules.standing)
    }

    /// The promise's clock for a ticket, as far as its journal has come; nil without a promise.
    package func promise(of ticket: Ticket) -> PromiseClock? {
        guard ticket.classification.hasPromise else { return nil }
        do {
            return try PromiseClock(
                calendar: calendar,
                received: ticket.received,
                allowance: .workingDays(agreement.promisedWorkingDays),
                stops: ticket.stops(in: agreement)
            )
        } catch {
            // A calendar that never opens again makes no promise that could be kept or broken.
            return nil
        }
    }

    /// When a ticket is due, and when the engine must look at it next.
    package func timing(of ticket: Ticket) -> TicketTiming {
        let view = MeasuredTicket(ticket, terms: self)
        return TicketTiming(due: view.due, next: firstStep(for: view)?.instant)
    }

    /// The steps that are still to come, or whose time has passed, in order of time; one at most for each rule.
    package func plan(for ticket: Ticket) -> [Step] {
        steps(for: MeasuredTicket(ticket, terms: self))
    }

    /// The events of the first step whose time has come at `now`, empty when there is none.
    ///
    /// Appending them to the ticket and asking again until nothing is left does all that is due, in order.
    package func dueEvents(for ticket: Ticket, at now: Instant) -> [TicketEvent] {
        let view = MeasuredTicket(ticket, terms: self, now: now)
        guard let step = firstStep(for: view), step.instant <= now else { return [] }
        return [step.event(for: view)]
    }

    /// Events that put on record the rungs an imported ticket passed before it came here, so that they never fire.
    ///
    /// Nobody is told and no priority is raised; only that a promise ran out is marked. Rules without a rung, such as closing, are left alone.
    package func pastEvents(for ticket: Ticket, at now: Instant) -> [TicketEvent] {
        var events: [TicketEvent] = []
        var ticket = ticket
        let origin = EventOrigin(actor: .engine, happened: now, recorded: now)
        while true {
            let view = MeasuredTicket(ticket, terms: self, now: now)
            guard let step = firstStep(for: view, where: { $0.rung != nil }), step.instant <= now else { return events }
            let event = step.pastEvent()
            events.append(event)
            ticket.apply(event, origin)
        }
    }

    /// The first of `steps`, without making the others' list.
    private func firstStep(for view: MeasuredTicket, where counts: (Step) -> Bool = { _ in true }) -> Step? {
        var first: Step?
        for rule in rules {
            guard let step = rule.nextStep(for: view), counts(step) else { continue }
            if let earlier = first, earlier.instant <= step.instant { continue }
            first = step
        }
        return first
    }

    private func steps(for view: MeasuredTicket) -> [Step] {
        // Steps of one moment keep the ladder's order, so that every engine does them in the same.
        rules.compactMap { $0.nextStep(for: view) }.enumerated()
            .sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
            .map(\.element)
    }
}

/// What is wrong with an agreement's ladder.
package enum TermsError: Error, Hashable, Sendable {
    case unknownRule(RuleID, kind: String)
    /// Another rule, or something that the desk does by itself, has the name already; what is done once is known by the name.
    case nameTaken(RuleID)
    /// The rule needs a figure by this name within these bounds.
    case unusableFigure(RuleID, name: String, allowed: ClosedRange<Int64>)

    /// What is wrong, and what to write instead.
    package func text(in language: Language) -> String {
        switch self {
        case .unknownRule(let rule, let kind):
            let known = EscalationRules.ladder.map { $0.kind }.joined(separator: ", ")
            return language(
                "Regeln \(rule) har slaget ”\(kind)”, som inte finns. Ramuppdraget lästes inte in. Slag som finns: \(known).",
                "The rule \(rule) is of the kind “\(kind)”, which does not exist. The agreement was not loaded. Kinds: \(known)."
            )
        case .nameTaken(let rule):
            return language(
                "Det finns redan en regel som heter \(rule). Ramuppdraget lästes inte in. Ge regeln ett annat namn.",
                "There is already a rule named \(rule). The agreement was not loaded. Give the rule another name."
            )
        case .unusableFigure(let rule, let name, let allowed):
            let bounds = "\(allowed.lowerBound)–\(allowed.upperBound)"
            return language(
                "Regeln \(rule) behöver talet ”\(name)” inom \(bounds). Ramuppdraget lästes inte in. Rätta filen.",
                "The rule \(rule) needs the figure “\(name)” within \(bounds). The agreement was not loaded. Correct the file."
            )
        }
    }
}
