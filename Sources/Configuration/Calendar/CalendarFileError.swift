/// What is wrong with a calendar file, and where; nothing of the file is taken in.
package struct CalendarFileError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// No JSON, for the given reason.
        case json(JSONError.Reason)
        /// No TOML; the parser's own words, which are English.
        case toml(String)
        /// The bytes of a TOML file are no text that may be read.
        case text(ConfigurationError.Problem)
        case unknownKey
        case missing
        /// Not of the kind that belongs here.
        case expected(Expectation)
        /// No zone of that name, or one that cannot be read.
        case unknownZone(String)
        case malformedZone(String)
        case unreadableZone(String, reason: String)
        /// The end of a span does not lie after its beginning.
        case emptySpan(String, String)
        /// Text that does not read as what is expected.
        case malformed(String, Expectation)
    }

    /// What belongs into a place.
    package enum Expectation: Hashable, Sendable {
        case table
        case list
        case text
        case span
        case timeOfDay
        case date
        case monthDay
        case publicHolidays
    }

    /// The file as the caller names it.
    package var file: String
    /// From 1; nil for the file as a whole.
    package var line: Int?
    package var column: Int?
    /// The place by its keys, such as `weekly.mon[0][1]`; empty for the file as a whole.
    package var path: String
    package var problem: Problem
}
