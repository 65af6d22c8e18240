import Domain
import Store
import TerminalUI

/// The tickets that a ticket is tied to: links, what it was merged into, and what was merged into it.
nonisolated struct TicketTies {
    struct Tie: Hashable {
        enum Kind: Hashable {
            case link(Relation)
            case into
            case absorbed
        }

        let number: TicketNumber
        let kind: Kind
        /// How the other ticket stands; nil when it could not be read.
        let row: TicketRow?
    }

    let ties: [Tie]

    /// How many other tickets are read with a ticket: an outage may have hundreds.
    static let limit = 50

    init(_ view: TicketView) {
        let rows = Dictionary(view.linked.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        ties = TicketTies.kinds(of: view.ticket).map { Tie(number: $0.0, kind: $0.1, row: rows[$0.0]) }
    }

    var isEmpty: Bool { ties.isEmpty }

    static func numbers(of ticket: Ticket) -> [TicketNumber] { kinds(of: ticket).map(\.0) }

    private static func kinds(of ticket: Ticket) -> [(TicketNumber, Tie.Kind)] {
        let into = ticket.mergedInto.map { [($0, Tie.Kind.into)] } ?? []
        let links = ticket.links.sorted { ($0.other, $0.relation.rawValue) < ($1.other, $1.relation.rawValue) }
        return into + links.map { ($0.other, .link($0.relation)) }
            + ticket.absorbed.keys.sorted().map { ($0, .absorbed) }
    }
}
