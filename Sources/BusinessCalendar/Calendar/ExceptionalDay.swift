/// A day that differs from its weekday's hours: a holiday, a day with hours of its own, or one on which the clock is
/// changed while open.
///
/// Together with `WeekPattern` the ascending list of these holds a whole calendar: what is open before any day is the
/// week's count plus the shift of the last exception before it.
struct ExceptionalDay: Sendable {
    var day: Int
    /// Open seconds before this day, on `WeekPattern`'s count and everything before it put right.
    var openBefore: Int
    /// Real open seconds of the day; the first day of a group has those of the whole group.
    var open: Int
    /// What to add to the week's count after this day.
    var shiftAfter: Int
    /// Working days before this day.
    var workingBefore: Int
    var isWorking: Bool
    /// What to add to the week's count of working days after this day.
    var workingShiftAfter: Int
    /// The index of its group's first day.
    ///
    /// Days around a change of the clock form a group, because hours may cross from one to the next.
    var head: Int
    /// Open periods, as indices into the timeline's list; on the first day of a group those of the whole group.
    var periods: Range<Int>
}

/// An open stretch in seconds since the epoch.
struct OpenPeriod: Hashable, Sendable {
    var from: Int64
    var to: Int64
}
