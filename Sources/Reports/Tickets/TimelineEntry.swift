package import Domain
package import Instants

/// An event of a ticket as it stands in its timeline.
package struct TimelineEntry: Sendable {
    private let entry: TicketEntry
    private let words: DeskWords
    private let now: Instant

    package init(_ entry: TicketEntry, words: DeskWords, now: Instant) {
        self.entry = entry
        self.words = words
        self.now = now
    }

    /// The line with time, actor and what happened, and under it what was written, each line marked by whom it is for.
    ///
    /// `│` stands before notes for the desk, `»` before answers to the customer.
    package func lines(width: Int) -> [String] {
        let text = words.text(of: entry.event, by: entry.origin.actor)
        let actor = entry.origin.actor == .engine ? words.language("motorn", "engine") : entry.origin.actor.displayName
        let head = words.time.full(entry.origin.happened, now: now) + "  " + actor + "  " + text.headline + recorded
        return head.visible().wrapped(to: width) + body(text, width: width)
    }

    /// When it was written down, where that was much later than it happened.
    private var recorded: String {
        guard entry.origin.recorded - entry.origin.happened >= 60 else { return "" }
        let moment = words.time.full(entry.origin.recorded, now: now)
        return words.language(" (antecknat \(moment))", " (recorded \(moment))")
    }

    private func body(_ text: EventText, width: Int) -> [String] {
        // The sheet tells the description above the timeline.
        if case .opened = entry.event { return [] }
        guard let body = text.body else { return [] }
        let mark = text.tone == .answer ? "    » " : "    │ "
        return body.visible(keepingLineBreaks: true).wrapped(to: width - 6).map { mark + $0 }
    }
}
