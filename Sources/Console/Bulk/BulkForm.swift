import Domain
import Store
import TerminalUI

/// A form whose answers are carried out on several tickets, after one question.
struct BulkForm: Layer {
    let plan: FormPlan
    let action: ActionID
    private let rows: [TicketRow]
    private(set) var fields: ChoiceForm

    /// The actions on marked tickets that ask for something first.
    static let plans: [ActionID: FormPlan] = [
        "marked.assign": .assign, "marked.route": .route, "marked.link": .link, "marked.tags": .tagMany,
    ]

    /// The tickets are at least one.
    init(_ plan: FormPlan, action: ActionID, on rows: [TicketRow], _ scene: Scene, draft: Draft.Content? = nil) {
        self.plan = plan
        self.action = action
        self.rows = rows
        let form = plan.fields(scene.texts)
        fields = ChoiceForm(form)
        for field in form {
            if case .picker = field.content {
                fields.allow(BulkForm.options(of: field.id, plan, rows, scene), in: field.id)
            }
        }
        for (id, value) in draft?.fields ?? [:] { fields.fill(id, value) }
        fields.openChoices()
    }

    var draft: Draft.Content? {
        let content = Draft.Content(
            form: action.rawValue,
            ticket: nil,
            tickets: rows.map(\.number),
            fields: fields.typed
        )
        return content.fields.isEmpty ? nil : content
    }

    /// What can be chosen for any of the tickets, each once.
    private static func options(
        of field: String,
        _ plan: FormPlan,
        _ rows: [TicketRow],
        _ scene: Scene
    ) -> [PickerOption<String>] {
        var known: Set<String> = []
        return rows.flatMap { plan.options(field, FormScene(scene: scene, row: $0)) }.filter {
            known.insert($0.id).inserted
        }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.form, .everywhere] }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        fields.handle(event, in: formArea(in: area)) == .submitted ? ask(scene) : []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "form.save": return ask(scene)
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

    /// Asks once, with how many and which.
    private mutating func ask(_ scene: Scene) -> [Effect] {
        fields.setProblem(nil)
        if let missing = fields.form.missing.first {
            let label = fields.form[missing]?.label ?? ""
            fields.setProblem(FormProblem(field: missing, text: scene.texts.required(label)))
            return []
        }
        var steps: [BulkAct.Step] = []
        for row in rows {
            let about = FormScene(scene: scene, row: row)
            switch plan.commands(fields.answers, about) {
            case .failure(let problem):
                fields.setProblem(problem)
                return []
            case .success(let commands):
                steps.append(BulkAct.Step(commands, on: row, undo: plan.undo(fields.answers, about)))
            }
        }
        let texts = scene.texts
        let act = BulkAct(steps: steps, success: { texts.bulkDone($0) })
        return [
            .open(
                ConfirmPanel(
                    texts.confirmBulk(name(scene), rows, what: summary),
                    effects: [.open(BulkRun(act))],
                    closesBelow: true
                )
            )
        ]
    }

    private func name(_ scene: Scene) -> String {
        ActionTable.standard[action]?.name.text(in: scene.language) ?? ""
    }

    /// What was answered, a line each.
    private var summary: String {
        fields.form.fields.filter { !$0.text.isEmpty }.map { "\($0.label): \($0.text)" }.joined(separator: "\n")
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let box = box(in: area)
        surface.fill(box, Style(.dialog))
        let title = scene.texts.bulkFormTitle(name(scene), rows.count)
        surface.frame(box, Style(.dialog), title: title, titleStyle: Style(.dialogTitle))
        let inner = box.inset(columns: 2, rows: 1)
        surface.write(scene.texts.numbers(rows), in: inner.line(0), Style(.dialog, .bold))
        fields.form.draw(on: &surface, in: formArea(in: area), focused: true)
    }

    private func box(in area: Rect) -> Rect {
        let rows = min(14, max(8, area.rows - 3))
        let columns = min(area.columns, 110)
        let start = area.column + (area.columns - columns) / 2
        return Rect(column: start, row: area.endRow - rows, columns: columns, rows: rows)
    }

    private func formArea(in area: Rect) -> Rect {
        let inner = box(in: area).inset(columns: 2, rows: 1)
        return Rect(column: inner.column, row: inner.row + 1, columns: inner.columns, rows: inner.rows - 1)
    }
}
