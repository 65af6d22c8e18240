import Instants

/// Measures a promise's time: open time by a calendar, or real time.
struct TimeRuler {
    let allowance: Allowance
    let calendar: OpeningCalendar

    private var isRealTime: Bool {
        if case .realTime = allowance { true } else { false }
    }

    /// Seconds from one moment to another outside the merged stops.
    func elapsed(from start: Instant, to end: Instant, stops: [InstantSpan]) -> Int {
        guard isRealTime else { return calendar.elapsed(from: start, to: end, pauses: stops) }
        let from = OpeningCalendar.clamped(start.seconds)
        let to = OpeningCalendar.clamped(end.seconds)
        let stopped = stops.reduce(Int64(0)) { total, stop in
            let stopFrom = min(max(stop.from.seconds, from), to)
            let stopTo = min(max(stop.to?.seconds ?? to, stopFrom), to)
            return total + (stopTo - stopFrom)
        }
        return Int(max(0, to - from - stopped))
    }

    /// The moment at which so many seconds, more than none, have passed outside the merged stops; nil when that never
    /// comes.
    func moment(_ seconds: Int, after start: Instant, stops: [InstantSpan]) -> Instant? {
        guard isRealTime else {
            do {
                return try calendar.due(from: start, openSeconds: seconds, pauses: stops)
            } catch {
                return nil
            }
        }
        guard seconds < OpeningCalendar.longest else { return nil }
        var due = start + Int64(seconds)
        for stop in stops where stop.to ?? Instant(seconds: .max) > start {
            if stop.from >= due { break }
            guard let end = stop.to else { return nil }
            due = due + (end - max(stop.from, start))
        }
        return OpeningCalendar.isKnown(due.seconds) ? due : nil
    }
}
