import Domain
import Instants
import Reports
import Store
import TerminalUI

/// The ticket under the cursor, read when the selection has rested for a moment, so that a held-down arrow costs nothing.
struct TicketPreview {
    private(set) var view: TicketView? {
        didSet { known = Memo() }
    }
    /// What is said of the ticket, worked out once a second at most while keys are held down.
    private var known = Memo<PreviewText.Key, PreviewText>()
    private var wanted: TicketNumber?
    /// When what is wanted is asked for.
    private(set) var due: Duration?

    static let rest: Duration = .milliseconds(80)

    /// The selection stands on another ticket.
    mutating func select(_ number: TicketNumber?, _ scene: Scene) {
        guard number != wanted else { return }
        wanted = number
        due = number == nil ? nil : scene.uptime + TicketPreview.rest
        if number == nil { view = nil }
    }

    /// Asks for the ticket when the selection has rested.
    mutating func tick(_ scene: Scene) -> [Effect] {
        guard let due, due <= scene.uptime, let wanted else { return [] }
        self.due = nil
        return [.ask(.detail(wanted), .preview)]
    }

    /// Asks again for what is shown.
    func refresh() -> [Effect] {
        wanted.map { [.ask(.detail($0), .preview)] } ?? []
    }

    mutating func take(_ view: TicketView?) {
        self.view = view
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard area.rows > 0, let view, view.ticket.number == wanted || due != nil || wanted == nil else { return }
        let key = PreviewText.Key(rows: area.rows, now: scene.now)
        let text = known.value(for: key) { PreviewText(view, rows: area.rows, scene) }
        var line = 0
        func next() -> Rect {
            defer { line += 1 }
            return area.line(line)
        }
        let title = next()
        let used = surface.write(text.title, at: title.origin, columns: title.columns)
        let about = Rect(column: title.column + used + 2, row: title.row, columns: title.columns - used - 2, rows: 1)
        if about.columns > 12 { surface.write(text.about, in: about, Style(.muted), alignment: .trailing) }
        surface.write(text.requester, in: next(), .text)
        if let meter = text.meter {
            drawMeter(meter.text, meter.consumed, meter.style, on: &surface, in: next())
        } else {
            surface.write(text.history, in: next(), Style(.muted))
        }
        for spans in text.lines { surface.write(spans, at: next().origin, columns: area.columns) }
    }

    private func drawMeter(
        _ text: String,
        _ consumed: Double,
        _ style: Style,
        on surface: inout Surface,
        in line: Rect
    ) {
        let bar = Rect(
            column: line.column,
            row: line.row,
            columns: TicketFacts.barColumns(beside: text, of: line.columns),
            rows: 1
        )
        Meter(consumed, style: style).draw(on: &surface, in: bar)
        let start = bar.endColumn + (bar.isEmpty ? 0 : 1)
        let rest = Rect(column: start, row: line.row, columns: line.endColumn - start, rows: 1)
        surface.write(text, in: rest, style)
    }
}
