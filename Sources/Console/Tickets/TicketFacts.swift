import BusinessCalendar
import Domain
import Escalation
import Instants
import Reports
import Store
import TerminalUI

/// What is said of a ticket in a few lines, above or beside its journal.
struct TicketFacts {
    let view: TicketView
    let scene: Scene

    var ticket: Ticket { view.ticket }
    var words: DeskWords { DeskWords(terms: view.terms, language: scene.language) }
    private var texts: Texts { scene.texts }

    /// `PÅGÅR · Andra linjen · ägare omar`.
    var standing: String {
        let owner = ticket.owner.map { texts.owner($0, telephone: scene.staff[$0]?.telephone) } ?? texts.nobody
        return [ticket.state.text(in: scene.language).uppercased(), words.name(of: ticket.place.queue), owner]
            .joined(separator: " · ")
    }

    /// What the ticket is about, with the agreement's own words for an intefunktion.
    var about: String {
        let classification = ticket.classification
        var parts = [classification.kind.text(in: scene.language)]
        if let id = classification.intefunktion {
            let function = view.terms.agreement.intefunktion(id)
            let name = function?.name ?? id.rawValue
            // The agreement's words often begin with the name.
            let text = function.map { $0.text.hasPrefix(name) ? $0.text : name + ", " + $0.text } ?? name
            parts = ["intefunktion: " + text.trimmedEnd]
        }
        if let category = classification.category { parts.append(category) }
        if classification.priority != .normal {
            parts.append(texts.priority + " " + classification.priority.text(in: scene.language))
        }
        return parts.joined(separator: " · ")
    }

    /// When it came, when it is or was due, what it has cost.
    var history: String {
        var parts = [texts.received + " " + words.time.full(ticket.received, now: scene.now)]
        // While the bar is shown it says the same.
        if ticket.classification.hasPromise, consumed == nil {
            parts.append(words.deadline(of: view.detail.row, at: scene.now))
        }
        if waitedSeconds >= 60 { parts.append(texts.waited(DurationText.short(waitedSeconds, in: scene.language))) }
        parts.append(texts.spent(ticket.minutes))
        if ticket.handovers > 0 { parts.append(texts.handovers(ticket.handovers)) }
        if ticket.reopenings > 0 { parts.append(texts.reopened(ticket.reopenings)) }
        return parts.joined(separator: " · ")
    }

    /// How long it has waited for anybody, in real time.
    private var waitedSeconds: Int64 {
        ticket.stops.reduce(0) { seconds, stop in
            guard case .waiting = stop.cause else { return seconds }
            return seconds + max(0, (stop.span.to ?? scene.now) - stop.span.from)
        }
    }

    /// How much of the promise is consumed, from 0; nil without a promise or when the ticket is ended.
    var consumed: Double? {
        guard ticket.isOpen, let promise = view.terms.promise(of: ticket), promise.length > 0 else { return nil }
        return Double(promise.consumed(at: scene.now)) / Double(promise.length)
    }

    /// The bar's words: `115 % av en arbetsdag · tiden gick ut fre 12:42`.
    var meterText: String? {
        words.consumed(by: ticket, at: scene.now).map {
            $0 + " · " + words.deadline(of: view.detail.row, at: scene.now)
        }
    }

    /// How long the bar may be so that its words are still seen; none where there is room only for them.
    static func barColumns(beside text: String, of columns: Int) -> Int {
        let room = columns - text.width - 1
        return room < 4 ? 0 : min(24, room)
    }

    var meterStyle: Style {
        switch Urgency(of: view.detail.row, at: scene.now) {
        case .late: Style(.danger)
        case .soon: Style(.warning)
        case .waiting, .none: Style(.progress)
        }
    }

    /// Who it is for, one line a fact.
    var requester: [String] {
        guard let requester = ticket.requester else { return [texts.noRequester] }
        let reach = [requester.telephone, requester.email].compactMap(\.self).joined(separator: " · ")
        return [requester.name, requester.unit ?? "", reach, requester.device ?? ""].filter { !$0.isEmpty }
    }

    /// Receipts and answers, files, tags, and who follows it.
    var surroundings: [TextSpan] {
        var lines = view.detail.letters.map { letter in
            let delivered = letter.delivered.map { words.time.short($0, now: scene.now) }
            return TextSpan(
                texts.letter(letter.kind, delivered: delivered),
                Style(delivered == nil ? .warning : .muted)
            )
        }
        lines += ticket.attachments.map {
            TextSpan("\(texts.attachment): \($0.name)  \(texts.size($0.size))", Style(.muted))
        }
        if !ticket.tags.isEmpty {
            lines.append(TextSpan(texts.tags + ": " + ticket.tags.sorted().joined(separator: ", "), Style(.muted)))
        }
        if !ticket.followers.isEmpty {
            let names = ticket.followers.sorted().map { scene.shortName($0) }
            lines.append(TextSpan(texts.watchedBy + " " + names.joined(separator: ", "), Style(.muted)))
        }
        return lines
    }

    /// The tickets that it is tied to, one line each.
    var ties: [TextSpan] {
        TicketTies(view).ties.map { TextSpan(texts.tie($0), Style($0.kind == .into ? .warning : .text)) }
    }

    /// Colleagues who have the ticket on their screens.
    var others: [TextSpan] {
        view.present.filter { $0.account != scene.account }.map {
            TextSpan(texts.present($0.account, $0.activity), Style(.accent, .bold))
        }
    }
}

extension String {
    /// Without a full stop at the end, to stand in a line with others.
    fileprivate var trimmedEnd: String { hasSuffix(".") ? String(dropLast()) : self }
}
