import BusinessCalendar
package import Domain
import Instants

/// What a ticket said before each change, and what it said after it.
package struct TicketHistory: Sendable {
    /// A field that an event changed, in words; blank where it said nothing.
    package struct FieldChange: Hashable, Sendable {
        package var field: String
        package var before: String
        package var after: String
    }

    /// An event with what it changed.
    package struct Step: Sendable {
        package var entry: TicketEntry
        package var changes: [FieldChange]
    }

    /// The events that changed a field, oldest first; the opening and what is only added are not among them.
    package let steps: [Step]

    package init(_ journal: [TicketEntry], words: DeskWords) {
        var steps: [Step] = []
        var ticket: Ticket?
        for entry in journal {
            guard let before = ticket else {
                ticket = Ticket.fold([entry])
                continue
            }
            let after = before.applying(entry.event, entry.origin)
            let changes = TicketHistory.changes(from: before, to: after, words)
            if !changes.isEmpty { steps.append(Step(entry: entry, changes: changes)) }
            ticket = after
        }
        self.steps = steps
    }

    private static func changes(from before: Ticket, to after: Ticket, _ words: DeskWords) -> [FieldChange] {
        zip(fields(of: before, words), fields(of: after, words)).compactMap { old, new in
            old.text == new.text ? nil : FieldChange(field: new.name, before: old.text, after: new.text)
        }
    }

    private static func fields(of ticket: Ticket, _ words: DeskWords) -> [(name: String, text: String)] {
        let language = words.language
        let requester = ticket.requester
        let levels = ticket.informationClass.map { "\($0.confidentiality) \($0.integrity) \($0.availability)" }
        return [
            (language("Rubrik", "Subject"), ticket.subject),
            (language("Beskrivning", "Description"), ticket.description),
            (language("Kund", "Customer"), requester?.name ?? ""), (language("Enhet", "Unit"), requester?.unit ?? ""),
            (language("Telefon", "Telephone"), requester?.telephone ?? ""),
            (language("E-post", "E-mail"), requester?.email ?? ""),
            (language("Dator", "Device"), requester?.device ?? ""),
            (language("Kanal", "Channel"), ticket.channel.text(in: language)),
            (language("Mottaget", "Received"), words.time.full(ticket.received, now: ticket.received)),
        ] + classification(of: ticket, words) + [
            (language("Infoklass", "Info class"), levels ?? ""),
            (language("Etiketter", "Tags"), ticket.tags.sorted().joined(separator: ", ")),
            (language("Följare", "Followers"), ticket.watchers.sorted().map(\.rawValue).joined(separator: ", ")),
            (language("Läge", "State"), ticket.state.text(in: language)),
            (language("Kö", "Queue"), words.name(of: ticket.place)),
            (language("Ägare", "Owner"), ticket.owner?.rawValue ?? ""),
            (language("Hopslaget med", "Merged into"), ticket.mergedInto?.description ?? ""),
        ]
    }

    private static func classification(of ticket: Ticket, _ words: DeskWords) -> [(name: String, text: String)] {
        let (language, classification) = (words.language, ticket.classification)
        let isSerious = classification.isSerious
        return [
            (language("Slag", "Kind"), classification.kind.text(in: language)),
            ("Intefunktion", classification.intefunktion.map { words.name(of: $0) } ?? ""),
            (language("Kategori", "Category"), classification.category ?? ""),
            (language("Prioritet", "Priority"), classification.priority.text(in: language)),
            (language("Allvarlig", "Serious"), isSerious ? language("ja", "yes") : language("nej", "no")),
        ]
    }
}
