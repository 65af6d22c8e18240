import BusinessCalendar
import Configuration
import Instants

/// One line's question, with every field read.
enum WorktimeQuestion {
    case due(Instant, seconds: Int, pauses: [InstantSpan])
    case dueBefore(Instant, seconds: Int)
    case elapsed(Instant, Instant, pauses: [InstantSpan])
    case dueDays(Instant, days: Int, pauses: [InstantSpan])
    case openAt(Instant)
    case workingDay(LocalDate)
    case holiday(LocalDate)
    case nextOpen(Instant)
    case previousOpen(Instant)
    case openPeriods(Instant, count: Int, OpeningCalendar.Direction)
    case wallToInstant(LocalDate, TimeOfDay)

    /// A list of more stretches would not fit into anybody's memory.
    static let mostPeriods = 100_000

    init(_ node: JSONNode) throws(WorktimeProblem) {
        guard case .object = node.value else { throw .notAnObject }
        let fields = WorktimeFields(node: node)
        let name = try fields.text("op")
        switch name {
        case "due":
            self = .due(
                try fields.instant("start"),
                seconds: try fields.count("work_seconds"),
                pauses: try fields.pauses()
            )
        case "due_before":
            self = .dueBefore(try fields.instant("start"), seconds: try fields.count("work_seconds"))
        case "elapsed":
            self = .elapsed(try fields.instant("start"), try fields.instant("end"), pauses: try fields.pauses())
        case "due_days":
            self = .dueDays(
                try fields.instant("start"),
                days: try fields.count("days"),
                pauses: try fields.pauses()
            )
        case "open_at": self = .openAt(try fields.instant("at"))
        case "working_day": self = .workingDay(try fields.date("date"))
        case "holiday": self = .holiday(try fields.date("date"))
        case "next_open": self = .nextOpen(try fields.instant("start"))
        case "prev_open": self = .previousOpen(try fields.instant("start"))
        case "open_periods":
            let count = try fields.count("count")
            guard count <= WorktimeQuestion.mostPeriods else { throw .tooLarge("count") }
            self = .openPeriods(try fields.instant("start"), count: count, try fields.direction())
        case "wall_to_instant": self = .wallToInstant(try fields.date("date"), try fields.time("time"))
        default: throw .unknownOperation(name)
        }
    }
}

/// Why a line has no answer.
enum WorktimeProblem: Error {
    case json(JSONError)
    case notAnObject
    case tooLong
    case unknownOperation(String)
    case missing(String)
    /// The field, and what it should hold.
    case wrong(String, expected: String)
    case tooLarge(String)
    case calendar(CalendarError)
}
