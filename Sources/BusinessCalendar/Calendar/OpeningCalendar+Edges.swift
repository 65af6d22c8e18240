package import Instants

extension OpeningCalendar {
    /// Whether the second that begins at a moment is open.
    package func isOpen(at instant: Instant) -> Bool {
        let moment = OpeningCalendar.clamped(instant.seconds)
        return timeline(from: moment, to: moment).isOpen(at: moment)
    }

    /// The first open second at or after a moment.
    package func nextOpen(_ instant: Instant) throws(CalendarError) -> Instant {
        let start = instant.seconds
        return try checked(from: start, find(from: start) { $0.nextOpen(start) })
    }

    /// The last moment, at or before this one, up to which it was open: the moment itself inside opening hours, else
    /// the last closing.
    ///
    /// The mirror image of `nextOpen(_:)`, so that an opening counts as the closed time before it.
    package func previousEdge(_ instant: Instant) throws(CalendarError) -> Instant {
        let start = instant.seconds
        return try checkedBackwards(from: start, find(from: start) { $0.previousEdge(start) })
    }

    package enum Direction: String, Sendable {
        case forward
        case backward
    }

    /// The nearest open stretches from a moment on, or back from it, nearest first, clipped at the moment.
    ///
    /// Stretches that touch are one, also across midnight. Fewer than asked for when there are no more within a hundred
    /// years; an error when there is none.
    package func openPeriods(
        from instant: Instant,
        count: Int,
        direction: Direction = .forward
    ) throws(CalendarError) -> [InstantSpan] {
        var result: [InstantSpan] = []
        var cursor = instant
        while result.count < count {
            do {
                let period = try direction == .forward ? period(after: cursor) : period(before: cursor)
                result.append(InstantSpan(from: period.from, to: period.to))
                cursor = direction == .forward ? period.to : period.from
            } catch {
                if result.isEmpty { throw error }
                break
            }
        }
        return result
    }

    /// The open stretch that holds a moment or is the first after it, from that moment on.
    func period(after instant: Instant) throws(CalendarError) -> (from: Instant, to: Instant) {
        let from = try nextOpen(instant)
        let to = find(from: from.seconds) { $0.closing(after: from.seconds) }
        return (from, Instant(seconds: to ?? OpeningCalendar.clamped(.max)))
    }

    private func period(before instant: Instant) throws(CalendarError) -> (from: Instant, to: Instant) {
        let to = try previousEdge(instant)
        let from = find(from: to.seconds) { $0.opening(before: to.seconds) }
        return (Instant(seconds: from ?? OpeningCalendar.clamped(.min)), to)
    }

    // MARK: - Errors

    /// The answer of a search forwards, or the reason why there is none.
    func checked(from start: Int64, _ found: Int64?) throws(CalendarError) -> Instant {
        guard OpeningCalendar.isKnown(start) else { throw .outOfRange }
        if let found {
            // Only a search that leaves the near years can be that long.
            if found - start > OpeningCalendar.century,
                timeline(from: start, to: found).crossesClosedCentury(from: start, to: found)
            {
                throw .neverOpens(after: Instant(seconds: start))
            }
            return Instant(seconds: found)
        }
        let end = OpeningCalendar.clamped(.max)
        let isClosedForGood = timeline(from: start, to: end).crossesClosedCentury(from: start, to: end)
        throw isClosedForGood ? .neverOpens(after: Instant(seconds: start)) : .outOfRange
    }

    /// The answer of a search backwards, or the reason why there is none.
    func checkedBackwards(from start: Int64, _ found: Int64?) throws(CalendarError) -> Instant {
        guard OpeningCalendar.isKnown(start) else { throw .outOfRange }
        if let found {
            if start - found > OpeningCalendar.century,
                timeline(from: found, to: start).crossesClosedCentury(from: found, to: start)
            {
                throw .neverOpen(before: Instant(seconds: start))
            }
            return Instant(seconds: found)
        }
        let end = OpeningCalendar.clamped(.min)
        let wasAlwaysClosed = timeline(from: end, to: start).crossesClosedCentury(from: end, to: start)
        throw wasAlwaysClosed ? .neverOpen(before: Instant(seconds: start)) : .outOfRange
    }
}
