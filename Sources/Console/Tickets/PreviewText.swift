import Domain
import Instants
import Store
import TerminalUI

/// What the preview says of a ticket, before it is fitted into its columns.
struct PreviewText {
    /// What else it depends on than the ticket.
    nonisolated struct Key: Equatable, Sendable {
        let rows: Int
        let now: Instant
    }

    struct MeterText {
        let text: String
        let consumed: Double
        let style: Style
    }

    let title: [TextSpan]
    let about: String
    let requester: String
    let meter: MeterText?
    let history: String
    /// Who else is here, then the latest of the journal.
    let lines: [[TextSpan]]

    init(_ view: TicketView, rows: Int, _ scene: Scene) {
        let facts = TicketFacts(view: view, scene: scene)
        title = [TextSpan("\(view.ticket.number) ", Style(.heading)), TextSpan(view.ticket.subject, Style(.strong))]
        about = facts.about
        requester = facts.requester.joined(separator: " · ")
        if let text = facts.meterText, let consumed = facts.consumed {
            meter = MeterText(text: text, consumed: consumed, style: facts.meterStyle)
        } else {
            meter = nil
        }
        history = facts.history
        let headRows = 3
        let others = facts.others.prefix(max(0, rows - headRows - 1)).map { [$0] }
        let latest = view.detail.journal.suffix(max(0, rows - headRows - others.count))
        lines = others + Timeline(latest, words: facts.words, scene: scene).lines
    }
}
