import Domain
import Reports
import Store
import TerminalUI

extension MineScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = MineLayout(area, messages: messages.ids.count)
        let words = DeskWords(terms: scene.terms, language: scene.language)
        drawTitle(on: &surface, in: layout.title, scene)
        drawTickets(on: &surface, in: layout.tickets, words, scene)
        surface.line(layout.divider, Style(.border))
        let title = Point(column: layout.divider.column + 5, row: layout.divider.row)
        surface.write(" \(scene.texts.inbox) ", at: title, Style(.heading))
        drawInbox(on: &surface, in: layout.inbox, words, scene)
    }

    private func drawTitle(on surface: inout Surface, in line: Rect, _ scene: Scene) {
        let all = rows.values
        let counts = scene.texts.mineCounts(
            open: all.count,
            late: all.count { $0.isLate(at: scene.now) },
            waiting: all.count { $0.isWaiting }
        )
        surface.fill(line, Style(.heading))
        surface.write(counts, in: line.inset(columns: 1), Style(.heading), alignment: .trailing)
        let room = line.columns - counts.width - 4
        surface.write(
            scene.texts.mineTitle(scene.account),
            at: Point(column: line.column + 1, row: line.row),
            Style(.heading),
            columns: room
        )
    }

    // MARK: - Tickets

    private func drawTickets(on surface: inout Surface, in area: Rect, _ words: DeskWords, _ scene: Scene) {
        guard isLoaded else {
            surface.write(scene.texts.loading, at: Point(column: 3, row: area.row + 1), Style(.muted))
            return
        }
        let columns = area.splitColumns(
            .fixed(1),
            .fixed(1),
            .fixed(7),
            .flexible(weight: 5, min: 20, keep: 9),
            .flexible(weight: 2, min: 19, max: 40, keep: 8),
            .flexible(weight: 2, min: 14, max: 30, keep: 3),
            gap: 1
        )
        let visible = lines.visible(rows: area.rows)
        for index in visible {
            let line = area.line(index - visible.lowerBound)
            let isSelected = !isInInbox && index == lines.selectedIndex
            draw(lines.ids[index], isSelected: isSelected, on: &surface, in: line, columns, words, scene)
            if isSelected { surface.cursor = line.origin }
        }
        if rows.isEmpty, area.rows > 1 {
            surface.write(scene.texts.nothingMine, at: Point(column: 3, row: area.row + 1), Style(.muted))
            if !isInInbox { surface.cursor = Point(column: 3, row: area.row + 1) }
        }
    }

    private func draw(
        _ content: Line,
        isSelected: Bool,
        on surface: inout Surface,
        in line: Rect,
        _ columns: [Rect],
        _ words: DeskWords,
        _ scene: Scene
    ) {
        switch content {
        case .now, .waiting:
            let text = content == .now ? scene.texts.now : scene.texts.waiting
            surface.write(text, at: Point(column: line.column + 3, row: line.row), Style(.heading))
        case .nothing:
            guard !rows.isEmpty else { return }
            surface.write(scene.texts.nothingNow, at: Point(column: line.column + 3, row: line.row), Style(.muted))
        case .ticket(let number):
            guard let row = rows[number] else { return }
            let urgency = Urgency(of: row, at: scene.now)
            if isSelected { surface.fill(line, Style(.selection)) }
            let plain = Style(isSelected ? .selection : .text)
            let pressing = isSelected ? plain : Style(urgency.role)
            let cells = [
                TextSpan("", plain), TextSpan(urgency.sign, pressing), TextSpan(number.description, pressing),
                TextSpan(row.subject, plain), TextSpan(standing(row, words, scene), pressing),
                TextSpan(words.name(of: row.place.queue), plain),
            ]
            for (cell, place) in zip(cells, columns) where !place.isEmpty {
                surface.write(
                    cell.text,
                    at: Point(column: place.column, row: line.row),
                    cell.style,
                    columns: place.columns
                )
            }
        }
    }

    /// The deadline, or whom it waits for and until when.
    private func standing(_ row: TicketRow, _ words: DeskWords, _ scene: Scene) -> String {
        guard row.isWaiting, !row.isLate(at: scene.now), let until = row.waitsUntil else {
            return words.due(of: row, at: scene.now)
        }
        return words.due(of: row, at: scene.now) + " · " + scene.texts.untilWord + " "
            + words.time.short(until, now: scene.now)
    }

    // MARK: - Inbox

    private func drawInbox(on surface: inout Surface, in area: Rect, _ words: DeskWords, _ scene: Scene) {
        guard !messages.isEmpty else {
            surface.write(scene.texts.inboxEmpty, at: Point(column: area.column + 3, row: area.row), Style(.muted))
            return
        }
        let action = scene.actions["inbox.acknowledge"]
        let hint = [action?.keyLabels(in: scene.language).first, action?.name.text(in: scene.language)]
            .compactMap(\.self).joined(separator: " ")
        let visible = messages.visible(rows: area.rows)
        for index in visible {
            guard let item = items[messages.ids[index]] else { continue }
            let line = area.line(index - visible.lowerBound)
            let isSelected = isInInbox && index == messages.selectedIndex
            let style = Style(isSelected ? .selection : .text)
            surface.fill(line, style)
            surface.put(
                surface.symbols.bullet,
                at: Point(column: line.column + 1, row: line.row),
                isSelected ? style : Style(.accent)
            )
            let text =
                words.time.short(item.told, now: scene.now) + "  " + InboxText(message: item.message, words: words).line
            let room = line.columns - 5 - (isSelected ? hint.width + 3 : 0)
            surface.write(text, at: Point(column: line.column + 3, row: line.row), style, columns: room)
            if isSelected {
                let place = Point(column: line.endColumn - hint.width - 1, row: line.row)
                surface.write(hint, at: place, style.adding(.bold))
                surface.cursor = line.origin
            }
        }
    }
}
