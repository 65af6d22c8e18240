import Domain
import Store
import TerminalUI

/// `:`, one line for a command or a ticket's number, with the commands that fit above it.
struct PalettePanel: Layer {
    private var prompt: Prompt
    private var chosen: Int?

    /// Commands that are shown at once.
    static let shown = 8

    init(history: [String]) {
        prompt = Prompt(":", history: history)
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.form, .everywhere] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        switch prompt.handle(event, in: line(of: area)) {
        case .submitted(let text): return submit(text, scene)
        case .cancelled: return [.close(.finished)]
        case .changed: chosen = nil
        case .moved, nil: break
        }
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "form.close": return [.close(.finished)]
        case "form.next", "form.previous":
            complete(action == "form.next" ? 1 : -1, scene)
            return []
        default: return []
        }
    }

    private func submit(_ text: String, _ scene: Scene) -> [Effect] {
        let fitting = commands(scene)
        if let chosen, fitting.indices.contains(chosen), let name = fitting[chosen].command {
            return [.close(.finished), .command(name.text(in: scene.language))]
        }
        return [.close(.finished), .command(text)]
    }

    /// Walks through the commands that fit what is typed.
    private mutating func complete(_ step: Int, _ scene: Scene) {
        let count = min(commands(scene).count, PalettePanel.shown)
        guard count > 0 else { return }
        chosen = chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    }

    private func commands(_ scene: Scene) -> [Action] {
        let text = prompt.text.lowercased()
        return ActionTable.standard.actions.filter { action in
            guard let command = action.command else { return false }
            return text.isEmpty || command.swedish.hasPrefix(text) || command.english.hasPrefix(text)
        }
    }

    // MARK: - Drawing

    private func line(of area: Rect) -> Rect {
        area.line(area.rows - 1)
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let fitting = Array(commands(scene).prefix(PalettePanel.shown))
        let isNumber = Int64(prompt.text) != nil
        let hasArgument = prompt.text.contains(" ")
        let rows = isNumber || hasArgument ? 0 : max(1, fitting.count)
        let box = Rect(column: area.column, row: area.endRow - 1 - rows, columns: area.columns, rows: rows + 1)
        surface.fill(box, Style(.dialog))
        if rows > 0, fitting.isEmpty {
            surface.write(" " + scene.texts.noCommandFits, in: box.line(0), Style(.dialog))
        }
        for (index, action) in fitting.enumerated() where rows > 0 {
            let style = Style(index == chosen ? .selection : .dialog)
            let place = box.line(index)
            surface.fill(place, style)
            let name = action.command?.text(in: scene.language) ?? ""
            surface.write(name, at: Point(column: place.column + 1, row: place.row), style.adding(.bold), columns: 16)
            let help = Point(column: place.column + 18, row: place.row)
            surface.write(action.help.text(in: scene.language), at: help, style, columns: place.columns - 26)
            let key = action.keys.first.map { $0.label(in: scene.language) } ?? ""
            surface.write(key, at: Point(column: place.endColumn - 6, row: place.row), style, columns: 6)
        }
        prompt.draw(on: &surface, in: line(of: area), focused: true)
        surface.cursor = prompt.cursor(in: line(of: area))
    }
}
