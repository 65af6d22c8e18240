import Domain
import Reports
import Store
import TerminalUI

extension QueuesScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = QueuesLayout(area, isChoosingPlace: isChoosingPlace)
        drawLines(layout, on: &surface, scene)
        drawPlaces(on: &surface, in: layout.places, scene)
        let words = DeskWords(terms: scene.terms, language: scene.language)
        let columns = TicketColumns(scene: scene)
        list.table.draw(on: &surface, in: layout.list, focused: !isChoosingPlace) { number in
            list.rows[number].map { columns.cells($0, words: words) }
        }
        if list.isEmpty {
            let text = list.isLoaded ? emptyText(scene.texts) : scene.texts.loading
            let line = Rect(
                column: layout.list.column + 3,
                row: layout.list.row + 2,
                columns: layout.list.columns - 3,
                rows: 1
            )
            surface.write(text, at: line.origin, Style(.muted), columns: line.columns)
            if !isChoosingPlace { surface.cursor = line.origin }
        }
        preview.draw(on: &surface, in: layout.preview, scene)
    }

    private func emptyText(_ texts: Texts) -> String {
        places.selected == .late ? texts.emptyLate : texts.emptyQueue
    }

    // MARK: - Lines

    private func drawLines(_ layout: QueuesLayout, on surface: inout Surface, _ scene: Scene) {
        let border = Style(.border)
        surface.line(layout.rule, border)
        if let column = layout.divider {
            surface.verticalLine(column: column, rows: layout.places, border)
            surface.put(surface.symbols.teeDown, at: Point(column: column, row: layout.rule.row), border)
        } else {
            // Where the queues are hidden, the line says which one is shown.
            let title = " \(title(scene)) "
            surface.write(
                title,
                at: Point(column: 2, row: layout.rule.row),
                Style(.heading),
                columns: layout.rule.columns - 4
            )
        }
        guard let line = layout.previewDivider else { return }
        if layout.previewIsBeside {
            surface.verticalLine(column: line.column, rows: line, border)
            surface.put(surface.symbols.teeDown, at: Point(column: line.column, row: layout.rule.row), border)
        } else {
            surface.line(line, border)
            if let column = layout.divider {
                surface.put(surface.symbols.teeRight, at: Point(column: column, row: line.row), border)
                surface.line(
                    Rect(column: column + 1, row: line.row, columns: line.endColumn - column - 1, rows: 1),
                    border
                )
            }
        }
    }

    // MARK: - Queues and views

    private func title(_ scene: Scene) -> String {
        guard let place = places.selected else { return scene.texts.allOpen }
        let count = count(place, scene)
        let name: String =
            switch place {
            case .queue(let id):
                scene.agreement.queue(id).map { scene.teamName($0.team) + " · " + $0.name } ?? id.rawValue
            default: label(place, scene)
            }
        return name + (count.open.map { "  \($0)" } ?? "")
    }

    private func label(_ place: Place, _ scene: Scene) -> String {
        switch place {
        case .team(let team): scene.teamName(team)
        case .queue(let queue): scene.queueNameInTeam(queue)
        case .heading: scene.texts.views
        case .all: scene.texts.allOpen
        case .late: scene.texts.late
        case .unowned: scene.texts.unowned
        case .blank: ""
        }
    }

    private func count(_ place: Place, _ scene: Scene) -> (open: Int?, late: Int) {
        guard let counts = scene.counts else { return (nil, 0) }
        switch place {
        case .queue(let queue):
            let count = counts.queues.first { $0.queue == queue }
            return (count?.open ?? 0, count?.late ?? 0)
        case .all: return (counts.open, 0)
        case .late: return (counts.late, 0)
        case .unowned: return (counts.unowned, 0)
        case .team, .heading, .blank: return (nil, 0)
        }
    }

    private func drawPlaces(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard !area.isEmpty else { return }
        let visible = places.visible(rows: area.rows)
        for index in visible {
            draw(
                places.ids[index],
                isSelected: index == places.selectedIndex,
                on: &surface,
                in: area.line(index - visible.lowerBound),
                scene
            )
        }
        if isChoosingPlace, let index = places.selectedIndex, visible.contains(index) {
            surface.cursor = Point(column: area.column + 1, row: area.row + index - visible.lowerBound)
        }
    }

    private func draw(_ place: Place, isSelected: Bool, on surface: inout Surface, in line: Rect, _ scene: Scene) {
        switch place {
        case .blank:
            surface.line(line.inset(columns: 1), Style(.border))
            return
        case .team, .heading:
            surface.write(
                label(place, scene),
                at: Point(column: line.column + 1, row: line.row),
                Style(.heading),
                columns: line.columns - 1
            )
            return
        case .queue, .all, .late, .unowned: break
        }
        let style = isSelected ? Style(isChoosingPlace ? .selection : .selectionInactive) : .text
        surface.fill(line, style)
        if isSelected { surface.put(surface.symbols.pointer, at: Point(column: line.column + 1, row: line.row), style) }
        surface.write(label(place, scene), at: Point(column: line.column + 3, row: line.row), style, columns: 16)
        let count = count(place, scene)
        if let open = count.open {
            let place = Rect(column: line.column + 19, row: line.row, columns: 4, rows: 1)
            surface.write(String(open), in: place, style, alignment: .trailing)
        }
        if count.late > 0 {
            let late = String(Character(surface.symbols.alarm)) + String(count.late)
            surface.write(
                late,
                at: Point(column: line.column + 23, row: line.row),
                isSelected ? style : Style(.danger),
                columns: 3
            )
        }
    }
}

extension Surface {
    /// Draws a vertical line over the rows of an area.
    mutating func verticalLine(column: Int, rows: Rect, _ style: Style) {
        for row in rows.row..<rows.endRow { put(symbols.vertical, at: Point(column: column, row: row), style) }
    }
}
