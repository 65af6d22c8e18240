/// Finds the days whose hours meet a change of the clock.
struct ClockChanges {
    let zone: Zone

    /// A change as the wall sees it: readings from `from` up to `to` are skipped, doubled, or pushed out of a gap.
    struct Change {
        var from: Int64
        var to: Int64
        /// The skipped readings; empty when the clock goes back.
        var gap: Range<Int64>

        var days: ClosedRange<Int> {
            let first = from.flooredQuotient(86_400)
            return Int(first)...Int(max(first, (to - 1).flooredQuotient(86_400)))
        }
    }

    func changes(_ index: Int) -> Change {
        let before = zone.changes[index] + Int64(zone.offsets[index])
        let after = zone.changes[index] + Int64(zone.offsets[index + 1])
        // A reading in a gap is moved on by the gap's length, so that far the readings are not what they seem.
        return before < after
            ? Change(from: before, to: after + (after - before), gap: before..<after)
            : Change(from: after, to: before, gap: after..<after)
    }

    /// Groups of days, ascending and disjoint, in which opening hours touch what a change does to the clock.
    ///
    /// Changes after the recorded ones repeat in a cycle of 400 years, which is unrolled up to `days.upperBound`.
    func groups(in days: Range<Int>, hours: (Int) -> [WallSpan]) -> [ClosedRange<Int>] {
        var result: [ClosedRange<Int>] = []
        zone.forEachChange(in: days) { index, cycles in
            let change = changes(index)
            let shift = cycles * 146_097
            guard touches(change, shift: shift, hours: hours) else { return }
            let group = (change.days.lowerBound + shift)...(change.days.upperBound + shift)
            if let last = result.last, group.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, group.upperBound)
            } else {
                result.append(group)
            }
        }
        return result
    }

    private func touches(_ change: Change, shift: Int, hours: (Int) -> [WallSpan]) -> Bool {
        change.days.contains { day in
            hours(day + shift).contains { span in
                let midnight = Int64(day) * 86_400
                return midnight + Int64(span.from.seconds) <= change.to
                    && midnight + Int64(span.to.seconds) >= change.from
            }
        }
    }

    /// The real open time of a group's days, ascending, neither overlapping nor touching.
    ///
    /// Each end of a span is the moment its reading means; a date that the zone skipped whole has no hours.
    func periods(of days: ClosedRange<Int>, hours: (Int) -> [WallSpan]) -> [OpenPeriod] {
        let resolved = days.flatMap { day in periods(ofDay: day, hours: hours(day)) }
        var result: [OpenPeriod] = []
        for period in resolved.sorted(by: { $0.from < $1.from }) {
            if let last = result.last, period.from <= last.to {
                result[result.count - 1].to = max(last.to, period.to)
            } else {
                result.append(period)
            }
        }
        return result
    }

    func periods(ofDay day: Int, hours: [WallSpan]) -> [OpenPeriod] {
        guard !hours.isEmpty, exists(day) else { return [] }
        let midnight = Int64(day) * 86_400
        return hours.compactMap { span in
            let from = zone.seconds(atWall: midnight + Int64(span.from.seconds))
            let to = zone.seconds(atWall: midnight + Int64(span.to.seconds))
            return from < to ? OpenPeriod(from: from, to: to) : nil
        }
    }

    /// Whether a clock in the zone ever showed the date.
    private func exists(_ day: Int) -> Bool {
        let midnight = Int64(day) * 86_400
        let start = zone.seconds(atWall: midnight)
        return zone.wallSeconds(at: start) < midnight + 86_400
    }
}
