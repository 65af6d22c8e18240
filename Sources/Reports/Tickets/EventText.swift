package import Domain
import Instants

/// An event of the journal in words.
package struct EventText: Hashable, Sendable {
    /// How the event is to be told apart from others at a glance.
    package enum Tone: Hashable, Sendable {
        case plain
        /// For the desk only.
        case note
        /// Written to the requester.
        case answer
        case engine
    }

    package var tone: Tone
    /// What happened, as it continues the actor's name: `tog ärendet`.
    package var headline: String
    /// What somebody wrote; may hold line breaks and whatever else people write.
    package var body: String?

    init(_ headline: String, body: String? = nil, tone: Tone = .plain) {
        self.headline = headline
        self.body = body.flatMap { $0.isEmpty ? nil : $0 }
        self.tone = tone
    }
}

extension DeskWords {
    /// The words for an event; `actor` is whoever did it, who stands before them.
    package func text(of event: TicketEvent, by actor: Actor) -> EventText {
        switch event {
        case .opened(let opening): text(of: opening)
        case .noted(let text): EventText(language("anteckning", "note"), body: text, tone: .note)
        case .answered(let text):
            EventText(language("svar till kunden", "answer to the customer"), body: text, tone: .answer)
        case .ownerChanged(let owner): EventText(text(ofOwner: owner, by: actor))
        case .routed(let place, let reason, let text):
            EventText("→ " + name(of: place) + " (" + name(of: reason) + ")", body: text)
        case .resolved(let solution, let team, let line, let outcome):
            EventText(
                (outcome?.text(in: language) ?? language("löste ärendet", "resolved the ticket"))
                    + " (" + name(of: team) + ", " + line.text(in: language) + ")",
                body: solution
            )
        case .closed(.manual): EventText(language("avslutade ärendet", "closed the ticket"))
        case .closed(.automatic):
            EventText(
                language(
                    "avslutade ärendet: löst utan att någon hört av sig",
                    "closed the ticket: solved and not heard of again"
                ),
                tone: .engine
            )
        case .reopened(let text): EventText(language("återöppnade ärendet", "reopened the ticket"), body: text)
        case .cancelled(let text): EventText(language("makulerade ärendet", "cancelled the ticket"), body: text)
        case .acknowledged(_, .some(true)):
            EventText(language("kvitterade larmet", "acknowledged the alarm"))
        case .acknowledged: EventText(language("kvitterade", "acknowledged"))
        case .escalated(let step): text(of: step)
        case .imported(let row): text(of: row)
        default: lesserText(of: event)
        }
    }

    private func lesserText(of event: TicketEvent) -> EventText {
        switch event {
        case .paused(let waiting, let until, let text):
            EventText(self.text(ofWait: waiting, until: until), body: text)
        case .resumed: EventText(language("tog upp ärendet igen", "took the ticket up again"))
        case .classified(let classification):
            EventText(language("klassade som ", "classified as ") + text(of: classification))
        case .edited(let edit): EventText(text(of: edit))
        case .attached(let file):
            EventText(language("bifogade ", "attached ") + "\(file.name) (\(file.size) byte)")
        case .timeLogged(let minutes, let text):
            EventText(language("bokförde \(minutes) min", "booked \(minutes) min"), body: text)
        case .linked(let link):
            EventText(language("kopplade till ", "linked to ") + "\(link.other) (\(link.relation.text(in: language)))")
        case .unlinked(let link):
            EventText(language("tog bort kopplingen till ", "unlinked from ") + "\(link.other)")
        case .merged(let target): EventText(language("slog ihop med ", "merged into ") + "\(target)")
        case .absorbed(let ticket, _): EventText(language("tog över ", "took over ") + "\(ticket)")
        case .unmerged(let target): EventText(language("delade från ", "parted from ") + "\(target)")
        case .detached(let ticket): EventText(language("lämnade tillbaka ", "gave back ") + "\(ticket)")
        case .agreementApplied(let version):
            EventText(language("mäts nu med ", "is now measured by ") + version.rawValue)
        default: EventText(language("ändrade ärendet", "changed the ticket"))
        }
    }

    private func text(of opening: Opening) -> EventText {
        let channel = opening.channel.text(in: language)
        return EventText(
            language("öppnade ärendet (\(channel))", "opened the ticket (\(channel))"),
            body: opening.description
        )
    }

    private func text(ofOwner owner: Account?, by actor: Actor) -> String {
        guard let owner else { return language("lade tillbaka ärendet i kön", "put the ticket back in its queue") }
        if actor == .person(owner) { return language("tog ärendet", "took the ticket") }
        return language("gav ärendet till ", "gave the ticket to ") + owner.rawValue
    }

    private func text(ofWait waiting: Waiting, until: Instant?) -> String {
        let state = TicketState.waiting(waiting).text(in: language)
        guard let until else { return state }
        return state + language(" till ", " until ") + time.full(until, now: until)
    }

    private func text(of classification: Classification) -> String {
        var parts = [classification.kind.text(in: language)]
        if let intefunktion = classification.intefunktion {
            parts.append(language("intefunktion ", "intefunktion ") + name(of: intefunktion))
        }
        if let category = classification.category { parts.append(category) }
        parts.append(language("prioritet ", "priority ") + classification.priority.text(in: language))
        if classification.isSerious { parts.append(language("allvarlig", "serious")) }
        return parts.joined(separator: ", ")
    }

    private func text(of edit: Edit) -> String {
        var parts: [String] = []
        if edit.subject != nil { parts.append(language("rubrik", "subject")) }
        if edit.description != nil { parts.append(language("beskrivning", "description")) }
        if edit.requester != nil { parts.append(language("kund", "customer")) }
        if edit.channel != nil { parts.append(language("kanal", "channel")) }
        if edit.tags != nil { parts.append(language("etiketter", "tags")) }
        if edit.watchers != nil { parts.append(language("följare", "watchers")) }
        if edit.informationClass != nil { parts.append(language("informationsklass", "information class")) }
        if edit.clears(.requester) { parts.append(language("kund (borttagen)", "customer (removed)")) }
        if edit.clears(.informationClass) {
            parts.append(language("informationsklass (borttagen)", "information class (removed)"))
        }
        if let received = edit.received {
            parts.append(language("mottaget ", "received ") + time.full(received, now: received))
        }
        return language("ändrade ", "changed ") + list(parts)
    }

    private func text(of step: EscalatedStep) -> EventText {
        var headline = text(of: step.key.rule)
        if step.isPast {
            headline += language(" (före importen)", " (before the import)")
        } else if !step.told.isEmpty {
            let names = list(step.told.map { name(of: $0) })
            headline += language(": \(names) underrättad", ": \(names) told")
        }
        if let priority = step.priority {
            headline += language(", prioritet ", ", priority ") + priority.text(in: language)
        }
        return EventText(headline, tone: .engine)
    }

    private func text(of row: ImportedRow) -> EventText {
        let state = row.state?.text(in: language) ?? language("anteckning", "note")
        return EventText(state + " · " + name(of: row.place.team), body: row.note)
    }
}
