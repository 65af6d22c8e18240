/// In which order a list comes.
package enum TicketOrder: Hashable, Sendable {
    /// Late first, then the soonest due, then priority, then age.
    case urgency
    /// Newest number first.
    case newest
    /// By one column; tickets that have nothing there come last, and those that are alike there by urgency.
    ///
    /// In a list that holds closed tickets, those that are alike come by number.
    case column(TicketSortKey, descending: Bool)
}

/// What a list can be sorted by.
package enum TicketSortKey: String, Hashable, Sendable, Codable, CaseIterable {
    case number
    case due
    case subject
    case requester
    case unit
    case owner
    case queue
    /// From `ny` to `makulerad`, as a ticket goes.
    case state
    case kind
    case priority
    case received
    case changed
}

extension TicketQuery {
    /// Whether the list can be had in its order by an index, or by sorting no more than the open tickets.
    ///
    /// The history may be a million tickets long: it is only read in orders that an index keeps.
    package var isOrderBounded: Bool {
        guard includesClosed, case .column(let key, let descending) = order else { return true }
        switch key {
        case .number: return descending || !looksForText
        case .received: return !looksForText
        default: return false
        }
    }

    /// Whether tickets are found by what is written in them, which the index of words gives newest first only.
    private var looksForText: Bool {
        filter.terms.contains { term in
            switch term.condition {
            case .word, .unit, .requester: true
            default: false
            }
        }
    }
}
