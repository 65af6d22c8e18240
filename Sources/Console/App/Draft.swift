package import Domain
package import Instants

/// What somebody was typing, kept so that no dropped line can lose it.
nonisolated package struct Draft: Hashable, Sendable, Codable, Identifiable {
    /// The name of its file, without an ending.
    package struct ID: Hashable, Sendable, Codable {
        package var rawValue: String

        package init(_ rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// What was typed, and where.
    package struct Content: Hashable, Sendable, Codable {
        /// The action whose form it is, such as `ticket.note`.
        package var form: String
        package var ticket: TicketNumber?
        /// What is done to several tickets at once names them here.
        package var tickets: [TicketNumber]?
        /// By the name of the field; fields left empty are not in it.
        package var fields: [String: String]

        package init(
            form: String,
            ticket: TicketNumber?,
            tickets: [TicketNumber]? = nil,
            fields: [String: String]
        ) {
            self.form = form
            self.ticket = ticket
            self.tickets = tickets
            self.fields = fields.filter { !$0.value.isEmpty }
        }
    }

    package var id: ID
    package var content: Content
    package var saved: Instant

    package init(id: ID, content: Content, saved: Instant) {
        self.id = id
        self.content = content
        self.saved = saved
    }
}
