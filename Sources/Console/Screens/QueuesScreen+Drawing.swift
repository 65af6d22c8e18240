import Domain
import Reports
import Store
import TerminalUI

extension QueuesScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = layout(area, scene)
        drawLines(layout, on: &surface, scene)
        drawPlaces(on: &surface, in: layout.places, scene)
        drawTickets(on: &surface, in: layout, scene)
        if list.isEmpty {
            let text = list.isLoaded ? emptyText(scene.texts) : scene.texts.loading
            let line = Rect(
                column: layout.list.column + 3,
                row: layout.list.row + 2,
                columns: layout.list.columns - 3,
                rows: 1
            )
            surface.write(text, at: line.origin, Style(.muted), columns: line.columns)
            if !isChoosingPlace, !filter.isTyping { surface.cursor = line.origin }
        }
        preview.draw(on: &surface, in: layout.preview, scene)
        drawPrompt(on: &surface, layout, scene)
    }

    private func drawTickets(on surface: inout Surface, in layout: QueuesLayout, _ scene: Scene) {
        let words = DeskWords(terms: scene.terms, language: scene.language)
        let columns = columns(scene)
        table(columns).draw(on: &surface, in: layout.list, focused: !isChoosingPlace && !filter.isTyping) { number in
            guard let row = list.rows[number] else { return nil }
            var cells = columns.cells(row, words: words)
            cells.note = present[number].map { TextSpan(scene.texts.whoIsThere($0, scene), Style(.muted, .bold)) }
            return cells
        }
    }

    /// The columns as they are shown: a list that cannot be had in its order has no sign of it.
    func columns(_ scene: Scene) -> TicketColumns {
        var arrangement = arrangement(scene)
        if list.query.order != arrangement.order { arrangement.sort = nil }
        return TicketColumns(scene: scene, arrangement: arrangement)
    }

    /// The list with its columns and marks.
    func table(_ columns: TicketColumns) -> Table<TicketNumber> {
        var table = list.table
        table.columns = columns.columns()
        table.noteColumn = columns.noteColumn
        table.marked = marks.numbers
        return table
    }

    private func drawPrompt(on surface: inout Surface, _ layout: QueuesLayout, _ scene: Scene) {
        guard filter.isTyping, var prompt = filter.prompt else { return }
        prompt.prompt.note = list.isLoaded ? scene.texts.hits(list.count, more: list.next != nil) : ""
        prompt.draw(on: &surface, in: layout.prompt, below: layout.promptHelp, scene)
    }

    private func emptyText(_ texts: Texts) -> String {
        if let name = viewName, filter.terms.isEmpty, list.query.filter == QueuesScreen.nothing {
            return texts.viewNotUnderstood(name)
        }
        if filter.isOn { return texts.nothingFits }
        return places.selected == .late ? texts.emptyLate : texts.emptyQueue
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
        drawCondition(on: &surface, layout, scene)
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

    /// What is marked and what the list is narrowed by, at the end of the line above the list.
    private func drawCondition(on surface: inout Surface, _ layout: QueuesLayout, _ scene: Scene) {
        var parts: [TextSpan] = []
        if !marks.isEmpty { parts.append(TextSpan(" " + scene.texts.marked(marks.count) + " ", Style(.marked, .bold))) }
        if filter.isOn, !filter.isTyping {
            let count = list.isLoaded ? scene.texts.hits(list.count, more: list.next != nil) : ""
            let text = " \(scene.texts.filterLabel) \(filter.text) · \(count) "
            parts.append(TextSpan(text, Style(.warning, .bold)))
        }
        let width = parts.reduce(0) { $0 + $1.text.width }
        guard width > 0 else { return }
        let room = layout.rule.columns - 4
        let place = Point(column: layout.rule.endColumn - 2 - min(width, room), row: layout.rule.row)
        surface.write(parts, at: place, columns: room)
    }

    // MARK: - Queues and views

    private func title(_ scene: Scene) -> String {
        guard let place = places.selected else { return scene.texts.allOpen }
        let count = count(place, scene)
        let name: String =
            switch place {
            case .queue(let id):
                scene.queueNameWithTeam(id)
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
        case .view(let name): name
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
        case .view(let name): return (viewCounts[name], 0)
        case .team, .heading, .blank: return (nil, 0)
        }
    }

    private func countText(_ count: Int) -> String {
        count < QueuesScreen.countLimit ? String(count) : "\(QueuesScreen.countLimit - 1)+"
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
        case .queue, .all, .late, .unowned, .view: break
        }
        let style = isSelected ? Style(isChoosingPlace ? .selection : .selectionInactive) : .text
        surface.fill(line, style)
        if isSelected { surface.put(surface.symbols.pointer, at: Point(column: line.column + 1, row: line.row), style) }
        let count = count(place, scene)
        if scene.preferences.isAccessible {
            draw(label(place, scene), count, style, on: &surface, in: line, scene)
            return
        }
        surface.write(label(place, scene), at: Point(column: line.column + 3, row: line.row), style, columns: 16)
        if let open = count.open {
            let place = Rect(column: line.column + 19, row: line.row, columns: 4, rows: 1)
            surface.write(countText(open), in: place, style, alignment: .trailing)
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

    /// For readers the number of late ones has a word before it.
    private func draw(
        _ label: String,
        _ count: (open: Int?, late: Int),
        _ style: Style,
        on surface: inout Surface,
        in line: Rect,
        _ scene: Scene
    ) {
        let numbers =
            (count.open.map { countText($0) } ?? "") + (count.late > 0 ? scene.texts.lateCount(count.late) : "")
        let room = line.columns - 4 - numbers.width
        surface.write(label, at: Point(column: line.column + 3, row: line.row), style, columns: room)
        surface.write(numbers, in: line, style, alignment: .trailing)
    }
}

extension Surface {
    /// Draws a vertical line over the rows of an area.
    mutating func verticalLine(column: Int, rows: Rect, _ style: Style) {
        for row in rows.row..<rows.endRow { put(symbols.vertical, at: Point(column: column, row: row), style) }
    }
}
