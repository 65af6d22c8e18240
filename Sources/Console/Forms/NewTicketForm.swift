import BusinessCalendar
import Domain
import Escalation
import Instants
import Store
import TerminalUI

/// Nytt ärende, filled in while the caller is on the line.
///
/// The fields stand in the order of a call. What is known of the caller and of the deadline shows beside them, and never takes the focus.
struct NewTicketForm: Layer {
    static let formName = "new.open"

    var fields: ChoiceForm
    private(set) var known: [Requester] = []
    /// The earlier requester that was chosen.
    private(set) var requester: Requester?
    private(set) var related: [TicketRow]?
    private(set) var isSaving = false
    let began: Instant
    /// What is asked further before it is saved: how it was solved, or where it goes.
    private(set) var extra: Extra?

    enum Extra {
        case solution
        case route
    }

    init(_ scene: Scene, draft: Draft.Content? = nil) {
        began = scene.now
        fields = ChoiceForm(NewTicketForm.fields(scene.texts, extra: nil), labelColumns: 13)
        allowChoices(scene)
        let extra = draft.flatMap { NewTicketForm.extra(in: $0.fields) }
        if let extra { ask(extra, scene) }
        fields.fill("kind", TicketKind.fault.rawValue)
        for (id, value) in draft?.fields ?? [:] { fields.fill(id, value) }
        if draft != nil { fields.form.focus("requester") }
    }

    private static func extra(in fields: [String: String]) -> Extra? {
        if fields["solution"] != nil { return .solution }
        return fields["queue"] != nil || fields["reason"] != nil || fields["text"] != nil ? .route : nil
    }

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.newTicket, .form, .everywhere] }
    var showsSeconds: Bool { true }

    var draft: Draft.Content? {
        let content = Draft.Content(form: NewTicketForm.formName, ticket: nil, fields: values)
        return content.fields.keys.allSatisfy { $0 == "kind" } ? nil : content
    }

    /// What stands in the fields; the requester's name as it was typed.
    private var values: [String: String] {
        var values = fields.answers.values
        values["requester"] = fields.form["requester"]?.text
        return values
    }

    // MARK: - Fields

    static func fields(_ texts: Texts, extra: Extra?) -> [FormField<String>] {
        let fields: [FormField<String>] = [
            .choice("requester", texts.requester, placeholder: texts.typeName, isRequired: false),
            .line("unit", texts.unit, isRequired: false),
            .line("telephone", texts.telephone, isRequired: false),
            .line("email", texts.email, isRequired: false),
            .line("device", texts.device, isRequired: false),
            .choice("kind", texts.kind),
            .choice("function", texts.function, placeholder: texts.typeToChoose, isRequired: false),
            .line("subject", texts.subject),
            .area("description", texts.description, rows: 4, isRequired: false),
        ]
        switch extra {
        case .solution: return fields + [.area("solution", texts.solution, rows: 3)]
        case .route:
            return fields + [
                .choice("queue", texts.toQueue, placeholder: texts.typeToChoose),
                .choice("reason", texts.reason, placeholder: texts.typeToChoose),
                .area("text", texts.why, rows: 2),
            ]
        case nil: return fields
        }
    }

    private mutating func allowChoices(_ scene: Scene) {
        fields.allow(
            TicketKind.allCases.map { PickerOption($0.rawValue, $0.text(in: scene.language)) },
            in: "kind"
        )
        let functions = scene.agreement.intefunktioner.map {
            PickerOption($0.id.rawValue, $0.name, detail: $0.text)
        }
        fields.allow(functions, in: "function")
        fields.allow(RouteChoices.queues(scene, except: scene.agreement.intake), in: "queue")
        fields.allow(RouteChoices.reasons(scene), in: "reason")
    }

    /// Adds the fields of a further question and goes to the first of them.
    private mutating func ask(_ wanted: Extra, _ scene: Scene) {
        let before = values
        extra = wanted
        fields.form = Form(NewTicketForm.fields(scene.texts, extra: wanted), labelColumns: 13)
        for (id, value) in before { fields.fill(id, value) }
        fields.form.focus(wanted == .solution ? "solution" : "queue")
        fields.openChoices()
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        switch fields.handle(event, in: NewTicketLayout(area).form) {
        case .changed("requester"):
            requester = nil
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

    /// Fills in what is known of an earlier requester and goes on to what the matter is.
    private mutating func take(_ requester: Requester) -> [Effect] {
        self.requester = requester
        fields.fill("unit", requester.unit ?? "")
        fields.fill("telephone", requester.telephone ?? "")
        fields.fill("email", requester.email ?? "")
        fields.fill("device", requester.device ?? "")
        fields.form.focus("function")
        let words = requester.name.split(separator: " ").map { FilterTerm(.word(String($0))) }
        return [.ask(.page(TicketQuery(filter: Filter(words)), after: nil, limit: 50), .related)]
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "new.save": return save(nil, scene)
        case "new.solved": return save(.solution, scene)
        case "new.route": return save(.route, scene)
        case "form.close":
            if let key, key == .escape, fields.handle(.key(key), in: NewTicketLayout(area).form) != nil { return [] }
            return [.close(draft == nil ? .finished : .keptAsDraft)]
        case "form.discard":
            if draft == nil { return [.close(.finished)] }
            return [.open(ConfirmPanel(scene.texts.discardQuestion, effects: [], closesBelow: true))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    // MARK: - Saving

    private mutating func save(_ wanted: Extra?, _ scene: Scene) -> [Effect] {
        guard !isSaving else { return [] }
        if let wanted, extra != wanted {
            ask(wanted, scene)
            return [.say(wanted == .solution ? scene.texts.solutionMissing : scene.texts.routeMissing, .info)]
        }
        fields.setProblem(nil)
        let skipped: Set<String> = wanted == nil ? ["solution", "queue", "reason", "text"] : []
        if let missing = fields.form.missing.first(where: { !skipped.contains($0) }) {
            let label = fields.form[missing]?.label ?? ""
            fields.setProblem(FormProblem(field: missing, text: scene.texts.required(label)))
            return []
        }
        switch commands(wanted, scene) {
        case .failure(let problem):
            fields.setProblem(problem)
            return []
        case .success(let commands):
            isSaving = true
            return [.execute(Job(commands, on: nil))]
        }
    }

    private func commands(_ wanted: Extra?, _ scene: Scene) -> Result<[any TicketCommand], FormProblem> {
        let answers = fields.answers
        guard let kind = TicketKind(rawValue: answers["kind"]) else {
            return .failure(FormProblem(field: "kind", text: scene.texts.chooseFromList(scene.texts.kind)))
        }
        guard let classification = classification(kind, answers) else {
            return .failure(FormProblem(field: "function", text: scene.texts.chooseFromList(scene.texts.function)))
        }
        let open = OpenTicket(
            subject: answers["subject"],
            description: answers["description"],
            requester: typedRequester(answers),
            classification: classification
        )
        switch wanted {
        case nil: return .success([open])
        case .solution: return .success([open, ResolveTicket(solution: answers["solution"])])
        case .route: return RouteChoices.command(answers, scene).map { [open, $0] }
        }
    }

    /// Nil when the function's field holds something that is none.
    private func classification(_ kind: TicketKind, _ answers: FormAnswers) -> Classification? {
        let typed = fields.form["function"]?.text ?? ""
        if typed.allSatisfy(\.isWhitespace) { return Classification(kind: kind) }
        guard !answers["function"].isEmpty else { return nil }
        return Classification(kind: kind, intefunktion: IntefunktionID(answers["function"]))
    }

    private func typedRequester(_ answers: FormAnswers) -> Requester? {
        let typed = FormAnswers(values: values)["requester"]
        guard !typed.isEmpty else { return nil }
        func text(_ id: String) -> String? { answers[id].isEmpty ? nil : answers[id] }
        return Requester(
            name: typed,
            unit: text("unit"),
            telephone: text("telephone"),
            email: text("email"),
            device: text("device")
        )
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.requesters(let found), .requesters):
            known = found
            let options = found.enumerated().map {
                PickerOption(String($0), $1.name, detail: $1.unit ?? $1.telephone ?? "")
            }
            fields.form.offer(options, for: "requester")
        case (.page(let page), .related):
            related = page.rows.filter { $0.requester == requester?.name }
        case (.done(let done), .command):
            let saved = SavedPanel(done.ticket, queue: scene.queueName(done.ticket.place.queue))
            return [.close(.finished), .finished(scene.texts.saved(done.ticket.number), nil), .open(saved)]
        case (.halfDone(let done, let error), .command):
            let text = scene.texts.onlyOpened(done.ticket.number) + " " + error.text(in: scene.language)
            return [.close(.finished), .finished(text, nil), .open(TicketScreen(done.ticket.number))]
        case (.failed(let error), .command):
            isSaving = false
            return [.say(error.text(in: scene.language), .danger)]
        default: break
        }
        return []
    }

    /// When the ticket would be due if it were saved now; nil without a promise.
    func due(_ scene: Scene) -> Instant? {
        let answers = fields.answers
        guard let kind = TicketKind(rawValue: answers["kind"]),
            let classification = classification(kind, answers), classification.hasPromise
        else { return nil }
        let allowance = Allowance.workingDays(scene.agreement.promisedWorkingDays)
        return try? PromiseClock(calendar: scene.terms.calendar, received: scene.now, allowance: allowance).runOut
    }
}
