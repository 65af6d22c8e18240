import Instants
import TerminalUI

/// Where the parts of Nytt ärende stand: the answers beside the fields, or below them in a narrow window.
struct NewTicketLayout {
    let title: Rect
    let form: Rect
    let aside: Rect
    let divider: Rect
    let asideIsBelow: Bool

    init(_ area: Rect) {
        title = area.line(0)
        let body = Rect(column: area.column, row: area.row + 1, columns: area.columns, rows: area.rows - 1)
        asideIsBelow = area.columns < 100
        if asideIsBelow {
            let rows = body.splitRows(
                .flexible(weight: 1, min: 8, keep: 2),
                .fixed(1),
                .flexible(weight: 1, min: 3, max: 8, keep: 1)
            )
            (form, divider, aside) = (rows[0].inset(columns: 1), rows[1], rows[2].inset(columns: 1))
        } else {
            let columns = body.splitColumns(.flexible(weight: 6, min: 50), .fixed(1), .flexible(weight: 5, min: 40))
            (form, divider, aside) = (columns[0].inset(columns: 1), columns[1], columns[2].inset(columns: 1))
        }
    }
}

extension NewTicketForm {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = NewTicketLayout(area)
        drawTitle(on: &surface, in: layout.title, scene)
        if layout.asideIsBelow {
            surface.line(layout.divider, Style(.border))
        } else {
            surface.verticalLine(column: layout.divider.column, rows: layout.divider, Style(.border))
        }
        let notes = NewTicketNotes(self, scene, isShort: layout.asideIsBelow)
        for (index, span) in notes.lines(of: layout.aside.columns).prefix(layout.aside.rows).enumerated() {
            surface.write([span], at: layout.aside.line(index).origin, columns: layout.aside.columns)
        }
        fields.form.draw(on: &surface, in: layout.form, focused: true)
    }

    private func drawTitle(on surface: inout Surface, in line: Rect, _ scene: Scene) {
        let seconds = max(0, scene.now - began)
        let clock = [seconds / 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        surface.fill(line, Style(.heading))
        surface.write(
            isSaving ? scene.texts.saving : scene.texts.call(clock),
            in: line.inset(columns: 1),
            Style(.heading),
            alignment: .trailing
        )
        surface.write(scene.texts.newTicket, at: Point(column: line.column + 1, row: line.row), Style(.heading))
    }
}
