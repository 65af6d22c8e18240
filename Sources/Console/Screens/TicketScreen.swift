import Domain
import Instants
import Store
import TerminalUI

/// One ticket: its facts, its journal as a timeline, and who else looks at it.
struct TicketScreen: Layer {
    let number: TicketNumber
    private(set) var view: TicketView?
    private(set) var isMissing = false
    private var timeline = TextView()
    private var hasScrolled = false

    /// What a list knew of the ticket, so that keys typed ahead of the journal find it.
    private let row: TicketRow?

    init(_ number: TicketNumber, row: TicketRow? = nil) {
        self.number = number
        self.row = row
    }

    var contexts: [ActionContext] { [.openTicket, .ticket, .reading, .screens, .everywhere] }
    var subject: TicketRow? { view?.detail.row ?? (isMissing ? nil : row) }

    mutating func start(_ scene: Scene) -> [Effect] {
        [.ask(.detail(number), .detail)]
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let view else { return [] }
        let layout = layout(view, in: area, scene)
        // Until somebody scrolls, the end of the journal is shown, wherever the size puts it.
        if !hasScrolled { timeline.scrollToEnd(in: layout.timeline) }
        hasScrolled = timeline.handle(event, in: layout.timeline) != nil || hasScrolled
        return []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch answer {
        case .detail(let view):
            isMissing = view == nil
            guard let view else { return [.say(scene.texts.noSuchTicket(number), .warning)] }
            self.view = view
            let words = TicketFacts(view: view, scene: scene).words
            timeline.paragraphs = Timeline(view.detail.journal, words: words, scene: scene).paragraphs
        case .failed(let error):
            return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.isDisjoint(with: [.tickets, .presence, .outbox]) ? [] : start(scene)
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        start(scene)
    }

    // MARK: - Drawing

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
        drawSide(facts, on: &surface, layout)
        var timeline = timeline
        if !hasScrolled { timeline.scrollToEnd(in: layout.timeline) }
        timeline.draw(on: &surface, in: layout.timeline, focused: true)
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
            let place = Point(column: bar.endColumn + 1, row: line.row)
            surface.write(text, at: place, facts.meterStyle, columns: line.endColumn - place.column)
        }
        surface.line(layout.rule, Style(.border))
    }

    private func drawSide(_ facts: TicketFacts, on surface: inout Surface, _ layout: TicketLayout) {
        var lines = facts.requester.enumerated().map { TextSpan($1, Style($0 == 0 ? .strong : .text)) }
        if layout.sideIsBelow {
            // In a narrow window one line holds the requester, and the rest only what calls for attention.
            lines = [TextSpan(facts.requester.joined(separator: " · "), Style(.strong))]
            lines += facts.surroundings.filter { $0.style != Style(.muted) }
        } else {
            let border = Style(.border)
            let column = layout.side.column - 2
            surface.verticalLine(column: column, rows: layout.side, border)
            surface.put(surface.symbols.teeDown, at: Point(column: column, row: layout.rule.row), border)
            lines += [TextSpan("")] + facts.surroundings
        }
        let wrapped = lines.flatMap { span in
            layout.sideIsBelow ? [span] : span.text.lines(of: layout.side.columns).map { TextSpan($0, span.style) }
        }
        for (index, span) in wrapped.prefix(layout.side.rows).enumerated() {
            surface.write([span], at: layout.side.line(index).origin, columns: layout.side.columns)
        }
    }

    private func layout(_ view: TicketView, in area: Rect, _ scene: Scene) -> TicketLayout {
        let facts = TicketFacts(view: view, scene: scene)
        return TicketLayout(
            area,
            about: facts.about,
            history: facts.history,
            hasMeter: facts.consumed != nil,
            notices: facts.surroundings.filter { $0.style != Style(.muted) }.count
        )
    }
}

/// Where the parts of a ticket's screen stand for a size.
struct TicketLayout {
    let head: Rect
    /// What it is about and its history, in lines.
    let facts: [String]
    let hasMeter: Bool
    let rule: Rect
    let timeline: Rect
    let side: Rect
    let sideIsBelow: Bool

    init(_ area: Rect, about: String, history: String, hasMeter: Bool, notices: Int) {
        let inner = area.inset(columns: 1)
        let most = area.rows < 20 ? 1 : 2
        facts = Array(about.lines(of: inner.columns).prefix(most) + history.lines(of: inner.columns).prefix(most))
        self.hasMeter = hasMeter
        let headRows = 1 + facts.count + (hasMeter ? 1 : 0)
        sideIsBelow = area.columns < 100
        let sideRows = sideIsBelow ? min(1 + notices, 3) : 0
        head = Rect(column: inner.column, row: area.row, columns: inner.columns, rows: headRows)
        let bodyRow = area.row + headRows + sideRows + 1
        let bodyRows = area.endRow - bodyRow
        rule = Rect(column: area.column, row: bodyRow - 1, columns: area.columns, rows: 1)
        if sideIsBelow {
            side = Rect(column: inner.column, row: head.endRow, columns: inner.columns, rows: sideRows)
            timeline = Rect(column: inner.column, row: bodyRow, columns: inner.columns, rows: bodyRows)
        } else {
            let sideColumns = min(56, area.columns * 2 / 5)
            side = Rect(column: area.endColumn - sideColumns, row: bodyRow, columns: sideColumns, rows: bodyRows)
            timeline = Rect(
                column: inner.column,
                row: bodyRow,
                columns: side.column - 3 - inner.column,
                rows: bodyRows
            )
        }
    }
}
