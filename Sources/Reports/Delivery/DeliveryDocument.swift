package import Domain
package import Store

extension DeskWords {
    /// An outbox item as the delivery command reads it: one JSON object with the facts, and a finished title and body to send.
    ///
    /// `id` is the same at every attempt, so that the receiver can discard doubles. `to` is an e-mail address for a letter, and for a
    /// message `person:` and the account, `team:` or `lead:` and the team, or `role:it-chef`.
    package func deliveryDocument(of item: OutboxItem) -> JSONValue {
        var fields = [
            JSONField("id", .number(item.id)),
            JSONField("attempt", .number(Int64(item.attempts) + 1)),
            JSONField("queued", .moment(item.queued)),
        ]
        let text: OutgoingText
        switch item.content {
        case .letter(let letter):
            text = self.text(of: letter)
            fields += [
                JSONField("type", .string("letter")),
                JSONField("reason", .string(letter.kind.rawValue)),
                JSONField("to", .string(letter.address)),
                JSONField("ticket", .number(letter.ticket.rawValue)),
                JSONField("subject", .string(letter.subject)),
            ]
        case .message(let message):
            text = self.text(of: message)
            fields += [
                JSONField("type", .string("message")),
                JSONField("reason", .string(message.reason)),
                JSONField("to", .string(message.recipient.description)),
                JSONField("ticket", .number(message.ticket.rawValue)),
                JSONField("subject", .string(message.subject)),
            ]
        }
        return .object(fields + [JSONField("title", .string(text.title)), JSONField("body", .string(text.body))])
    }
}

extension Message {
    /// Why it was sent, as a stable name for machines; the rule's id for what the engine tells.
    package var reason: String {
        switch content {
        case .escalated(let rule): rule.rawValue
        case .assigned: "assigned"
        case .noted: "noted"
        case .reopened: "reopened"
        }
    }
}
