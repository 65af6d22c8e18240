import Domain
import Store
import TerminalUI

/// `:`, one line for a command or a ticket's number, with what fits above it.
struct PalettePanel: Layer {
    private var prompt: Prompt
    private let tickets: [RecentTicket]
    /// What was typed, while Tab walks through what fits to it.
    private var stem: String?
    private var chosen: Int?

    /// Choices that are shown at once.
    static let shown = 8

    init(history: [String], tickets: [RecentTicket] = []) {
        prompt = Prompt(":", history: history)
        self.tickets = tickets
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.palette, .prompt, .everywhere] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        if case .mouse(let mouse) = event { return click(mouse, in: area, scene) }
        switch prompt.handle(event, in: line(of: area)) {
        case .submitted(let text): return [.close(.finished), .command(text)]
        case .cancelled: return [.close(.finished)]
        case .changed:
            stem = nil
            chosen = nil
        case .moved, nil: break
        }
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "prompt.close": return [.close(.finished)]
        case "palette.next", "palette.previous":
            complete(action == "palette.next" ? 1 : -1, scene)
            return []
        default: return []
        }
    }

    /// Writes the next choice into the line.
    private mutating func complete(_ step: Int, _ scene: Scene) {
        let typed = stem ?? prompt.text
        let choices = choices(for: typed, scene)
        guard !choices.isEmpty else { return }
        let index = chosen.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        stem = typed
        chosen = index
        prompt.setText(choices[index].line)
    }

    private mutating func click(_ mouse: MouseEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let choices = choices(for: stem ?? prompt.text, scene)
        let first = area.endRow - 1 - choices.count
        let index = mouse.point.row - first
        guard mouse.isClick, choices.indices.contains(index) else { return [] }
        return [.close(.finished), .command(choices[index].line)]
    }

    private func choices(for text: String, _ scene: Scene) -> [PaletteChoice] {
        Array(PaletteChoices(scene: scene, tickets: tickets).fitting(text).prefix(PalettePanel.shown))
    }

    // MARK: - Drawing

    private func line(of area: Rect) -> Rect {
        area.line(area.rows - 1)
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let typed = stem ?? prompt.text
        let choices = choices(for: typed, scene)
        let isCommand = !typed.contains(" ") && Int64(typed) == nil
        let rows = min(choices.isEmpty && isCommand ? 1 : choices.count, max(0, area.rows - 1))
        let box = Rect(column: area.column, row: area.endRow - 1 - rows, columns: area.columns, rows: rows + 1)
        surface.fill(box, Style(.dialog))
        if rows > 0, choices.isEmpty {
            surface.write(" " + scene.texts.noCommandFits, in: box.line(0), Style(.dialog))
        }
        for (index, choice) in choices.prefix(rows).enumerated() {
            draw(choice, isChosen: index == chosen, on: &surface, in: box.line(index))
        }
        prompt.draw(on: &surface, in: line(of: area), focused: true)
        surface.cursor = prompt.cursor(in: line(of: area))
    }

    private func draw(_ choice: PaletteChoice, isChosen: Bool, on surface: inout Surface, in place: Rect) {
        let style = Style(isChosen ? .selection : .dialog)
        surface.fill(place, style)
        let name = Point(column: place.column + 1, row: place.row)
        surface.write(choice.name, at: name, style.adding(.bold), columns: 18)
        let help = Point(column: place.column + 20, row: place.row)
        surface.write(choice.help, at: help, style, columns: place.columns - 28)
        surface.write(choice.keys, at: Point(column: place.endColumn - 6, row: place.row), style, columns: 6)
    }
}
