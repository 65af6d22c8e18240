import BusinessCalendar
import Configuration
import Instants

/// Reads a question's fields by name.
struct WorktimeFields {
    let node: JSONNode

    func text(_ key: String) throws(WorktimeProblem) -> String {
        guard let text = try value(key).string else { throw .wrong(key, expected: "a text") }
        return text
    }

    func instant(_ key: String) throws(WorktimeProblem) -> Instant {
        try WorktimeFields.instant(value(key), key)
    }

    /// A whole number from 0 up.
    func count(_ key: String) throws(WorktimeProblem) -> Int {
        guard let number = try value(key).integer, number >= 0 else {
            throw .wrong(key, expected: "a whole number from 0 to 9007199254740991")
        }
        return number
    }

    func date(_ key: String) throws(WorktimeProblem) -> LocalDate {
        guard let date = LocalDate(try text(key)) else { throw .wrong(key, expected: "a date such as 2026-11-20") }
        return date
    }

    func time(_ key: String) throws(WorktimeProblem) -> TimeOfDay {
        guard let time = TimeOfDay(try text(key)) else { throw .wrong(key, expected: "a time such as 07:30") }
        return time
    }

    /// `forward` unless it is said.
    func direction() throws(WorktimeProblem) -> OpeningCalendar.Direction {
        guard let node = node[key: "direction"], !node.isNull else { return .forward }
        guard let direction = node.string.flatMap(OpeningCalendar.Direction.init(rawValue:)) else {
            throw .wrong("direction", expected: "forward or backward")
        }
        return direction
    }

    /// None when they are left out.
    func pauses() throws(WorktimeProblem) -> [InstantSpan] {
        guard let node = node[key: "pauses"], !node.isNull else { return [] }
        guard let list = node.array else { throw .wrong("pauses", expected: "a list of [from, to]") }
        var pauses: [InstantSpan] = []
        pauses.reserveCapacity(list.count)
        for pair in list {
            guard let ends = pair.array, ends.count == 2 else {
                throw .wrong("pauses", expected: "a list of [from, to]")
            }
            let from = try WorktimeFields.instant(ends[0], "pauses")
            let to = try WorktimeFields.instant(ends[1], "pauses")
            guard from <= to else { throw .wrong("pauses", expected: "a list of [from, to] with from before to") }
            pauses.append(InstantSpan(from: from, to: to))
        }
        return pauses
    }

    private func value(_ key: String) throws(WorktimeProblem) -> JSONNode {
        guard let value = node[key: key] else { throw .missing(key) }
        return value
    }

    private static func instant(_ node: JSONNode, _ key: String) throws(WorktimeProblem) -> Instant {
        guard let instant = node.string.flatMap({ Instant($0) }) else {
            throw .wrong(key, expected: "an instant such as 2026-11-20T14:02:00Z, with Z or an offset")
        }
        return instant
    }
}
