import Domain
package import Instants
package import Store

extension TicketDetail {
    /// The ticket with everything about it as one object for machines: the row's fields, and more.
    package func json(at now: Instant, words: DeskWords) -> [JSONField] {
        row.json(at: now) + [
            JSONField("description", .string(ticket.description)),
            JSONField("channel", .string(ticket.channel.rawValue)),
            JSONField("requester_details", requesterJSON),
            JSONField("solution", .text(ticket.resolution?.solution)),
            JSONField("first_resolved", .moment(ticket.firstResolved)),
            JSONField("minutes", .number(Int64(ticket.minutes))),
            JSONField("watchers", .array(ticket.followers.sorted().map { .string($0.rawValue) })),
            JSONField("links", .array(links)),
            JSONField("merged_into", ticket.mergedInto.map { .number($0.rawValue) } ?? .null),
            JSONField("attachments", .array(ticket.attachments.map(JSONValue.init))),
            JSONField("agreement", .string(ticket.agreement.rawValue)),
            JSONField("letters", .array(letters.map(JSONValue.init))),
            JSONField("journal", .array(journal.map { JSONValue($0, words: words) })),
        ]
    }

    private var links: [JSONValue] {
        let sorted = ticket.links.sorted { ($0.other, $0.relation.rawValue) < ($1.other, $1.relation.rawValue) }
        return sorted.map { link in
            .object([
                JSONField("number", .number(link.other.rawValue)),
                JSONField("relation", .string(link.relation.rawValue)),
            ])
        }
    }

    private var requesterJSON: JSONValue {
        guard let requester = ticket.requester else { return .null }
        return .object([
            JSONField("name", .string(requester.name)),
            JSONField("unit", .text(requester.unit)),
            JSONField("telephone", .text(requester.telephone)),
            JSONField("email", .text(requester.email)),
            JSONField("device", .text(requester.device)),
            JSONField("records", .array((requester.known?.references ?? []).map { .string($0.description) })),
        ])
    }
}

extension JSONValue {
    fileprivate init(_ file: Attachment) {
        self = .object([
            JSONField("name", .string(file.name)),
            JSONField("size", .number(Int64(file.size))),
            JSONField("sha256", .string(file.digest)),
        ])
    }

    fileprivate init(_ letter: LetterStatus) {
        self = .object([
            JSONField("kind", .string(letter.kind.rawValue)),
            JSONField("queued", .moment(letter.queued)),
            JSONField("delivered", .moment(letter.delivered)),
        ])
    }

    fileprivate init(_ entry: TicketEntry, words: DeskWords) {
        let text = words.text(of: entry.event, by: entry.origin.actor)
        self = .object([
            JSONField("sequence", .number(entry.sequence)),
            JSONField("actor", .string(entry.origin.actor.description)),
            JSONField("happened", .moment(entry.origin.happened)),
            JSONField("recorded", .moment(entry.origin.recorded)),
            JSONField("event", .string(entry.event.name)),
            JSONField("headline", .string(text.headline)),
            JSONField("text", .text(text.body)),
        ])
    }
}
