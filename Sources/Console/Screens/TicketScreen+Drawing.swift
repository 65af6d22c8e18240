import Domain
import Reports
import Store
import TerminalUI

extension TicketScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard let view else {
            let text = isMissing ? scene.texts.noSuchTicket(number) : scene.texts.loading
            let place = Point(column: area.column + 1, row: area.row + 1)
            surface.write(text, at: place, Style(.muted))
            surface.cursor = place
            return
        }
        let facts = TicketFacts(view: view, scene: scene)
        let layout = layout(view, in: area, scene)
        drawHead(facts, on: &surface, layout)
        var timeline = timeline
        if !hasScrolled { timeline.scrollToEnd(in: layout.timeline) }
        timeline.draw(on: &surface, in: layout.timeline, focused: true)
        drawSide(facts, on: &surface, layout)
    }

    private func drawHead(_ facts: TicketFacts, on surface: inout Surface, _ layout: TicketLayout) {
        let title = layout.head.line(0)
        surface.fill(title, Style(.heading))
        let standing = facts.standing
        let room = title.columns - standing.width - 2
        surface.write(
            "\(number)  \(view?.ticket.subject ?? "")",
            at: title.origin,
            Style(.heading),
            columns: max(20, room)
        )
        surface.write(
            standing,
            at: Point(column: title.endColumn - standing.width, row: title.row),
            Style(.heading)
        )
        for (index, line) in layout.facts.enumerated() {
            surface.write(line, at: layout.head.line(index + 1).origin, .text, columns: layout.head.columns)
        }
        if let consumed = facts.consumed, let text = facts.meterText, layout.hasMeter {
            let line = layout.head.line(layout.head.rows - 1)
            let bar = Rect(
                column: line.column,
                row: line.row,
                columns: TicketFacts.barColumns(beside: text, of: line.columns),
                rows: 1
            )
            Meter(consumed, style: facts.meterStyle).draw(on: &surface, in: bar)
            let place = Point(column: bar.endColumn + (bar.isEmpty ? 0 : 1), row: line.row)
            surface.write(text, at: place, facts.meterStyle, columns: line.endColumn - place.column)
        }
        surface.line(layout.rule, Style(.border))
    }

    private func drawSide(_ facts: TicketFacts, on surface: inout Surface, _ layout: TicketLayout) {
        var lines = facts.requester.enumerated().map { TextSpan($1, Style($0 == 0 ? .strong : .text)) }
        let pressing = facts.surroundings.filter { $0.style != Style(.muted) }
        if layout.sideIsBelow {
            // In a narrow window one line holds the requester, and the rest only what calls for attention.
            lines = [TextSpan(facts.requester.joined(separator: " · "), Style(.strong))] + facts.others
            let used = drawTies(facts, after: draw(lines, on: &surface, layout), on: &surface, layout)
            draw(pressing, from: used, on: &surface, layout)
            return
        }
        let border = Style(.border)
        let column = layout.side.column - 2
        surface.verticalLine(column: column, rows: layout.side, border)
        surface.put(surface.symbols.teeDown, at: Point(column: column, row: layout.rule.row), border)
        lines += [TextSpan("")] + facts.others + pressing
        let used = drawTies(facts, after: draw(lines, on: &surface, layout), on: &surface, layout)
        draw(facts.surroundings.filter { $0.style == Style(.muted) }, from: used, on: &surface, layout)
    }

    /// Draws lines from a row of the side on, and returns the row after them.
    @discardableResult
    private func draw(
        _ lines: [TextSpan],
        from first: Int = 0,
        on surface: inout Surface,
        _ layout: TicketLayout
    ) -> Int {
        let wrapped = lines.flatMap { span in
            layout.sideIsBelow ? [span] : span.text.lines(of: layout.side.columns).map { TextSpan($0, span.style) }
        }
        let rows = max(0, layout.side.rows - first)
        for (index, span) in wrapped.prefix(rows).enumerated() {
            surface.write([span], at: layout.side.line(first + index).origin, columns: layout.side.columns)
        }
        return first + min(rows, wrapped.count)
    }

    /// The tied tickets, one line each, with the chosen one marked and the cursor there.
    @discardableResult
    private func drawTies(
        _ facts: TicketFacts,
        after first: Int,
        on surface: inout Surface,
        _ layout: TicketLayout
    ) -> Int {
        let ties = TicketTies(facts.view).ties
        var row = first
        for (tie, span) in zip(ties, facts.ties) where row < layout.side.rows {
            let line = layout.side.line(row)
            let isChosen = tie.number == chosen
            let style = isChosen ? Style(.selection) : span.style
            if isChosen {
                surface.fill(line, style)
                surface.cursor = line.origin
            }
            surface.write("→ " + span.text, in: line, style)
            row += 1
        }
        return row
    }

    func layout(_ view: TicketView, in area: Rect, _ scene: Scene) -> TicketLayout {
        let facts = TicketFacts(view: view, scene: scene)
        return TicketLayout(
            area,
            about: facts.about,
            history: facts.history,
            hasMeter: facts.consumed != nil,
            notices: facts.others.count + facts.ties.count
                + facts.surroundings.count { $0.style != Style(.muted) }
        )
    }
}
