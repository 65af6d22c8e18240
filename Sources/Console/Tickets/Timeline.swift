import Domain
import Instants
import Reports
import Store
import TerminalUI

/// A ticket's journal as lines of the screen, the oldest first.
///
/// What somebody wrote for the desk and what went to the customer differ by word, sign and colour.
struct Timeline {
    private let words: DeskWords
    private let scene: Scene
    private let entries: [TicketEntry]
    /// How wide the times are, so that what happened stands in one line under each other.
    private let momentColumns: Int

    init(_ entries: some Sequence<TicketEntry>, words: DeskWords, scene: Scene) {
        self.words = words
        self.scene = scene
        self.entries = Array(entries)
        momentColumns = self.entries.reduce(10) { widest, entry in
            max(widest, words.time.short(entry.origin.happened, now: scene.now).columns)
        }
    }

    /// Everything, for the ticket's own screen.
    var paragraphs: [TextView.Paragraph] { entries.flatMap { paragraphs($0) } }

    /// One line each, for the preview: what somebody wrote or did.
    var lines: [[TextSpan]] { entries.map { line($0) } }

    private func paragraphs(_ entry: TicketEntry) -> [TextView.Paragraph] {
        let text = words.text(of: entry.event, by: entry.origin.actor)
        let lead = lead(entry)
        switch text.tone {
        case .note:
            return [
                TextView.Paragraph(TextSpan(scene.texts.internalNote, Style(.muted, .bold)), lead: lead)
            ] + body(text.body, sign: "│ ", Style(.text))
        case .answer:
            return [
                TextView.Paragraph(TextSpan(scene.texts.answerToCustomer, Style(.accent, .bold)), lead: lead)
            ] + body(text.body, sign: "» ", Style(.accent))
        case .engine:
            return [TextView.Paragraph(TextSpan(text.headline, Style(.warning)), lead: lead)]
                + body(text.body, sign: "  ", Style(.muted))
        case .plain:
            return [TextView.Paragraph(TextSpan(text.headline), lead: lead)] + body(text.body, sign: "  ", Style(.text))
        }
    }

    private func line(_ entry: TicketEntry) -> [TextSpan] {
        let text = words.text(of: entry.event, by: entry.origin.actor)
        let lead = lead(entry)
        let said = text.body.map { $0.split(separator: "\n").joined(separator: " ") }
        let style = Style(text.tone == .answer ? .accent : .text)
        switch text.tone {
        case .note: return [lead, TextSpan(said ?? text.headline, style)]
        case .answer: return [lead, TextSpan("» " + (said ?? ""), style)]
        case .engine: return [lead, TextSpan(text.headline, Style(.warning))]
        case .plain: return [lead, TextSpan(said.map { text.headline + ": " + $0 } ?? text.headline, style)]
        }
    }

    private func lead(_ entry: TicketEntry) -> TextSpan {
        let actor =
            switch entry.origin.actor {
            case .engine: scene.language("motorn", "engine")
            case .person(let account): scene.shortName(account)
            case .imported(let name): name
            }
        let moment = words.time.short(entry.origin.happened, now: scene.now)
        let engine = entry.origin.actor == .engine
        return TextSpan(
            moment.padded(to: momentColumns) + " " + actor.truncated(to: 9).padded(to: 10),
            Style(engine ? .warning : .muted)
        )
    }

    private func body(_ text: String?, sign: String, _ style: Style) -> [TextView.Paragraph] {
        guard let text, !text.isEmpty else { return [] }
        return text.wrappedLines.map {
            TextView.Paragraph(TextSpan($0, style), lead: TextSpan("    " + sign, style))
        }
    }
}

extension String {
    /// The text's own lines; at most so many that no text can fill the memory of a screen.
    fileprivate var wrappedLines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false).prefix(5_000).map(String.init)
    }

    /// Filled with spaces to so many characters; cut when longer.
    fileprivate func padded(to length: Int) -> String {
        let text = prefix(length)
        return text + String(repeating: " ", count: length - text.count)
    }
}
