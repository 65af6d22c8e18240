import Domain
import Instants
import Reports
import Store
import TerminalUI

/// What first line needs to know while somebody waits on the telephone: the deadline, the caller, and who else called.
struct NewTicketNotes {
    private let form: NewTicketForm
    private let scene: Scene
    /// Whether there is little room, so that only what decides something is said.
    private let isShort: Bool
    private let outages: [SimilarTickets.Likeness]
    private let found: [SimilarTickets.Likeness]

    init(_ form: NewTicketForm, _ scene: Scene, isShort: Bool) {
        self.form = form
        self.scene = scene
        self.isShort = isShort
        let matter = form.matter
        outages = form.similar.ongoing(for: matter)
        found = form.similar.found(for: matter)
    }

    private var texts: Texts { scene.texts }

    /// The notes as lines of so many columns, what matters most first.
    func lines(of columns: Int) -> [TextSpan] {
        let parts = isShort ? [deadline, link, caller, similar] : [deadline, caller, similar, link]
        let lines = parts.filter { !$0.isEmpty }.map { part in
            part.flatMap { span in span.text.lines(of: columns).map { TextSpan($0, span.style) } }
        }
        return Array(lines.joined(separator: isShort ? [] : [""]))
    }

    private var deadline: [TextSpan] {
        var notes: [TextSpan] = []
        if let due = form.due(scene) {
            notes.append(TextSpan(texts.dueIfSaved(scene.time.full(due, now: scene.now)), Style(.accent, .bold)))
        } else {
            notes.append(TextSpan(texts.noPromise, Style(.muted)))
        }
        if !isShort, let function = form.function.flatMap({ scene.agreement.intefunktion($0) }) {
            notes.append(TextSpan(function.text, Style(.muted)))
        }
        return notes
    }

    // MARK: - The caller

    private var caller: [TextSpan] {
        (isShort ? [] : who) + openTickets
    }

    private var who: [TextSpan] {
        if let caller = form.caller {
            let role = caller.person?.words(of: PeopleRegister.role, in: scene.language)
            let name = [caller.requester.name, caller.requester.unit, role].compactMap(\.self).joined(separator: " · ")
            return [TextSpan(name, Style(.strong))] + device(of: caller)
        }
        guard let name = form.fields.form["requester"]?.text, name.count > 2, form.known.isEmpty else { return [] }
        return [TextSpan(texts.unknownRequester(name), Style(.muted))]
    }

    /// The device that the field names, with its support level and when its hire ends.
    private func device(of caller: Caller) -> [TextSpan] {
        let typed = form.fields.form["device"]?.text ?? ""
        guard let known = caller.device(typed), let device = Device(known.record) else {
            return typed.isEmpty ? [] : [TextSpan(typed)]
        }
        let facts = [
            device.number, device.model, known.words(of: DevicesRegister.supportLevel, in: scene.language),
            device.hiredTo.map { texts.hiredUntil($0.description) },
        ]
        return [TextSpan(facts.compactMap(\.self).joined(separator: " · "))]
    }

    private var openTickets: [TextSpan] {
        guard let related = form.related else { return [] }
        let head = TextSpan(texts.openTickets(related.count), Style(related.isEmpty ? .muted : .warning))
        let words = DeskWords(terms: scene.terms, language: scene.language)
        return [head]
            + related.prefix(isShort ? 2 : 5).map { row in
                TextSpan("\(row.number) \(row.subject) (\(words.due(of: row, at: scene.now)), \(owner(of: row)))")
            }
    }

    /// Who owns a ticket, with the number that the caller may ring (KÖ-13).
    private func owner(of row: TicketRow) -> String {
        guard let owner = row.owner else { return texts.nobody }
        return ([texts.owner(owner)] + [scene.staff[owner]?.telephone].compactMap(\.self)).joined(separator: " ")
    }

    // MARK: - Others

    private var similar: [TextSpan] {
        let outages = outages.prefix(2).map { likeness in
            let text = texts.ongoing(likeness.row.number, likeness.row.subject)
            return TextSpan(text, Style(likeness.isEnough ? .warning : .text))
        }
        let near = found.filter(\.isSameUnit)
        guard let first = found.first else { return Array(outages) }
        let head =
            near.isEmpty
            ? texts.similar(found.count) : texts.similarFrom(near.count, unit: place(of: near.first ?? first))
        let rows = (near.isEmpty ? found : near).prefix(isShort ? 1 : 3).map { likeness in
            TextSpan("\(likeness.row.number) \(likeness.row.subject)", Style(.muted))
        }
        return outages + [TextSpan(head, Style(.warning))] + rows
    }

    /// The unit without its municipality.
    private func place(of likeness: SimilarTickets.Likeness) -> String {
        likeness.row.unit?.split(separator: ",").first.map(String.init) ?? ""
    }

    private var link: [TextSpan] {
        if let link = form.link { return [TextSpan(texts.linkChosen(link), Style(.success, .bold))] }
        if let outage = outages.first { return [TextSpan(texts.linkToOutage(outage.row.number), Style(.muted))] }
        return found.prefix(1).map { TextSpan(texts.linkTo($0.row.number), Style(.muted)) }
    }
}

extension KnownRecord {
    /// The first value of a field as people read it; nil when it has none.
    fileprivate func words(of field: FieldID, in language: Language) -> String? {
        Registers[record.register]?[field].flatMap { words($0, in: language).first }
    }
}
