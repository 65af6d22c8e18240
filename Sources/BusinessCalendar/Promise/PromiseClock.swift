package import Instants

/// The clock of one promise: when it started, how much of its time is consumed, and when any share of it is or was
/// reached.
///
/// The promise's length P is fixed by calendar, receipt and allowance alone. While a stop lasts the clock stands still.
/// Once P is consumed the promise has run out and nothing moves that moment: stops after it count as ordinary time, so
/// that the steps at 100 % and 150 % stay in order. Waiting must not stop a legal clock, so those are made without
/// stops.
package struct PromiseClock: Sendable {
    package let calendar: OpeningCalendar
    package let received: Instant
    package let allowance: Allowance
    /// When the clock stands still: sorted, joined, and cut to what lies after `start`.
    package let stops: [InstantSpan]
    /// When the clock started: the receipt, or the next opening when it was closed; real time starts at once.
    package let start: Instant
    /// When the promise would run out if the clock never stood still.
    package let dueWithoutStops: Instant
    /// P in seconds: open seconds, or real ones for real time.
    package let length: Int
    /// When P is consumed; nil while the clock stands still for an unknown time before that, or beyond the year 9999.
    package let runOut: Instant?

    /// The stops may come in any order, overlap each other and closed time; one without an end still lasts.
    package init(
        calendar: OpeningCalendar,
        received: Instant,
        allowance: Allowance,
        stops: [InstantSpan] = []
    ) throws(CalendarError) {
        self.calendar = calendar
        self.received = received
        self.allowance = allowance
        let ruler = TimeRuler(allowance: allowance, calendar: calendar)
        switch allowance {
        case .workingDays(let days):
            start = try calendar.nextOpen(received)
            dueWithoutStops = try calendar.due(from: start, workingDays: days)
            length = calendar.elapsed(from: start, to: dueWithoutStops)
        case .openTime(let seconds):
            start = try calendar.nextOpen(received)
            dueWithoutStops = try calendar.due(from: start, openSeconds: seconds)
            length = max(0, seconds)
        case .realTime(let seconds):
            guard OpeningCalendar.isKnown(received.seconds), seconds < OpeningCalendar.longest else {
                throw .outOfRange
            }
            start = received
            length = max(0, seconds)
            dueWithoutStops = received + Int64(length)
        }
        self.stops = stops.merged().since(start)
        runOut = length == 0 ? start : ruler.moment(length, after: start, stops: self.stops)
    }

    private var ruler: TimeRuler { TimeRuler(allowance: allowance, calendar: calendar) }

    /// Seconds of the promise consumed at a moment; 0 before the start, more than `length` when it has run out.
    package func consumed(at moment: Instant) -> Int {
        guard moment > start else { return 0 }
        guard let runOut, moment > runOut else {
            return ruler.elapsed(from: start, to: moment, stops: stops)
        }
        return length + ruler.elapsed(from: runOut, to: moment, stops: [])
    }

    /// The moment at which a share of the promise is consumed, rounded up to whole seconds; 100 is `runOut`, and more
    /// is possible.
    ///
    /// Nil when the clock stands still, for an unknown time, before that is reached.
    package func instant(ofShare percent: Int) -> Instant? {
        guard let target = PromiseClock.share(percent, of: length) else { return nil }
        if target <= 0 { return start }
        if target == length { return runOut }
        if target < length { return ruler.moment(target, after: start, stops: stops) }
        guard let runOut else { return nil }
        return ruler.moment(target - length, after: runOut, stops: [])
    }

    /// Whether the clock stands still at a moment; never before its start, and never once it has run out.
    package func standsStill(at moment: Instant) -> Bool {
        if let runOut, moment >= runOut { return false }
        return stops.contains { $0.from <= moment && moment < $0.to ?? Instant(seconds: .max) }
    }

    /// When the promise would run out if a stop that still lasts ended at this moment.
    package func dueIfResumed(at moment: Instant) -> Instant? {
        if length == 0 { return start }
        let ended = stops.map { InstantSpan(from: $0.from, to: $0.to ?? max(moment, $0.from)) }
        return ruler.moment(length, after: start, stops: ended.filter { !$0.isEmpty })
    }

    /// ⌈length × percent / 100⌉; nil when that is more than any calendar has.
    private static func share(_ percent: Int, of length: Int) -> Int? {
        let (product, overflows) = length.multipliedReportingOverflow(by: max(0, percent))
        guard !overflows else { return nil }
        return product / 100 + (product % 100 > 0 ? 1 : 0)
    }
}

extension [InstantSpan] {
    /// What of merged stretches lies after a moment.
    fileprivate func since(_ start: Instant) -> [InstantSpan] {
        compactMap { span in
            let rest = InstantSpan(from: Swift.max(span.from, start), to: span.to)
            return rest.isEmpty ? nil : rest
        }
    }
}
