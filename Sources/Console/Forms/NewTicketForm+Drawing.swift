import Domain
import Instants
import Reports
import Store
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
                .flexible(weight: 1, min: 3, max: 5, keep: 1)
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
        let notes = notes(scene).flatMap { span in
            span.text.lines(of: layout.aside.columns).map { TextSpan($0, span.style) }
        }
        for (index, span) in notes.prefix(layout.aside.rows).enumerated() {
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

    /// What first line needs to know while somebody waits on the telephone.
    private func notes(_ scene: Scene) -> [TextSpan] {
        let texts = scene.texts
        var notes: [TextSpan] = []
        if let due = due(scene) {
            notes.append(TextSpan(texts.dueIfSaved(scene.time.full(due, now: scene.now)), Style(.accent, .bold)))
        } else {
            notes.append(TextSpan(texts.noPromise, Style(.muted)))
        }
        let function = fields.answers["function"]
        if let known = scene.agreement.intefunktion(IntefunktionID(function)) {
            notes.append(TextSpan(known.text, Style(.muted)))
        }
        notes.append("")
        if let requester {
            notes.append(
                TextSpan([requester.name, requester.unit].compactMap(\.self).joined(separator: " · "), Style(.strong))
            )
            if let device = requester.device { notes.append(TextSpan(device)) }
        } else if let name = fields.form["requester"]?.text, name.count > 2, known.isEmpty {
            notes.append(TextSpan(texts.unknownRequester(name), Style(.muted)))
        }
        if let related {
            notes.append(TextSpan(texts.openTickets(related.count), Style(related.isEmpty ? .muted : .warning)))
            let words = DeskWords(terms: scene.terms, language: scene.language)
            for row in related.prefix(5) {
                let owner = row.owner.map { texts.owner($0) } ?? texts.nobody
                notes.append(
                    TextSpan("\(row.number) \(row.subject) (\(words.due(of: row, at: scene.now)), \(owner))")
                )
            }
        }
        return notes
    }
}
