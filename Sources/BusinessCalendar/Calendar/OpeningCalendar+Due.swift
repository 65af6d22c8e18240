package import Instants

extension OpeningCalendar {
    /// Open seconds between two moments, less those inside any of the pauses; 0 when `end` is not after `start`.
    ///
    /// Moments outside the years 1 to 9999 count as their edge.
    package func elapsed(from start: Instant, to end: Instant, pauses: [InstantSpan] = []) -> Int {
        let from = OpeningCalendar.clamped(start.seconds)
        let to = OpeningCalendar.clamped(end.seconds)
        guard from < to else { return 0 }
        let timeline = timeline(from: from, to: to)
        var total = timeline.open(before: to) - timeline.open(before: from)
        for pause in pauses.merged() {
            let pausedFrom = min(max(pause.from.seconds, from), to)
            let pausedTo = min(max(pause.to?.seconds ?? to, pausedFrom), to)
            if pausedFrom < pausedTo {
                total -= timeline.open(before: pausedTo) - timeline.open(before: pausedFrom)
            }
        }
        return total
    }

    /// The moment at which so many open seconds outside the pauses have passed.
    ///
    /// Used up exactly at closing is the closing. 0 seconds, or fewer, is the first open second at or after `start`,
    /// paused or not.
    package func due(
        from start: Instant,
        openSeconds work: Int,
        pauses: [InstantSpan] = []
    ) throws(CalendarError) -> Instant {
        if work <= 0 { return try nextOpen(start) }
        guard work < OpeningCalendar.longest else { throw .outOfRange }
        if pauses.isEmpty {
            return try checked(
                from: start.seconds,
                find(from: start.seconds) { $0.moment(whereOpen: $0.open(before: start.seconds) + work) }
            )
        }
        return try due(from: start, openSeconds: work, mergedPauses: pauses.merged())
    }

    private func due(
        from start: Instant,
        openSeconds work: Int,
        mergedPauses pauses: [InstantSpan]
    ) throws(CalendarError) -> Instant {
        guard OpeningCalendar.isKnown(start.seconds) else { throw .outOfRange }
        let last = OpeningCalendar.clamped(pauses.last?.to?.seconds ?? pauses.last?.from.seconds ?? start.seconds)
        let timeline = timeline(from: start.seconds, to: last)
        var target = timeline.open(before: start.seconds) + work
        for pause in pauses {
            let from = OpeningCalendar.clamped(max(pause.from.seconds, start.seconds))
            let openBefore = timeline.open(before: from)
            if openBefore >= target { break }
            guard let end = pause.to else { throw .standsStill(since: pause.from) }
            let to = OpeningCalendar.clamped(end.seconds)
            if from < to { target += timeline.open(before: to) - openBefore }
        }
        let paused = target - timeline.open(before: start.seconds) - work
        return try checked(
            from: start.seconds,
            find(from: start.seconds) { $0.moment(whereOpen: $0.open(before: start.seconds) + work + paused) }
        )
    }

    /// The moment that lies so many open seconds before another.
    ///
    /// Used up exactly at an opening is the opening. 0 seconds, or fewer, is `previousEdge(_:)`.
    package func dueBefore(_ end: Instant, openSeconds work: Int) throws(CalendarError) -> Instant {
        if work <= 0 { return try previousEdge(end) }
        guard work < OpeningCalendar.longest else { throw .outOfRange }
        return try checkedBackwards(
            from: end.seconds,
            find(from: end.seconds) { timeline in
                timeline.moment(whereOpen: timeline.open(before: end.seconds) - work + 1).map { $0 - 1 }
            }
        )
    }

    /// More seconds than ten thousand years have.
    static let longest = 400_000_000_000
}
