import Domain
import Reports
import Store
import TerminalUI

/// A small form on one ticket, at the bottom of the screen, so that the ticket can be read while one types.
struct TicketForm: Layer {
    let plan: FormPlan
    let action: ActionID
    private(set) var ticket: TicketRow
    private(set) var view: TicketView?
    private(set) var fields: ChoiceForm
    private var isSaving = false
    /// What colleagues did while one typed, to be read before it is saved after all.
    private var conflict: [TicketEntry] = []

    init(_ plan: FormPlan, action: ActionID, on ticket: TicketRow, _ scene: Scene, draft: Draft.Content? = nil) {
        self.plan = plan
        self.action = action
        self.ticket = ticket
        let form = plan.fields(scene.texts, ticket)
        fields = ChoiceForm(form)
        for field in form {
            if case .picker = field.content { fields.allow(plan.options(field.id, scene, ticket), in: field.id) }
        }
        for (id, value) in draft?.fields ?? [:] { fields.fill(id, value) }
        fields.openChoices()
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.form, .everywhere] }

    var draft: Draft.Content? {
        let content = Draft.Content(form: action.rawValue, ticket: ticket.number, fields: fields.typed)
        return content.fields.isEmpty ? nil : content
    }

    mutating func start(_ scene: Scene) -> [Effect] {
        [.ask(.detail(ticket.number), .detail)]
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        if fields.handle(event, in: formArea(in: area)) == .submitted { return save(scene) }
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "form.save": return save(scene)
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

    private mutating func save(_ scene: Scene) -> [Effect] {
        guard !isSaving else { return [] }
        fields.setProblem(nil)
        if let missing = fields.form.missing.first {
            let label = fields.form[missing]?.label ?? ""
            fields.setProblem(FormProblem(field: missing, text: scene.texts.required(label)))
            return []
        }
        switch plan.commands(fields.answers, scene, ticket) {
        case .failure(let problem):
            fields.setProblem(problem)
            return []
        case .success(let commands):
            isSaving = true
            return [.execute(Job(commands, on: ticket.number, expecting: ticket.version))]
        }
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.detail(let view?), .detail): self.view = view
        case (.detail(let view?), .conflict):
            conflict = Array(view.detail.journal.dropFirst(ticket.version))
            ticket = view.detail.row
            self.view = view
        case (.done, .command):
            isSaving = false
            let text = plan.success(fields.answers, view, scene.texts.outcome(of: ticket.number), scene)
            let undo = plan.undo(fields.answers, ticket).map {
                Undo(job: Job($0, on: ticket.number), success: scene.texts.outcome(of: ticket.number).undone)
            }
            return [.close(.finished), .finished(text, undo)]
        case (.failed(let error), .command), (.halfDone(_, let error), .command):
            isSaving = false
            if case .refused(.changedMeanwhile) = error.code { return [.ask(.detail(ticket.number), .conflict)] }
            return [.say(error.text(in: scene.language), .danger)]
        default: break
        }
        return []
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let box = box(in: area)
        surface.fill(box, Style(.dialog))
        let name = ActionTable.standard[action]?.name.text(in: scene.language) ?? ""
        surface.frame(
            box,
            Style(.dialog),
            title: scene.texts.formTitle(name, ticket.number),
            titleStyle: Style(.dialogTitle)
        )
        if isSaving {
            let text = " \(scene.texts.saving) "
            let place = Point(column: box.endColumn - text.width - 2, row: box.row)
            surface.write(text, at: place, Style(.dialogTitle))
        }
        let inner = box.inset(columns: 2, rows: 1)
        drawConflict(on: &surface, in: inner, scene)
        if conflict.isEmpty, let lead = plan.lead(view, scene) {
            surface.write(lead, in: inner.line(0), Style(.dialog, .bold))
        }
        fields.form.draw(on: &surface, in: formArea(in: area), focused: true)
    }

    private func drawConflict(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard !conflict.isEmpty, let view else { return }
        surface.write(scene.texts.changedMeanwhile(ticket.number), in: area.line(0), Style(.danger, .bold))
        let words = TicketFacts(view: view, scene: scene).words
        let timeline = Timeline(conflict.suffix(conflictRows - 1), words: words, scene: scene)
        for (index, spans) in timeline.lines.enumerated() {
            let line = area.line(index + 1)
            surface.write(spans, at: line.origin, columns: line.columns)
        }
    }

    // MARK: - Places

    private var conflictRows: Int { conflict.isEmpty ? 0 : min(conflict.count, 4) + 1 }

    private var hasChoices: Bool { fields.form.fields.contains { fields.isChoice($0.id) } }

    /// The box at the bottom: room for the fields, for a list of choices below one, and for what colleagues did.
    private func box(in area: Rect) -> Rect {
        let wanted = fieldRows + leadRows + 2 + (hasChoices ? 5 : 0)
        let rows = min(max(8, wanted), max(6, area.rows - 3))
        let columns = min(area.columns, 110)
        return Rect(
            column: area.column + (area.columns - columns) / 2,
            row: area.endRow - rows,
            columns: columns,
            rows: rows
        )
    }

    private var fieldRows: Int {
        fields.form.fields.reduce(0) { rows, field in
            if case .area(_, let lines) = field.content {
                rows + lines + (field.problem == nil ? 0 : 1)
            } else {
                rows + (field.problem == nil ? 1 : 2)
            }
        }
    }

    private var leadRows: Int {
        conflict.isEmpty ? (action == "ticket.answer" ? 1 : 0) : conflictRows
    }

    private func formArea(in area: Rect) -> Rect {
        let inner = box(in: area).inset(columns: 2, rows: 1)
        return Rect(
            column: inner.column,
            row: inner.row + leadRows,
            columns: inner.columns,
            rows: inner.rows - leadRows
        )
    }
}
