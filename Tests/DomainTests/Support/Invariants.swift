import Domain
import Instants

/// What holds of every ticket that commands have made.
enum Invariants {
    static func broken(by ticket: Ticket, among all: [TicketNumber: Ticket], events: Int) -> [String] {
        let rules: [(String, Bool)] = [
            ("version counts the events", ticket.version == events),
            ("stops are in order, and apart", stopsAreInOrder(ticket)),
            ("the open stop is what the state says", openStop(of: ticket) == expectedStop(of: ticket)),
            ("nobody owns exactly what is new", ownerFits(ticket)),
            ("unowned since a moment exactly when open and unowned", unownedFits(ticket)),
            ("only a wait has an end", ticket.waitsUntil == nil || isWaiting(ticket)),
            ("an open ticket has no solution", !ticket.isOpen || ticket.resolution == nil),
            ("a solved ticket has a solution", ticket.state != .resolved || ticket.resolution != nil),
            ("the end has a time", (ticket.closed != nil) == [.closed, .cancelled].contains(ticket.state)),
            ("counts are not negative", min(ticket.minutes, ticket.handovers, ticket.reopenings, ticket.waits) >= 0),
            ("the highest line is the highest", ticket.highestLine >= ticket.place.line),
            ("merged tickets know where from", (ticket.mergedInto == nil) == (ticket.beforeMerge == nil)),
            ("merging is told on both sides", ticket.absorbed.keys.allSatisfy { all[$0]?.mergedInto == ticket.number }),
            (
                "links have two ends",
                ticket.links.allSatisfy { all[$0.other]?.links.contains(back($0, ticket)) == true }
            ),
        ]
        return rules.filter { !$0.1 }.map(\.0)
    }

    static func stopsAreInOrder(_ ticket: Ticket) -> Bool {
        var end: Instant?
        for (index, stop) in ticket.stops.enumerated() {
            if let end, stop.span.from < end { return false }
            guard let to = stop.span.to else { return index == ticket.stops.count - 1 }
            if to < stop.span.from { return false }
            end = to
        }
        return true
    }

    private static func back(_ link: TicketLink, _ ticket: Ticket) -> TicketLink {
        TicketLink(other: ticket.number, relation: link.relation.inverse)
    }

    private static func isWaiting(_ ticket: Ticket) -> Bool {
        if case .waiting = ticket.state { true } else { false }
    }

    private static func openStop(of ticket: Ticket) -> ClockStop.Cause? {
        ticket.stops.last.flatMap { $0.span.to == nil ? $0.cause : nil }
    }

    private static func expectedStop(of ticket: Ticket) -> ClockStop.Cause? {
        if ticket.mergedInto != nil { return .merged }
        return switch ticket.state {
        case .new, .inProgress, .cancelled: nil
        case .waiting(let waiting): .waiting(waiting)
        case .resolved, .closed: .resolved
        }
    }

    private static func ownerFits(_ ticket: Ticket) -> Bool {
        guard ticket.isOpen, !isWaiting(ticket) else { return true }
        return (ticket.owner == nil) == (ticket.state == .new)
    }

    private static func unownedFits(_ ticket: Ticket) -> Bool {
        if ticket.mergedInto != nil { return true }
        return (ticket.unownedSince != nil) == (ticket.isOpen && ticket.owner == nil)
    }
}
