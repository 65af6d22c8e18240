package import Domain
package import Instants

/// Conditions that a ticket must all fulfil; the one small language of command line and console.
package struct Filter: Hashable, Sendable {
    package var terms: [FilterTerm]

    package init(_ terms: [FilterTerm] = []) {
        self.terms = terms
    }

    /// Whether every ticket fulfils it.
    package var isEmpty: Bool { terms.isEmpty }
}

/// One condition, or that it must not hold.
package struct FilterTerm: Hashable, Sendable {
    package var condition: FilterCondition
    package var isNegated: Bool

    package init(_ condition: FilterCondition, isNegated: Bool = false) {
        self.condition = condition
        self.isNegated = isNegated
    }
}

/// What a ticket may be asked for.
package enum FilterCondition: Hashable, Sendable {
    /// The word stands somewhere in the ticket, inside other words too, whatever the case.
    case word(String)
    case queue(QueueID)
    case team(TeamID)
    case line(SupportLine)
    case state(TicketState)
    /// Waiting for anybody.
    case isWaiting
    case kind(TicketKind)
    case priority(Priority)
    case owner(Account)
    /// Owned by whoever asks.
    case ownedByAsker
    case hasNoOwner
    /// Followed by somebody.
    case watcher(Account)
    /// Followed by whoever asks.
    case watchedByAsker
    case hasIntefunktion
    case intefunktion(IntefunktionID)
    case isLate
    /// Due less than so many seconds from now, late ones included.
    case dueWithin(seconds: Int64)
    case receivedIn(InstantSpan)
    case resolvedIn(InstantSpan)
    case closedIn(InstantSpan)
    case tag(String)
    case number(TicketNumber)
    /// The text stands in the requester's unit, whatever the case.
    case unit(String)
    /// The text stands in the requester's name, whatever the case.
    case requester(String)
    /// The case's number at its source.
    case source(String)
    /// The requester is, or the matter is about, this record of the registers.
    case record(RecordReference)
}
