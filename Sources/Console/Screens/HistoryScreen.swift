import BusinessCalendar
import Domain
import Instants
import Reports
import Store
import TerminalUI

/// Every change of a ticket: what a field said, and what it became.
///
/// `-` stands before what was and `+` before what came, so that no colour is needed to tell them apart.
struct HistoryScreen: Layer {
    let number: TicketNumber
    private var view = TextView()

    init(_ number: TicketNumber) {
        self.number = number
    }

    var contexts: [ActionContext] { [.page, .reading, .screens, .everywhere] }

    mutating func start(_ scene: Scene) -> [Effect] {
        view.paragraphs = [TextView.Paragraph(TextSpan(scene.texts.loading, Style(.muted)))]
        return [.ask(.detail(number), .detail)]
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.contains(.tickets) ? [.ask(.detail(number), .detail)] : []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        guard case .detail(let found?) = answer else { return [] }
        let words = TicketFacts(view: found, scene: scene).words
        let steps = TicketHistory(found.detail.journal, words: words).steps
        let none = TextView.Paragraph(TextSpan(scene.texts.neverChanged, Style(.muted)))
        view.paragraphs =
            [
                TextView.Paragraph(TextSpan(scene.texts.historyTitle(number), Style(.heading))),
                TextView.Paragraph(TextSpan(found.ticket.subject, Style(.strong))),
            ] + (steps.isEmpty ? [none] : steps.flatMap { paragraphs($0, words, scene) })
        return []
    }

    private func paragraphs(_ step: TicketHistory.Step, _ words: DeskWords, _ scene: Scene) -> [TextView.Paragraph] {
        let actor = step.entry.origin.actor
        let name = actor == .engine ? scene.language("motorn", "engine") : actor.displayName
        let moment = words.time.full(step.entry.origin.happened, now: scene.now)
        let headline = words.text(of: step.entry.event, by: actor).headline
        return [
            TextView.Paragraph(""),
            TextView.Paragraph(TextSpan(headline), lead: TextSpan("\(moment)  \(name)  ", Style(.muted))),
        ] + step.changes.flatMap { paragraphs($0) }
    }

    private func paragraphs(_ change: TicketHistory.FieldChange) -> [TextView.Paragraph] {
        [TextView.Paragraph(TextSpan(change.field, Style(.label)), lead: "  ")]
            + lines(change.before, sign: "-", Style(.danger)) + lines(change.after, sign: "+", Style(.success))
    }

    private func lines(_ text: String, sign: String, _ style: Style) -> [TextView.Paragraph] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2_000).map {
            TextView.Paragraph(TextSpan(String($0), style), lead: TextSpan("    \(sign) ", style.adding(.bold)))
        }
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        _ = view.handle(event, in: area.inset(columns: 1))
        return []
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        view.draw(on: &surface, in: area.inset(columns: 1), focused: true)
    }
}
