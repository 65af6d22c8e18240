import Domain
import Instants
import Store
import TerminalUI

/// Nytt ärende, filled in while the caller is on the line.
///
/// The fields stand in the order of a call. What is known of the caller, of others with the same trouble and of the deadline shows beside them,
/// and never takes the focus.
struct NewTicketForm: Layer {
    static let formName = "new.open"

    var fields: ChoiceForm
    private(set) var known: [Caller] = []
    /// The person that was chosen among those that are known.
    private(set) var caller: Caller?
    /// How the register or an earlier ticket has that person.
    var requester: Requester? { caller?.requester }
    private(set) var related: [TicketRow]?
    private(set) var similar = SimilarTickets()
    /// The ticket that the new one is tied to when it is saved.
    private(set) var link: TicketNumber?
    var isSaving = false
    let began: Instant
    /// What is asked further before it is saved.
    var extra: Extra?

    init(_ scene: Scene, draft: Draft.Content? = nil) {
        began = scene.now
        extra = draft.flatMap { Extra(in: $0.fields) }
        fields = ChoiceForm(
            NewTicketForm.fields(scene.texts, extra: extra),
            labelColumns: NewTicketForm.labelColumns
        )
        allowChoices(scene)
        fields.fill("kind", TicketKind.fault.rawValue)
        for (id, value) in draft?.fields ?? [:] { fields.fill(id, value) }
        caller = draft.flatMap { Caller(in: $0.fields) }
        link = draft?.fields[NewTicketForm.linkField].flatMap { Int64($0) }.map { TicketNumber($0) }
    }

    private static let linkField = "link"

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.newTicket, .form, .everywhere] }
    var showsSeconds: Bool { true }

    var draft: Draft.Content? {
        var values = fields.typed
        values[NewTicketForm.linkField] = link?.description
        values.merge(caller?.draft ?? [:]) { typed, _ in typed }
        let content = Draft.Content(form: NewTicketForm.formName, ticket: nil, fields: values)
        return content.fields.keys.allSatisfy { $0 == "kind" } ? nil : content
    }

    /// The matter as far as it has been typed.
    var matter: NewMatter {
        NewMatter(
            unit: fields.form["unit"]?.text ?? "",
            function: function,
            subject: fields.form["subject"]?.text ?? ""
        )
    }

    // MARK: - Events

    mutating func start(_ scene: Scene) -> [Effect] {
        let lately = InstantSpan(from: scene.now - SimilarTickets.span, to: nil)
        let recent = TicketQuery(
            filter: Filter([FilterTerm(.receivedIn(lately))]),
            includesClosed: true,
            order: .newest
        )
        let outages = TicketQuery(filter: Filter([FilterTerm(.kind(.outage))]), order: .newest)
        return [
            .ask(.page(recent, after: nil, limit: 200), .recent),
            .ask(.page(outages, after: nil, limit: 20), .outages),
        ]
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        guard hint.contains(.tickets) else { return [] }
        return start(scene) + (caller.map { [askForTickets(of: $0.requester)] } ?? [])
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let wasAtRequester = fields.form.focused == "requester"
        let outcome = fields.handle(event, in: NewTicketLayout(area).form)
        if wasAtRequester, fields.form.focused != "requester" { keepContact() }
        switch outcome {
        case .changed("requester"):
            caller = nil
            related = nil
            let text = fields.form["requester"]?.text ?? ""
            guard text.count >= 2 else {
                fields.form.offer([], for: "requester")
                return []
            }
            return [.ask(.requesters(text), .requesters)]
        case .chosen("requester", let option):
            guard let index = Int(option), known.indices.contains(index) else { return [] }
            return take(known[index])
        case .submitted: return save(nil, scene)
        default: return []
        }
    }

    /// Fills in what is known of somebody and goes on to what the matter is, or to which of several devices.
    private mutating func take(_ caller: Caller) -> [Effect] {
        self.caller = caller
        let requester = caller.requester
        fields.fill("unit", requester.unit ?? "")
        fields.fill("telephone", requester.telephone ?? "")
        fields.fill("email", requester.email ?? "")
        fields.fill("device", requester.device ?? "")
        fields.form.focus("function")
        if caller.devices.count > 1 {
            fields.form.focus("device")
            let options = caller.devices.map { device in
                PickerOption(device.record.key, device.record.key, detail: device.record[DevicesRegister.model] ?? "")
            }
            fields.form.offer(options, for: "device")
        }
        return [askForTickets(of: requester)]
    }

    private func askForTickets(of requester: Requester) -> Effect {
        let words = requester.name.split(separator: " ").map { FilterTerm(.word(String($0))) }
        return .ask(.page(TicketQuery(filter: Filter(words)), after: nil, limit: 50), .related)
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "new.save": return save(nil, scene)
        case "new.solved": return save(.solution, scene)
        case "new.route": return save(.route, scene)
        case "new.hand-back": return save(.handBack, scene)
        case "new.link": return chooseLink(scene)
        case "form.close":
            if let key, key == .escape, fields.handle(.key(key), in: NewTicketLayout(area).form) != nil { return [] }
            return [.close(draft == nil ? .finished : .keptAsDraft)]
        case "form.discard":
            if draft == nil { return [.close(.finished)] }
            return [.open(ConfirmPanel(scene.texts.discardQuestion, effects: [], closesBelow: true))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    /// Ties the ticket to the next one that it may belong to; after the last one to none.
    private mutating func chooseLink(_ scene: Scene) -> [Effect] {
        let candidates = similar.candidates(for: matter)
        guard !candidates.isEmpty else { return [.say(scene.texts.nothingSimilar, .info)] }
        guard let link, let index = candidates.firstIndex(of: link) else {
            self.link = candidates[0]
            return []
        }
        self.link = index + 1 < candidates.count ? candidates[index + 1] : nil
        return []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.callers(let found), .requesters):
            known = found
            let options = found.enumerated().map { index, caller in
                PickerOption(
                    String(index),
                    caller.requester.name,
                    detail: NewTicketForm.detail(of: caller.requester)
                )
            }
            fields.form.offer(options, for: "requester")
        case (.page(let page), .related):
            related = page.rows.filter { $0.requester == caller?.requester.name }
        case (.page(let page), .recent): similar.setRecent(page.rows)
        case (.page(let page), .outages): similar.setOutages(page.rows)
        case (.done(let done), .command):
            let saved = SavedPanel(done.ticket, queue: scene.queueName(done.ticket.place.queue))
            return [.close(.finished), .finished(scene.texts.saved(done.ticket.number), nil), .open(saved)]
        case (.halfDone(let done, let error), .command):
            let text = scene.texts.onlyOpened(done.ticket.number) + " " + error.text(in: scene.language)
            return [.close(.finished), .finished(text, nil), .open(TicketScreen(done.ticket.number))]
        case (.failed(let error), .command):
            isSaving = false
            let text = error.text(in: scene.language)
            guard case .refused(let refusal) = error.code, let field = field(of: refusal) else {
                return [.say(text, .danger)]
            }
            fields.setProblem(FormProblem(field: field, text: text))
        default: break
        }
        return []
    }

    /// What tells somebody from others of the same name.
    private static func detail(of requester: Requester) -> String {
        [requester.unit ?? requester.telephone, requester.device].compactMap(\.self).joined(separator: " · ")
    }
}
