/// Something that a person or a team must know; it stays in the inbox until somebody acknowledges it.
package struct Message: Hashable, Sendable, Codable {
    /// What it says; the words are in `Message+Text`.
    package enum Content: Hashable, Sendable, Codable {
        /// A rung of the ladder was reached.
        case escalated(rule: RuleID)
        case assigned(by: Actor)
        case noted(by: Actor, text: String)
        case reopened(by: Actor, text: String)
    }

    package var recipient: Recipient
    package var ticket: TicketNumber
    package var subject: String
    package var content: Content

    package init(to recipient: Recipient, about ticket: TicketNumber, subject: String, content: Content) {
        self.recipient = recipient
        self.ticket = ticket
        self.subject = subject
        self.content = content
    }
}

/// Something that leaves the desk through the outbox, for a person outside it.
package struct Letter: Hashable, Sendable, Codable {
    /// Why it is sent.
    package enum Kind: String, Hashable, Sendable, Codable {
        /// The number of a new ticket.
        case receipt
        case answer
        case resolved
    }

    package var kind: Kind
    /// An e-mail address.
    package var address: String
    package var ticket: TicketNumber
    package var subject: String
    /// Empty for a receipt; an answer's or a solution's words otherwise.
    package var text: String

    package init(_ kind: Kind, to address: String, about ticket: TicketNumber, subject: String, text: String = "") {
        self.kind = kind
        self.address = address
        self.ticket = ticket
        self.subject = subject
        self.text = text
    }
}
