import BusinessCalendar
import Domain
import Escalation
package import Instants
package import Store

/// Everything about one ticket as text: what it is, how its time stands, and what has happened.
package struct TicketSheet: Sendable {
    private let detail: TicketDetail
    private let words: DeskWords
    private let now: Instant
    private let width: Int

    /// Text is broken at `width` columns.
    package init(_ detail: TicketDetail, words: DeskWords, now: Instant, width: Int) {
        self.detail = detail
        self.words = words
        self.now = now
        self.width = max(30, width)
    }

    private var ticket: Ticket { detail.ticket }
    private var row: TicketRow { detail.row }

    /// The lines of the sheet, without control characters.
    package var lines: [String] {
        heading + [""] + facts + [""] + description + journal
    }

    // MARK: - Head

    private var heading: [String] {
        let sign = Urgency(of: row, at: now).sign
        let title = (sign == " " ? "" : sign + " ") + "\(ticket.number)  " + ticket.subject.visible()
        let owner = ticket.owner.map { words.language("ägare ", "owner ") + $0.rawValue }
        let state = [
            ticket.state.text(in: words.language).uppercased(), words.name(of: ticket.place),
            owner ?? words.language("ingen ägare", "no owner"),
        ]
        return title.wrapped(to: width) + [state.joined(separator: " · ").visible()]
    }

    // MARK: - Facts

    private var facts: [String] {
        var facts = [
            fact("Slag", "Kind", kind),
            fact("Tid", "Time", timeText),
            fact("Mottaget", "Received", words.time.full(ticket.received, now: now) + " · " + channel),
        ]
        facts += requester
        if let until = ticket.waitsUntil {
            facts.append(fact("Väntar till", "Waits until", words.time.full(until, now: now)))
        }
        if let solution = ticket.resolution { facts.append(fact("Lösning", "Solution", solution.solution)) }
        if let source = ticket.source { facts.append(fact("Källa", "Source", source)) }
        if !ticket.tags.isEmpty {
            facts.append(fact("Etiketter", "Tags", ticket.tags.sorted().joined(separator: ", ")))
        }
        facts += ties
        if !detail.letters.isEmpty { facts.append(fact("Utskick", "Sent", letters)) }
        facts.append(fact("Arbete", "Work", work))
        return facts.flatMap { $0 }
    }

    private func fact(_ swedish: String, _ english: String, _ text: String) -> [String] {
        let label = words.language(swedish, english).padded(to: 13)
        let lines = text.visible(keepingLineBreaks: true).wrapped(to: width - 13)
        return lines.enumerated().map { index, line in
            (index == 0 ? label : String(repeating: " ", count: 13)) + line
        }
    }

    private var kind: String {
        var parts = [ticket.classification.kind.text(in: words.language)]
        if let intefunktion = ticket.classification.intefunktion {
            parts.append("intefunktion " + words.name(of: intefunktion))
        }
        if let category = ticket.classification.category { parts.append(category) }
        parts.append(
            words.language("prioritet ", "priority ") + ticket.classification.priority.text(in: words.language)
        )
        if ticket.classification.isSerious { parts.append(words.language("allvarlig", "serious")) }
        return parts.joined(separator: " · ")
    }

    private var channel: String { ticket.channel.text(in: words.language) }

    private var timeText: String {
        let deadline = words.deadline(of: row, at: now)
        guard let share = words.consumed(by: ticket, at: now) else { return deadline }
        return share + " · " + deadline
    }

    private var requester: [[String]] {
        guard let requester = ticket.requester else { return [] }
        let contact = [requester.unit, requester.telephone, requester.email, requester.device].compactMap { $0 }
        return [fact("Kund", "Customer", ([requester.name] + contact).joined(separator: " · "))]
    }

    private var ties: [[String]] {
        var ties: [[String]] = []
        if let target = ticket.mergedInto { ties.append(fact("Hopslaget", "Merged", "→ \(target)")) }
        let links = ticket.links.sorted { $0.other < $1.other }.map { link in
            "\(link.other) (\(link.relation.text(in: words.language)))"
        }
        if !links.isEmpty { ties.append(fact("Kopplat", "Linked", links.joined(separator: ", "))) }
        let files = ticket.attachments.map { "\($0.name) (\($0.size) byte)" }
        if !files.isEmpty { ties.append(fact("Bilagor", "Files", files.joined(separator: ", "))) }
        let followers = ticket.followers.sorted().map(\.rawValue)
        if !followers.isEmpty { ties.append(fact("Följs av", "Watchers", followers.joined(separator: ", "))) }
        return ties
    }

    private var letters: String {
        detail.letters.map { letter in
            let state = letter.delivered.map { words.language("skickat ", "sent ") + words.time.short($0, now: now) }
            return letter.kind.text(in: words.language) + ": " + (state ?? words.language("köat", "queued"))
        }.joined(separator: " · ")
    }

    private var work: String {
        let handovers = words.language(
            ticket.handovers == 1 ? "skickat vidare 1 gång" : "skickat vidare \(ticket.handovers) gånger",
            ticket.handovers == 1 ? "handed over once" : "handed over \(ticket.handovers) times"
        )
        var parts = [words.language("nedlagd tid ", "time spent ") + "\(ticket.minutes) min", handovers]
        if ticket.reopenings > 0 { parts.append(words.language("återöppnat ", "reopened ") + "\(ticket.reopenings)") }
        return parts.joined(separator: " · ")
    }

    // MARK: - What happened

    private var description: [String] {
        guard !ticket.description.isEmpty else { return [] }
        return ticket.description.visible(keepingLineBreaks: true).wrapped(to: width) + [""]
    }

    private var journal: [String] {
        detail.journal.flatMap { TimelineEntry($0, words: words, now: now).lines(width: width) }
    }
}
