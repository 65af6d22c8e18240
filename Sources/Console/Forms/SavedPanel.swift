import Domain
import Store
import TerminalUI

/// The number of a new ticket, large enough to be read to the caller.
struct SavedPanel: Layer {
    let ticket: Ticket
    let queue: String

    init(_ ticket: Ticket, queue: String) {
        self.ticket = ticket
        self.queue = queue
    }

    var isOverlay: Bool { true }
    var contexts: [ActionContext] { [.saved, .everywhere] }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "saved.open": [.close(.finished), .open(TicketScreen(ticket.number))]
        case "saved.new": [.close(.finished), .perform("new.open")]
        default: [.close(.finished)]
        }
    }

    private func lines(_ scene: Scene) -> [String] {
        let outcome = ticket.resolution?.outcome.map { $0.name(in: scene.language) }
        let links = ticket.links.map(\.other).sorted()
        return [
            ticket.subject,
            [ticket.state.text(in: scene.language), outcome, queue].compactMap(\.self).joined(separator: " · "),
            ticket.requester?.email.map { scene.texts.receiptQueued($0) } ?? scene.texts.noReceipt,
        ] + (links.isEmpty ? [] : [scene.texts.linked(to: links)])
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let digits = BigDigits(ticket.number.description)
        let lines = lines(scene)
        let columns = max(digits.columns, lines.map(\.width).max() ?? 0) + 6
        let box = area.centred(
            Size(columns: min(max(columns, 44), area.columns), rows: min(area.rows, BigDigits.rows + 5 + lines.count))
        )
        surface.fill(box, Style(.dialog))
        surface.frame(box, Style(.dialog), title: scene.texts.sayTheNumber, titleStyle: Style(.dialogTitle))
        let inner = box.inset(columns: 2, rows: 1)
        let place = Point(column: inner.column + max(0, (inner.columns - digits.columns) / 2), row: inner.row + 1)
        digits.draw(on: &surface, at: place, Style(.dialog, .bold))
        for (index, line) in lines.enumerated() {
            surface.write(line, in: inner.line(BigDigits.rows + 2 + index), Style(.dialog), alignment: .centre)
        }
        surface.cursor = place
    }
}

/// Digits five rows tall.
struct BigDigits {
    static let rows = 5
    private let digits: [Int]

    init(_ text: String) {
        digits = text.compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }
    }

    var columns: Int { max(0, digits.count * 6 - 1) }

    func draw(on surface: inout Surface, at point: Point, _ style: Style) {
        for (index, digit) in digits.enumerated() {
            for (row, pattern) in BigDigits.patterns[digit].enumerated() {
                for (column, sign) in pattern.enumerated() where sign == "#" {
                    let place = Point(column: point.column + index * 6 + column, row: point.row + row)
                    surface.put(surface.symbols.isASCII ? "#" : "█", at: place, style)
                }
            }
        }
    }

    private static let patterns = [
        ["#####", "#   #", "#   #", "#   #", "#####"],
        ["  #  ", " ##  ", "  #  ", "  #  ", " ### "],
        ["#####", "    #", "#####", "#    ", "#####"],
        ["#####", "    #", " ####", "    #", "#####"],
        ["#   #", "#   #", "#####", "    #", "    #"],
        ["#####", "#    ", "#####", "    #", "#####"],
        ["#####", "#    ", "#####", "#   #", "#####"],
        ["#####", "    #", "   # ", "  #  ", "  #  "],
        ["#####", "#   #", "#####", "#   #", "#####"],
        ["#####", "#   #", "#####", "    #", "#####"],
    ]
}
