import BusinessCalendar
import Foundation
import Instants

extension DeadlineReport {
    /// The explanation as one line of JSON, keys in alphabetical order, instants in UTC.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(DeadlineData(trace: trace, agreement: agreement)), as: UTF8.self)
    }
}

private struct DeadlineData: Encodable {
    struct Rule: Encodable {
        var kind: String
        var amount: Int
    }

    struct ClosedDay: Encodable {
        var date: String
        var reason: String
        var names: [String]
    }

    struct Stretch: Encodable {
        var from: String
        var to: String
        var kind: String
        var seconds: Int64
        var reason: String?
        var label: String?
        var closed_dates: [ClosedDay]
    }

    var agreement: String?
    var zone: String
    var received: String
    var start: String
    var moved: Bool
    var due: String?
    var due_without_stops: String
    var length_seconds: Int
    var rule: Rule
    var stretches: [Stretch]

    init(trace: DeadlineTrace, agreement: String?) {
        self.agreement = agreement
        zone = trace.zone.name
        received = trace.received.description
        start = trace.start.description
        moved = trace.isMoved
        due = trace.due?.description
        due_without_stops = trace.dueWithoutStops.description
        length_seconds = trace.length
        rule = Rule(trace.allowance)
        stretches = trace.stretches.map(Stretch.init)
    }
}

extension DeadlineData.Rule {
    init(_ allowance: Allowance) {
        switch allowance {
        case .workingDays(let days): self.init(kind: "working_days", amount: days)
        case .openTime(let seconds): self.init(kind: "open_seconds", amount: seconds)
        case .realTime(let seconds): self.init(kind: "real_seconds", amount: seconds)
        }
    }
}

extension DeadlineData.Stretch {
    init(_ stretch: DeadlineTrace.Stretch) {
        self.init(
            from: stretch.from.description,
            to: stretch.to.description,
            kind: "",
            seconds: stretch.to - stretch.from,
            reason: nil,
            label: nil,
            closed_dates: stretch.closedDates.map {
                DeadlineData.ClosedDay(date: $0.date.description, reason: $0.reason.key, names: $0.reason.names)
            }
        )
        switch stretch.kind {
        case .counted: kind = "counted"
        case .omitted: kind = "omitted"
        case .paused(let label): (kind, self.label) = ("paused", label)
        case .closed(let reason): (kind, self.reason) = ("closed", reason.key)
        }
    }
}

extension ClosedReason {
    fileprivate var key: String {
        switch self {
        case .night: "night"
        case .recess: "recess"
        case .dateBreak: "date_break"
        case .weekday: "weekday"
        case .publicHoliday: "public_holiday"
        case .localClosed: "local_closed"
        case .yearlyClosed: "yearly_closed"
        case .ownHours: "own_hours"
        }
    }

    fileprivate var names: [String] {
        switch self {
        case .publicHoliday(let holidays): holidays.map(\.swedishName)
        case .localClosed(let name): name.text.isEmpty ? [] : [name.text]
        default: []
        }
    }
}
