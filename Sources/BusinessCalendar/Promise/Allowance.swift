/// How much time a promise gives.
package enum Allowance: Hashable, Sendable {
    /// The same clock time so many working days later, as design rule "the one working day" has it (FRIST-3).
    case workingDays(Int)
    /// Open seconds; 8 h of open time is 28,800.
    case openTime(seconds: Int)
    /// Seconds that pass day and night, as laws count 24 or 72 hours.
    case realTime(seconds: Int)
}
