import BusinessCalendar
import Domain
import Instants
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
        let all = rows.values.filter { $0.owner == scene.account }
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
            .fixed(Urgency.columns(scene)),
            .fixed(7),
            .flexible(weight: 4, min: 18, keep: 9),
            .flexible(weight: 3, min: 14, max: 22, keep: 4),
            .flexible(weight: 2, min: 17, max: 26, keep: 8),
            .flexible(weight: 1, min: 13, max: 26, keep: 3),
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
        case .now, .waiting, .following:
            let text =
                switch content {
                case .now: scene.texts.now
                case .waiting: scene.texts.waiting
                default: scene.texts.following
                }
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
                TextSpan("", plain), TextSpan(urgency.mark(scene), pressing), TextSpan(number.description, pressing),
                TextSpan(row.subject, plain), TextSpan(bystander(row, scene), plain),
                TextSpan(standing(row, words, scene), pressing),
                TextSpan(words.name(of: row.place.queue), plain),
            ]
            for (index, (cell, place)) in zip(cells, columns).enumerated() where !place.isEmpty {
                // Where nobody is to be named the subject has the room.
                let isAlone = index == 3 && cells[4].text.isEmpty && !columns[4].isEmpty
                let end = isAlone ? columns[4].endColumn : place.endColumn
                surface.write(
                    cell.text,
                    at: Point(column: place.column, row: line.row),
                    cell.style,
                    columns: end - place.column
                )
            }
        }
    }

    /// Whom it waits for and since when, or who has it.
    private func bystander(_ row: TicketRow, _ scene: Scene) -> String {
        guard row.owner == scene.account else {
            return row.owner.map { scene.texts.owner(Account(scene.shortName($0))) } ?? scene.texts.nobody
        }
        guard case .waiting(let waiting) = row.state else { return "" }
        return scene.texts.waits(for: waiting, since: waits[row.number].map { day($0, scene) })
    }

    /// The deadline; of a waiting ticket when one is reminded; of somebody else's without a deadline where it stands.
    private func standing(_ row: TicketRow, _ words: DeskWords, _ scene: Scene) -> String {
        if row.isWaiting, !row.isLate(at: scene.now), row.owner == scene.account {
            return row.waitsUntil.map { scene.texts.reminder(day($0, scene)) } ?? "–"
        }
        if row.owner != scene.account, row.due == nil { return row.state.text(in: scene.language) }
        return words.due(of: row, at: scene.now)
    }

    /// The weekday of this week, else the date.
    private func day(_ instant: Instant, _ scene: Scene) -> String {
        let (day, today) = (scene.time.zone.date(at: instant), scene.time.zone.date(at: scene.now))
        let distance = day.daysSinceEpoch - today.daysSinceEpoch
        if distance == 0 { return scene.texts.today }
        return abs(distance) < 7 ? scene.time.weekday(instant) : scene.time.date(instant, now: scene.now)
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
