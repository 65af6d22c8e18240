package import Instants

/// Why a calendar gives no answer.
package enum CalendarError: Error, Hashable, Sendable {
    /// Nothing is open in a hundred years on the way from this moment.
    case neverOpens(after: Instant)
    /// Nothing was open in a hundred years on the way back from this moment.
    case neverOpen(before: Instant)
    /// The question or its answer lies outside the years 1 to 9999.
    case outOfRange
    /// A pause without an end began before the time was used up.
    case standsStill(since: Instant)
    /// `weekly` needs exactly seven lists, Monday to Sunday.
    case notSevenWeekdays(count: Int)
}
