import BusinessCalendar
import Configuration

// The filter speaks to programs, so its errors are in English only.

extension WorktimeProblem {
    /// One line without an end, long inputs cut short.
    var english: String {
        switch self {
        case .json(let error): "not valid JSON at column \(error.column): \(error.reason.english)"
        case .notAnObject: "the line is no JSON object"
        case .tooLong: "the line is longer than \(WorktimeFilter.longestLine) bytes"
        case .unknownOperation(let name): "unknown op \"\(name.prefix(40))\""
        case .missing(let key): "\(key) is missing"
        case .wrong(let key, let expected): "\(key) must be \(expected)"
        case .tooLarge(let key): "\(key) must not exceed \(WorktimeQuestion.mostPeriods)"
        case .calendar(let error): error.english
        }
    }
}

extension CalendarError {
    fileprivate var english: String {
        switch self {
        case .neverOpens(let instant): "nothing opens within 100 years after \(instant)"
        case .neverOpen(let instant): "nothing was open within 100 years before \(instant)"
        case .outOfRange: "the question or its answer lies outside the years 1 to 9999"
        case .standsStill(let instant): "the clock stands still from \(instant) on"
        case .notSevenWeekdays(let count): "the week has \(count) days"
        }
    }
}
