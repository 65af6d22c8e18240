package import BusinessCalendar
package import Domain
import Instants

/// A deadline's explanation in short lines, fit for reading aloud on the telephone.
package struct DeadlineReport: Sendable {
    package let trace: DeadlineTrace
    /// The agreement's version, as people call it; nil when the calendar stands alone.
    package let agreement: String?

    package init(trace: DeadlineTrace, agreement: String?) {
        self.trace = trace
        self.agreement = agreement
    }

    /// The whole explanation, one line a stretch, without a line feed at the end.
    ///
    /// Long waits are told by the week.
    package func text(_ language: Language) -> String {
        let words = DeadlineWords(language: language)
        let clock = DeadlineClock(trace: trace, words: words)
        var lines = [words.received(clock.moment(trace.received, withYear: true))]
        if trace.isMoved { lines.append(words.moved(clock.moment(trace.start))) }
        lines += DeadlineLines(trace: trace, words: words, clock: clock).lines
        lines.append(words.rule(trace.allowance, agreement: agreement))
        if case .workingDays = trace.allowance { lines.append(words.length(seconds: trace.length)) }
        lines.append(conclusion(words, clock))
        return lines.joined(separator: "\n")
    }

    private func conclusion(_ words: DeadlineWords, _ clock: DeadlineClock) -> String {
        guard let due = trace.due else { return words.standsStill(clock.moment(trace.dueWithoutStops)) }
        let conclusion = words.due(clock.moment(due))
        guard due != trace.dueWithoutStops else { return conclusion }
        return conclusion + " " + words.dueWithoutStops(clock.moment(trace.dueWithoutStops))
    }
}
