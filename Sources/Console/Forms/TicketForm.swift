import Domain
import Reports
import Store
import TerminalUI

/// A small form on one ticket, at the bottom of the screen, so that the ticket can be read while one types.
struct TicketForm: Layer {
    let plan: FormPlan
    let action: ActionID
    var ticket: TicketRow
    var view: TicketView?
    var fields: ChoiceForm
    private(set) var isSaving = false
    /// What colleagues did while one typed, to be read before it is saved after all.
    var conflict: [TicketEntry] = []
    /// What stood in the fields before anything was typed.
    var before: [String: String] = [:]
    /// The other text of a field that somebody else has changed too: theirs, or mine while theirs is shown.
    var clashes: [String: Clash] = [:]
    /// What was typed before the ticket had been read; nil once it has.
    private var ahead: [Ahead]?
    private let taken: Draft.Content?
    private var replaces = false
    /// The field whose text is with the editor.
    var inEditor: String?
    /// The field that files or tickets are looked for.
    var looking: String?

    struct Clash {
        var other: String
        var isMine = false
    }

    private enum Ahead {
        case event(InputEvent)
        case action(ActionID, KeyChord?)
    }

    init(_ plan: FormPlan, action: ActionID, on ticket: TicketRow, _ scene: Scene, draft: Draft.Content? = nil) {
        self.plan = plan
        self.action = action
        self.ticket = ticket
        taken = draft
        fields = ChoiceForm(plan.fields(scene.texts))
        allowChoices(scene)
        if plan.filled == nil {
            for (id, value) in draft?.fields ?? [:] { fields.fill(id, value) }
        } else {
            ahead = []
        }
        fields.openChoices()
    }

    /// The same form with something in its fields.
    init(_ plan: FormPlan, action: ActionID, on ticket: TicketRow, _ scene: Scene, filling values: [String: String]) {
        self.init(plan, action: action, on: ticket, scene)
        for (id, value) in values { fields.fill(id, value) }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.ticketForm, .form, .everywhere] }

    func about(_ scene: Scene, done: Ticket? = nil) -> FormScene {
        FormScene(scene: scene, row: ticket, view: view, done: done)
    }

    private var answers: FormAnswers { FormAnswers(values: fields.answers.values, before: before) }

    mutating func allowChoices(_ scene: Scene) {
        for field in fields.form.fields where plan.suggestions[field.id] == nil {
            guard case .picker = field.content else { continue }
            fields.allow(plan.options(field.id, about(scene)), in: field.id)
        }
    }

    // MARK: - Drafts

    /// Of a form that began with what the ticket says, only what was changed, with what it was changed from.
    var draft: Draft.Content? {
        guard ahead == nil else { return taken }
        var values = fields.contents
        if plan.filled != nil {
            for (id, value) in values where value == before[id] ?? "" { values[id] = nil }
            for id in Array(values.keys) { values["=" + id] = before[id] }
        }
        let content = Draft.Content(form: action.rawValue, ticket: ticket.number, fields: values)
        return content.fields.isEmpty ? nil : content
    }

    /// Puts a draft's changes on top of what the ticket says now.
    private mutating func takeUp(_ draft: Draft.Content) {
        let touched = Set(draft.fields.keys.map { $0.hasPrefix("=") ? String($0.dropFirst()) : $0 })
        let now = before
        for id in touched {
            fields.fill(id, draft.fields[id] ?? "")
            before[id] = draft.fields["=" + id] ?? ""
        }
        merge(now)
    }

    // MARK: - Life

    mutating func start(_ scene: Scene) -> [Effect] {
        [.ask(.detail(ticket.number), .detail)] + lookFirst()
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.detail(let view?), .detail): return begin(view, scene)
        case (.detail(let view?), .conflict): takeIn(view, scene)
        case (.edited(let text), .editor): return take(text, scene)
        case (.page(let page), .related): offer(page, scene)
        case (.files(let files), .related): offer(files, scene)
        case (.done(let committed), .command), (.done(let committed), .file): return finish(committed, scene)
        case (.written(let path), .file): return [.close(.finished), .finished(scene.texts.fileWritten(path), nil)]
        case (.fileTrouble(let problem), .file): return fail(problem, scene)
        case (.failed(let error), .command), (.halfDone(_, let error), .command), (.failed(let error), .file):
            isSaving = false
            if case .refused(.changedMeanwhile) = error.code { return [.ask(.detail(ticket.number), .conflict)] }
            return [.say(error.text(in: scene.language), .danger)]
        default: break
        }
        return []
    }

    private mutating func begin(_ view: TicketView, _ scene: Scene) -> [Effect] {
        let isFirst = self.view == nil
        self.view = view
        allowChoices(scene)
        guard let filled = plan.filled, let typed = ahead else {
            if isFirst { fields.openChoices() }
            return isFirst ? lookFirst() : []
        }
        ahead = nil
        ticket = view.detail.row
        before = filled(view.ticket, about(scene))
        for (id, value) in before { fields.fill(id, value) }
        if let taken { takeUp(taken) }
        remarkOnClashes(scene)
        return typed.flatMap { event in
            switch event {
            case .event(let event): handle(event, in: Rect(Size(columns: 80, rows: 24)), scene)
            case .action(let action, let key):
                perform(action, key: key, in: Rect(Size(columns: 80, rows: 24)), scene)
            }
        }
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        guard ahead == nil else {
            ahead?.append(.event(event))
            return []
        }
        let focused = fields.form.focused
        let outcome = fields.handle(event, in: formArea(in: area))
        switch outcome {
        case .submitted: return save(scene)
        case .changed(let id): return look(for: id)
        // A folder was chosen: what is in it comes next.
        case .chosen(let id, let path) where plan.suggestions[id] == .files && path.hasSuffix("/"):
            return look(for: id)
        default: return fields.form.focused == focused ? [] : lookFirst()
        }
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard ahead == nil || action == "form.close" || action == "form.discard" else {
            ahead?.append(.action(action, key))
            return []
        }
        switch action {
        case "form.save": return save(scene)
        case "form.theirs": return takeTheirs(scene)
        case "form.editor": return openEditor(scene)
        case "form.next" where complete(): return look(for: fields.form.focused)
        case "form.close":
            // Esc closes a list of choices first.
            if let key, fields.handle(.key(key), in: formArea(in: area)) != nil { return [] }
            return [.close(draft == nil ? .finished : .keptAsDraft)]
        case "form.discard":
            if draft == nil { return [.close(.finished)] }
            return [.open(ConfirmPanel(scene.texts.discardQuestion, effects: [], closesBelow: true))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    /// Yes was said to the question that saving had asked.
    mutating func confirmed(_ scene: Scene) -> [Effect] { save(scene, isSure: true) }

    // MARK: - The editor

    private mutating func openEditor(_ scene: Scene) -> [Effect] {
        guard let id = fields.form.focused, case .area(let area, _)? = fields.form[id]?.content else {
            return [.say(scene.texts.noLongText, .info)]
        }
        inEditor = id
        return [.edit(area.text)]
    }

    private mutating func take(_ text: EditedText, _ scene: Scene) -> [Effect] {
        if case .changed(let changed) = text, let id = inEditor { fields.fill(id, changed) }
        inEditor = nil
        return scene.texts.editor(text).map { [.say($0, text == .unchanged ? .info : .warning)] } ?? []
    }

    // MARK: - Saving

    private mutating func save(_ scene: Scene, isSure: Bool = false) -> [Effect] {
        guard !isSaving else { return [] }
        fields.setProblem(nil)
        if let missing = fields.form.missing.first {
            let label = fields.form[missing]?.label ?? ""
            return fail(FormProblem(field: missing, text: scene.texts.required(label)))
        }
        let about = about(scene)
        let answers = answers
        if !isSure, let question = plan.question(answers, about) { return ask(question) }
        if let file = plan.file(answers, about) {
            switch file {
            case .failure(let problem): return fail(problem)
            case .success(let task):
                isSaving = true
                return [.ask(.file(isSure && replaces ? task.replacing : task), .file)]
            }
        }
        switch plan.commands(answers, about) {
        case .failure(let problem): return fail(problem)
        case .success(let commands):
            isSaving = true
            return [.execute(Job(commands, on: ticket.number, expecting: ticket.version))]
        }
    }

    private func ask(_ question: ConfirmPanel.Question) -> [Effect] {
        [.open(ConfirmPanel(question, effects: [.confirmed]))]
    }

    private mutating func fail(_ problem: FormProblem) -> [Effect] {
        fields.setProblem(problem)
        return []
    }

    private mutating func fail(_ problem: FileProblem, _ scene: Scene) -> [Effect] {
        isSaving = false
        if case .exists(let path) = problem {
            replaces = true
            return ask(scene.texts.confirmReplace(path))
        }
        return fail(FormProblem(field: "path", text: scene.texts.problem(problem)))
    }

    private mutating func finish(_ committed: Committed, _ scene: Scene) -> [Effect] {
        isSaving = false
        let about = about(scene, done: committed.ticket)
        let name = ActionTable.standard[action]?.name.text(in: scene.language) ?? ""
        let undo = plan.undo(answers, about).map { commands in
            // Made against what is there now, so that nothing of what others do from here on is undone with it.
            Undo(
                job: Job(commands, on: ticket.number, expecting: committed.ticket.version),
                success: about.outcome.takenBack(name)
            )
        }
        return [.close(.finished), .finished(plan.success(answers, about), undo)]
    }
}
