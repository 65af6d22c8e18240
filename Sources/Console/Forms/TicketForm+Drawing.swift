import Domain
import Reports
import Store
import TerminalUI

extension TicketForm {
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
        if conflict.isEmpty, let lead = lead(scene) {
            surface.write(lead, in: inner.line(0), Style(.dialog, .bold))
        }
        fields.form.draw(on: &surface, in: formArea(in: area), focused: true)
    }

    private func lead(_ scene: Scene) -> String? {
        plan.lead?(fields.answers, FormScene(scene: scene, row: ticket, view: view))
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

    private var hasChoices: Bool {
        fields.form.fields.contains { field in
            if case .picker = field.content { true } else { false }
        }
    }

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
        conflict.isEmpty ? (plan.lead == nil ? 0 : 1) : conflictRows
    }

    func formArea(in area: Rect) -> Rect {
        let inner = box(in: area).inset(columns: 2, rows: 1)
        return Rect(
            column: inner.column,
            row: inner.row + leadRows,
            columns: inner.columns,
            rows: inner.rows - leadRows
        )
    }
}
