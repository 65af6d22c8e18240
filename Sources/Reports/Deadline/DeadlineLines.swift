import BusinessCalendar
import Instants

/// The middle of the explanation: what each stretch did to the promise.
struct DeadlineLines {
    let trace: DeadlineTrace
    let words: DeadlineWords
    let clock: DeadlineClock

    /// More stretches than this are told by the week where nothing but nights lies between.
    private static let fewEnough = 12

    var lines: [String] {
        let groups = trace.stretches.count > DeadlineLines.fewEnough ? byWeek : trace.stretches.map { [$0] }
        return groups.compactMap(line)
    }

    private func line(_ group: [DeadlineTrace.Stretch]) -> String? {
        guard let first = group.first, let last = group.last else { return nil }
        let span = "  " + clock.span(first.from, last.to) + "  "
        switch first.kind {
        case .counted:
            let seconds = group.filter { $0.kind == .counted }.reduce(0) { $0 + ($1.to - $1.from) }
            return span + words.counted(seconds: Int(seconds), withNights: group.count > 1)
        case .paused(let label): return span + words.paused(label)
        case .closed(let reason):
            return span + (first.closedDates.isEmpty ? words.closed(reason) : closedDates(first.closedDates))
        case .omitted: return span + words.omitted
        }
    }

    /// Runs of counted days within a week of the calendar, the plain nights between them swallowed.
    private var byWeek: [[DeadlineTrace.Stretch]] {
        var groups: [[DeadlineTrace.Stretch]] = []
        var index = 0
        let stretches = trace.stretches
        while index < stretches.count {
            var group = [stretches[index]]
            while stretches[index].kind == .counted, index + 2 < stretches.count,
                stretches[index + 1].isPlainNight, stretches[index + 2].kind == .counted,
                week(stretches[index + 2]) == week(group[0])
            {
                group += stretches[(index + 1)...(index + 2)]
                index += 2
            }
            groups.append(group)
            index += 1
        }
        return groups
    }

    private func week(_ stretch: DeadlineTrace.Stretch) -> ISOWeek {
        ISOWeek(containing: trace.zone.date(at: stretch.from))
    }

    // MARK: - Closed dates

    /// Neighbouring closed weekdays are one weekend; more than a few dates of one kind are counted.
    private func closedDates(_ dates: [ClosedDate]) -> String {
        var parts: [String] = []
        var index = 0
        while index < dates.count {
            var end = index
            while end + 1 < dates.count, dates[end + 1].reason == dates[index].reason, dates[index].reason.joins,
                dates[end + 1].date == dates[end].date.adding(days: 1)
            {
                end += 1
            }
            parts.append(part(Array(dates[index...end])))
            index = end + 1
        }
        let few = 8
        let shown = parts.prefix(few).joined(separator: ", ")
        return parts.count > few ? shown + ", " + words.more(parts.count - few) : shown
    }

    private func part(_ dates: [ClosedDate]) -> String {
        guard let first = dates.first, let last = dates.last else { return "" }
        let days =
            dates.count == 1 ? words.weekday(first.date) : words.weekday(first.date) + "–" + words.weekday(last.date)
        switch first.reason {
        case .weekday:
            let isWeekend = dates.allSatisfy { $0.date.weekday >= 5 }
            return (isWeekend ? words.weekend : words.closedWeekday) + " " + days
        case .publicHoliday(let holidays):
            return words.names(holidays) + " " + clock.date(first.date)
        case .localClosed(let name): return words.localClosed(name.text) + " " + clock.date(first.date)
        default: return words.closed(first.reason) + " " + clock.date(first.date)
        }
    }
}

extension DeadlineTrace.Stretch {
    fileprivate var isPlainNight: Bool {
        kind == .closed(.night) && closedDates.isEmpty
    }
}

extension ClosedReason {
    fileprivate var joins: Bool {
        self == .weekday
    }
}
