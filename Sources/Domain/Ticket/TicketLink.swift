/// How one ticket belongs to another, seen from the ticket that has the link.
package enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case duplicate = "dubblett"
    case parent = "överordnat"
    case child = "underordnat"
    case related = "hör ihop"

    /// The same relation seen from the other ticket.
    package var inverse: Relation {
        switch self {
        case .duplicate: .duplicate
        case .parent: .child
        case .child: .parent
        case .related: .related
        }
    }
}

/// A tie from one ticket to another.
package struct TicketLink: Hashable, Sendable, Codable {
    package var other: TicketNumber
    package var relation: Relation

    package init(other: TicketNumber, relation: Relation) {
        self.other = other
        self.relation = relation
    }
}
