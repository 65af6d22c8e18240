import Domain
package import Instants
package import Store

extension DeskWords {
    /// A message on one line: whether it waits for an answer, its id, when, to whom, and what it says.
    package func line(of item: InboxItem, now: Instant) -> String {
        let text = self.text(of: item.message)
        let mark = item.acknowledged == nil ? "●" : " "
        let body = text.body.split(separator: "\n").last.map { "  " + $0 } ?? ""
        let head = "\(mark) \(item.id)  " + time.short(item.told, now: now) + "  " + name(of: item.message.recipient)
        return (head + "  " + text.title + body).visible()
    }

    /// A message as one object for machines.
    package func json(of item: InboxItem) -> [JSONField] {
        [
            JSONField("id", .number(item.id)),
            JSONField("to", .string(item.message.recipient.description)),
            JSONField("ticket", .number(item.message.ticket.rawValue)),
            JSONField("subject", .string(item.message.subject)),
            JSONField("reason", .string(item.message.reason)),
            JSONField("title", .string(text(of: item.message).title)),
            JSONField("told", .moment(item.told)),
            JSONField("acknowledged", .moment(item.acknowledged?.instant)),
            JSONField("acknowledged_by", .text(item.acknowledged?.actor.description)),
        ]
    }

    /// An outbox item on one line: its id, how far it has come, where it is to go, and what went wrong last.
    package func line(of item: OutboxItem, now: Instant) -> String {
        let what: (to: String, title: String) =
            switch item.content {
            case .letter(let letter): (letter.address, text(of: letter).title)
            case .message(let message): (name(of: message.recipient), text(of: message).title)
            }
        var line = "\(item.id)  " + item.state.rawValue + "  " + time.short(item.queued, now: now) + "  " + what.to
        line += "  " + what.title
        if item.attempts > 0 { line += language("  försök \(item.attempts)", "  attempts \(item.attempts)") }
        if let error = item.lastError { line += ": " + error }
        return line.visible()
    }

    /// An outbox item as one object for machines, with how its delivery goes.
    package func json(of item: OutboxItem) -> [JSONField] {
        guard case .object(let fields) = deliveryDocument(of: item) else { return [] }
        return fields + [
            JSONField("state", .string(item.state.rawValue)),
            JSONField("attempts", .number(Int64(item.attempts))),
            JSONField("next_attempt", .moment(item.nextAttempt)),
            JSONField("last_error", .text(item.lastError)),
        ]
    }
}
