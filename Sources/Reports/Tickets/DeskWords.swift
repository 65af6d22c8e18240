import BusinessCalendar
package import Domain
package import Escalation

/// What is needed to speak of a desk's tickets: its names for things, its clock, and the language.
package struct DeskWords: Sendable {
    package let terms: Terms
    package let language: Language

    package init(terms: Terms, language: Language) {
        self.terms = terms
        self.language = language
    }

    /// The desk's own clock.
    package var time: LocalTime { LocalTime(zone: terms.calendar.zone, language: language) }

    /// The queue's name; its id when this agreement has no such queue.
    package func name(of queue: QueueID) -> String { terms.agreement.queue(queue)?.name ?? queue.rawValue }

    /// The queue's name with its team's before it where the two differ, since several queues are called after their line.
    package func name(of place: Place) -> String {
        let queue = name(of: place.queue)
        let team = name(of: place.team)
        return queue == team ? queue : team + " · " + queue
    }

    /// The team's name; its id when this agreement has no such team.
    package func name(of team: TeamID) -> String { terms.agreement.team(team)?.name ?? team.rawValue }

    /// The intefunktion's short name; its code when this agreement has none such.
    package func name(of intefunktion: IntefunktionID) -> String {
        terms.agreement.intefunktion(intefunktion)?.name ?? intefunktion.rawValue
    }

    /// The reason's name; its code when this agreement has none such.
    package func name(of reason: HandoverReasonID) -> String {
        terms.agreement.handoverReason(reason)?.name ?? reason.rawValue
    }

    /// The recipient of a message, in a few words.
    package func name(of recipient: Recipient) -> String {
        switch recipient {
        case .person(let account): account.rawValue
        case .team(let team): language("gruppen ", "the team ") + name(of: team)
        case .teamLead(let team): language("gruppledaren för ", "the team lead of ") + name(of: team)
        case .itManager: language("it-chefen", "the IT manager")
        }
    }

    /// Several names as running text.
    package func list(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        guard names.count > 1 else { return last }
        return names.dropLast().joined(separator: ", ") + language(" och ", " and ") + last
    }
}
