import Domain
package import Instants
package import Store

extension TicketRow {
    /// The ticket as one object for machines; names and values never change their meaning.
    ///
    /// `kind`, `status` and `priority` are the Swedish words, `queue`, `team` and `intefunktion` the agreement's codes, moments ISO 8601 in UTC; what is
    /// not there is null. `late` is what holds at `now`.
    package func json(at now: Instant) -> [JSONField] {
        [
            JSONField("number", .number(number.rawValue)),
            JSONField("kind", .string(classification.kind.rawValue)),
            JSONField("status", .string(state.rawValue)),
            JSONField("subject", .string(subject)),
            JSONField("queue", .string(place.queue.rawValue)),
            JSONField("line", .number(Int64(place.line.rawValue))),
            JSONField("team", .string(place.team.rawValue)),
            JSONField("owner", .text(owner?.rawValue)),
            JSONField("requester", .text(requester)),
            JSONField("intefunktion", .text(classification.intefunktion?.rawValue)),
            JSONField("received", .moment(received)),
            JSONField("due", .moment(due)),
            JSONField("resolved", .moment(resolved)),
            JSONField("closed", .moment(closed)),
            JSONField("late", .bool(isLate(at: now))),
            JSONField("handovers", .number(Int64(handovers))),
            JSONField("reopened", .number(Int64(reopenings))),
            JSONField("max_line", .number(Int64(highestLine.rawValue))),
            JSONField("source", .text(source)),
            JSONField("priority", .string(classification.priority.name)),
            JSONField("category", .text(classification.category)),
            JSONField("serious", .bool(classification.isSerious)),
            JSONField("tags", .array(tags.sorted().map { .string($0) })),
            JSONField("unit", .text(unit)),
            JSONField("changed", .moment(changed)),
            JSONField("waits_until", .moment(waitsUntil)),
            JSONField("version", .number(Int64(version))),
        ]
    }
}

extension JSONValue {
    /// A moment in UTC, such as `2026-11-20T14:02:00Z`, or null.
    package static func moment(_ instant: Instant?) -> JSONValue { .text(instant?.description) }
}
