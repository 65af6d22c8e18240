package import Instants

extension DeadlineTrace {
    /// Explains a promise from its receipt to its due, or to the stop that still lasts.
    ///
    /// Where stops overlap, the first in the list names the stretch.
    package init(
        calendar: OpeningCalendar,
        received: Instant,
        allowance: Allowance,
        stops: [LabelledStop] = []
    ) throws(CalendarError) {
        let clock = try PromiseClock(
            calendar: calendar,
            received: received,
            allowance: allowance,
            stops: stops.map(\.span)
        )
        self.allowance = allowance
        self.received = received
        zone = calendar.zone
        start = clock.start
        due = clock.runOut
        dueWithoutStops = clock.dueWithoutStops
        length = clock.length
        var builder = TraceBuilder(calendar: calendar, stops: stops, start: clock.start)
        let end = clock.runOut ?? clock.stops.last?.from ?? clock.start
        if case .realTime = allowance {
            builder.addOpen(from: received, to: end)
        } else {
            try builder.add(from: received, to: end)
        }
        stretches = builder.stretches
    }
}

/// Walks from opening to closing and names what it passes.
private struct TraceBuilder {
    let calendar: OpeningCalendar
    let stops: [LabelledStop]
    let start: Instant
    private(set) var stretches: [DeadlineTrace.Stretch] = []

    init(calendar: OpeningCalendar, stops: [LabelledStop], start: Instant) {
        self.calendar = calendar
        self.stops = stops
        self.start = start
    }

    mutating func add(from: Instant, to end: Instant) throws(CalendarError) {
        var cursor = from
        while cursor < end {
            if stretches.count >= DeadlineTrace.longest - 1 {
                append(from: cursor, to: end, .omitted)
                return
            }
            let period = try calendar.period(after: cursor)
            if period.from > cursor {
                addClosed(from: cursor, to: min(period.from, end))
            }
            if period.from < end { addOpen(from: period.from, to: min(period.to, end)) }
            cursor = period.to
        }
    }

    /// Open time, cut where a stop begins or ends.
    mutating func addOpen(from: Instant, to end: Instant) {
        var cursor = from
        while cursor < end {
            if stretches.count >= DeadlineTrace.longest - 1 {
                append(from: cursor, to: end, .omitted)
                return
            }
            let next = stops.flatMap { [$0.span.from, $0.span.to ?? end] }.filter { $0 > cursor && $0 < end }.min()
            let stop = stops.first { $0.span.from <= cursor && cursor < $0.span.to ?? end }
            append(from: cursor, to: next ?? end, stop.map { .paused(label: $0.label) } ?? .counted)
            cursor = next ?? end
        }
    }

    private mutating func addClosed(from: Instant, to end: Instant) {
        let first = calendar.zone.date(at: from)
        let last = calendar.zone.date(at: end - 1)
        var dates: [ClosedDate] = []
        var date = first
        while date <= last, dates.count < DeadlineTrace.longest {
            if let reason = calendar.closure(of: date) { dates.append(ClosedDate(date: date, reason: reason)) }
            date = date.adding(days: 1)
        }
        let isWithinOneDay = first == calendar.zone.date(at: end)
        append(from: from, to: end, .closed(isWithinOneDay ? recess(first, from) : .night), dates)
    }

    /// Within one day it was night before the first hours, a break of the date's own, or a recess between its hours.
    private func recess(_ date: LocalDate, _ moment: Instant) -> ClosedReason {
        let time = calendar.zone.time(at: moment)
        let isCutOut = (calendar.definition.dateBreaks[date] ?? []).contains { $0.from <= time && time < $0.to }
        if isCutOut { return .dateBreak }
        let midnight = calendar.zone.instant(date, .midnight)
        return calendar.elapsed(from: midnight, to: moment) == 0 ? .night : .recess
    }

    private mutating func append(
        from: Instant,
        to: Instant,
        _ kind: DeadlineTrace.Kind,
        _ closedDates: [ClosedDate] = []
    ) {
        if let last = stretches.last, last.kind == kind, last.to == from, closedDates.isEmpty, last.closedDates.isEmpty
        {
            stretches[stretches.count - 1] = DeadlineTrace.Stretch(
                from: last.from,
                to: to,
                kind: kind,
                closedDates: []
            )
        } else {
            stretches.append(DeadlineTrace.Stretch(from: from, to: to, kind: kind, closedDates: closedDates))
        }
    }
}
