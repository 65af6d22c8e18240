package import Instants

/// Everything that a deadline rests on, in order of time, for people who ask why.
///
/// Data only; the wording is the reports'. Stretches are half-open, follow each other without gaps from `received` to
/// `due`, and are at most `longest` in number.
package struct DeadlineTrace: Hashable, Sendable {
    /// A stretch of time and what it did to the promise.
    package struct Stretch: Hashable, Sendable {
        package let from: Instant
        package let to: Instant
        package let kind: Kind
        /// Dates inside the stretch that are closed as a whole, with the reason of each.
        package let closedDates: [ClosedDate]
    }

    package enum Kind: Hashable, Sendable {
        /// Open, and used up of the promise.
        case counted
        /// Closed; the reason is that of the edge when whole dates lie within.
        case closed(ClosedReason)
        /// The clock stood still although it was open.
        case paused(label: String)
        /// More stretches than anybody reads; open and closed time alike.
        case omitted
    }

    package let allowance: Allowance
    package let zone: Zone
    package let received: Instant
    /// When the clock started; later than `received` when that was outside opening hours.
    package let start: Instant
    /// When the promise runs out; nil while the clock stands still for an unknown time before that.
    package let due: Instant?
    /// What the due would be had the clock never stood still.
    package let dueWithoutStops: Instant
    /// The promise's length: open seconds, or real ones for real time.
    package let length: Int
    package let stretches: [Stretch]

    package static let longest = 2_000

    /// Whether the receipt was moved to an opening.
    package var isMoved: Bool { start > received }
}

/// A stop of the clock with the words that explain it, such as who waits for what.
package struct LabelledStop: Hashable, Sendable {
    package var span: InstantSpan
    package var label: String

    package init(span: InstantSpan, label: String) {
        self.span = span
        self.label = label
    }
}
