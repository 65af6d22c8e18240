import Instants

/// Opening hours that can be computed with: what is open when, and how much open time lies between two moments.
///
/// Compiled from a `CalendarDefinition` in well under a millisecond; a value that never changes and may be used from
/// any thread. Answers cost a logarithm of the number of days that differ from their weekday, whatever the distance,
/// and allocate nothing. Knows the years 1 to 9999. Intervals are half-open: at 16:30:00 a desk that closes at 16:30 is
/// closed. Spans are wall-clock time, each end meaning what `Zone.instant(_:_:)` says; their length is what really
/// passes.
package struct OpeningCalendar: Sendable {
    /// Shared, because every promise's clock holds a calendar, and its description has very many parts.
    private final class Description: Sendable {
        let definition: CalendarDefinition
        let rules: DayRules

        init(_ definition: CalendarDefinition, _ rules: DayRules) {
            self.definition = definition
            self.rules = rules
        }
    }

    private let description: Description
    /// The years that nearly every question is about.
    private let near: Timeline
    private let far: LazyTimeline

    package static let nearYears = 1980...2080
    static let allYears = 1...9999

    package init(_ definition: CalendarDefinition) throws(CalendarError) {
        guard definition.weekly.count == 7 else { throw .notSevenWeekdays(count: definition.weekly.count) }
        let rules = DayRules(definition)
        let week = WeekPattern(rules.weekly)
        let zone = definition.zone
        description = Description(definition, rules)
        near = TimelineBuilder.timeline(rules: rules, week: week, zone: zone, years: OpeningCalendar.nearYears)
        far = LazyTimeline {
            TimelineBuilder.timeline(rules: rules, week: week, zone: zone, years: OpeningCalendar.allYears)
        }
    }

    package var definition: CalendarDefinition { description.definition }
    var rules: DayRules { description.rules }
    package var zone: Zone { description.definition.zone }

    /// The moment that a timeline finds; the near years are asked first, and all years when they cannot say.
    @inline(__always)
    func find(from start: Int64, _ question: (Timeline) -> Int64?) -> Int64? {
        if near.seconds.contains(start), let moment = question(near) { return moment }
        guard OpeningCalendar.isKnown(start) else { return nil }
        return question(far.timeline)
    }

    /// A timeline that knows both moments, once they are brought inside the years 1 to 9999.
    func timeline(from start: Int64, to end: Int64) -> Timeline {
        near.seconds.contains(start) && near.seconds.contains(end) ? near : far.timeline
    }

    func timeline(forDay day: Int) -> Timeline? {
        if near.days.contains(day) { return near }
        return OpeningCalendar.knownDays.contains(day) ? far.timeline : nil
    }

    /// Whether questions may start here: inside the years 1 to 9999, some days from their edges.
    static func isKnown(_ moment: Int64) -> Bool {
        knownSeconds.contains(moment)
    }

    static func clamped(_ moment: Int64) -> Int64 {
        min(max(moment, knownSeconds.lowerBound), knownSeconds.upperBound - 1)
    }

    private static let knownDays = -719_162..<2_932_897
    private static let knownSeconds: Range<Int64> = (-719_158 * 86_400)..<(2_932_893 * 86_400)
    static let century: Int64 = 36_525 * 86_400
}
