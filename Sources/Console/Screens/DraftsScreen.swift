import Domain
import Instants
import Reports
import Store
import TerminalUI

/// What was typed and never sent, to be taken up again.
struct DraftsScreen: Layer {
    private var list: ListState<Draft.ID>

    init(_ scene: Scene) {
        list = ListState(scene.drafts.reversed().map(\.id))
    }

    var contexts: [ActionContext] { [.drafts, .page, .list, .screens, .everywhere] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        guard list.handle(event, in: body(of: area)) == .activated, let draft = selected(scene) else { return [] }
        if draft.content.form == NewTicketForm.formName {
            return [.close(.finished), .open(NewTicketForm(scene, draft: draft.content), continuing: draft.id)]
        }
        if draft.content.form == RecordForm.formName {
            guard let form = RecordForm(draft.content, scene) else { return [] }
            return [.close(.finished), .open(form, continuing: draft.id)]
        }
        if let numbers = draft.content.tickets { return [.ask(.rows(numbers), .read)] }
        guard let number = draft.content.ticket else { return [] }
        return [.ask(.detail(number), .detail)]
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard action == "drafts.discard" else { return key.map { handle(.key($0), in: area, scene) } ?? [] }
        guard let draft = selected(scene) else { return [] }
        let question = scene.texts.discardDraftQuestion(label(draft, scene))
        return [.open(ConfirmPanel(question, effects: [.discardDraft(draft.id)]))]
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        list.refresh(scene.drafts.reversed().map(\.id))
        return list.isEmpty ? [.close(.finished)] : []
    }

    /// The ticket of the draft is there: its form opens on top of it.
    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        if case .rows(let rows) = answer { return goOn(with: rows, scene) }
        guard case .detail(let view) = answer, let draft = selected(scene), let number = draft.content.ticket else {
            return []
        }
        guard let view, let plan = FormPlan.named(draft.content.form) else {
            return [.say(scene.texts.noSuchTicket(number), .warning)]
        }
        let form = TicketForm(
            plan,
            action: ActionID(draft.content.form),
            on: view.detail.row,
            scene,
            draft: draft.content
        )
        return [.close(.finished), .open(TicketScreen(number)), .open(form, continuing: draft.id)]
    }

    /// The tickets are there that something was about to be done to.
    private func goOn(with rows: [TicketRow], _ scene: Scene) -> [Effect] {
        guard let draft = selected(scene), let first = draft.content.tickets?.first else { return [] }
        let action = ActionID(draft.content.form)
        guard !rows.isEmpty, let plan = BulkForm.plans[action] else {
            return [.say(scene.texts.noSuchTicket(first), .warning)]
        }
        let form = BulkForm(plan, action: action, on: rows, scene, draft: draft.content)
        return [.close(.finished), .open(form, continuing: draft.id)]
    }

    private func selected(_ scene: Scene) -> Draft? {
        scene.drafts.first { $0.id == list.selected }
    }

    // MARK: - Drawing

    private func body(of area: Rect) -> Rect {
        Rect(column: area.column, row: area.row + 2, columns: area.columns, rows: area.rows - 2)
    }

    private func label(_ draft: Draft, _ scene: Scene) -> String {
        let content = draft.content
        let name = ActionTable.standard[ActionID(content.form)]?.name.text(in: scene.language) ?? content.form
        let tickets = content.tickets.map { " · " + scene.texts.tickets($0.count) }
        let place = name + (tickets ?? content.ticket.map { " · \($0)" } ?? "")
        let typed = DraftsScreen.telling.compactMap { content.fields[$0] }
        guard !typed.isEmpty else { return place }
        return place + ": " + typed.joined(separator: " · ").split(separator: "\n").joined(separator: " ")
    }

    /// The fields that say what a draft is about, the most telling first.
    private static let telling = [
        "requester", "subject", "text", "solution", "undertaking", "description", "unit", "telephone", "email",
        "device", "=register", "=key", "name",
    ]

    /// When a draft was saved, and how long ago that is.
    private func age(_ draft: Draft, _ scene: Scene) -> String {
        let moment = scene.time.short(draft.saved, now: scene.now)
        let seconds = scene.now - draft.saved
        guard seconds >= 60 else { return moment + " (" + scene.texts.justNow + ")" }
        return moment + " (" + scene.texts.ago(DurationText.short(seconds, in: scene.language)) + ")"
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        surface.write(" " + scene.texts.drafts, in: area.line(0), Style(.heading))
        let body = body(of: area)
        guard !list.isEmpty else {
            surface.write(scene.texts.noDrafts, at: Point(column: body.column + 3, row: body.row), Style(.muted))
            surface.cursor = Point(column: body.column + 3, row: body.row)
            return
        }
        let visible = list.visible(rows: body.rows)
        for index in visible {
            guard let draft = scene.drafts.first(where: { $0.id == list.ids[index] }) else { continue }
            let line = body.line(index - visible.lowerBound)
            let style = Style(index == list.selectedIndex ? .selection : .text)
            surface.fill(line, style)
            let text = Point(column: line.column + 1, row: line.row)
            surface.write(age(draft, scene) + "  " + label(draft, scene), at: text, style, columns: line.columns - 2)
            if index == list.selectedIndex { surface.cursor = line.origin }
        }
    }
}
