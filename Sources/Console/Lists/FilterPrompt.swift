import BusinessCalendar
import Domain
import Escalation
import Instants
import Store
import TerminalUI

/// A line in which a filter is typed, with what could be written next and what is wrong below it.
struct FilterPrompt {
    var prompt: Prompt
    private(set) var problem: FilterError?
    private(set) var filter = Filter()
    /// What could be written where the caret stands.
    private var offers: [FilterCompletion] = []
    /// The offer that Tab has put in, and the text and offers from before it did.
    private var taken: (index: Int, text: String, offers: [FilterCompletion])?

    init(_ label: String, text: String = "") {
        prompt = Prompt(label, text: text)
    }

    var text: String { prompt.text }
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Words that are looked for, to be shown where they stand.
    var words: [String] {
        filter.terms.compactMap { term in
            guard !term.isNegated else { return nil }
            return switch term.condition {
            case .word(let text), .unit(let text), .requester(let text): text
            default: nil
            }
        }
    }

    // MARK: - Typing

    /// Handles typing; true when the text has changed.
    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> Bool {
        guard case .changed? = prompt.handle(event, in: area) else { return false }
        taken = nil
        read(scene)
        return true
    }

    mutating func setText(_ text: String, _ scene: Scene) {
        prompt.setText(text)
        taken = nil
        read(scene)
    }

    /// Puts the next thing in that could be written, or the one before; false when there is nothing.
    mutating func complete(_ step: Int, _ scene: Scene) -> Bool {
        let start = taken ?? (step > 0 ? -1 : 0, text, allOffers(scene))
        guard !start.offers.isEmpty else { return false }
        let index = (start.index + step + start.offers.count) % start.offers.count
        let offer = start.offers[index]
        let characters = Array(start.text)
        guard offer.range.upperBound <= characters.count else { return false }
        let behind = characters[offer.range.upperBound...]
        prompt.setText(String(characters[..<offer.range.lowerBound]) + offer.text + String(behind))
        read(scene)
        taken = (index, start.text, start.offers)
        offers = start.offers
        return true
    }

    /// Reads the text as a filter; one that cannot be read leaves the filter from before.
    private mutating func read(_ scene: Scene) {
        do {
            filter = try FilterLanguage.parse(text, in: scene.filterScope)
            problem = nil
        } catch {
            problem = error
        }
        let token = text.prefix(prompt.field.buffer.caret).split(whereSeparator: \.isWhitespace).last ?? ""
        // Words are more common than conditions, so only values are offered unasked.
        offers = token.contains(":") ? allOffers(scene) : []
    }

    private func allOffers(_ scene: Scene) -> [FilterCompletion] {
        FilterLanguage.completions(
            for: text,
            at: prompt.field.buffer.caret,
            in: scene.filterScope,
            language: scene.language
        )
    }

    // MARK: - Drawing

    /// Draws the line, and below it what is wrong, what could be written, or a rule.
    func draw(on surface: inout Surface, in area: Rect, below line: Rect, _ scene: Scene) {
        prompt.draw(on: &surface, in: area, focused: true)
        if let problem, !isHalfWritten {
            draw(problem, on: &surface, in: line, scene)
        } else if offers.isEmpty {
            surface.line(line, Style(.border))
        } else {
            drawOffers(on: &surface, in: line)
        }
        surface.cursor = prompt.cursor(in: area)
    }

    /// Whether what is wrong is only that the value has not been written yet.
    private var isHalfWritten: Bool {
        guard let problem, !offers.isEmpty else { return false }
        return problem.position + problem.length >= prompt.field.buffer.caret
    }

    /// A caret under the mistake, with what is wrong after it.
    private func draw(_ problem: FilterError, on surface: inout Surface, in line: Rect, _ scene: Scene) {
        let start = line.column + prompt.label.columns + 1 + min(problem.position, max(0, line.columns - 30))
        let marks = String(repeating: "^", count: max(1, min(problem.length, 20)))
        let used = surface.write(marks, at: Point(column: start, row: line.row), Style(.danger, .bold))
        let text = Point(column: start + used + 1, row: line.row)
        surface.write(problem.text(in: scene.language), at: text, Style(.danger), columns: line.endColumn - text.column)
    }

    private func drawOffers(on surface: inout Surface, in line: Rect) {
        var column = line.column + 2
        let first = max(0, (taken?.index ?? 0) - 3)
        for (index, offer) in offers.enumerated().dropFirst(first) where column < line.endColumn - 4 {
            let style = index == taken?.index ? Style(.selection) : Style(.muted)
            let text = offer.detail.isEmpty || index != taken?.index ? offer.text : offer.text + " " + offer.detail
            let place = Point(column: column, row: line.row)
            column += surface.write(text, at: place, style, columns: line.endColumn - column) + 2
        }
    }
}

extension Scene {
    /// What the filter language must know of this desk now.
    var filterScope: FilterScope {
        let zone = terms.calendar.zone
        return FilterScope(
            agreement: agreement,
            staff: staff,
            today: zone.date(at: now),
            startOfDay: { zone.instant($0, .midnight) }
        )
    }
}
