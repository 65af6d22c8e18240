package import BusinessCalendar
import Configuration
import Instants

/// Answers questions about a calendar, one line of JSON at a time, as `linje worktime` does.
///
/// Every line gets exactly one line back, in order; one that cannot be answered gets an error object. Holds nothing but
/// the line number.
package struct WorktimeFilter: Sendable {
    private let calendar: OpeningCalendar
    /// Lines answered so far.
    package private(set) var lines = 0
    /// Whether any line could not be answered, for which the exit status is 65.
    package private(set) var hasFailed = false
    /// Longer lines are refused unread.
    package static let longestLine = 16 << 20

    package init(calendar: OpeningCalendar) {
        self.calendar = calendar
    }

    /// The answer to a line without its line feed, as bytes without one.
    package mutating func answer(_ line: some Collection<UInt8>) -> [UInt8] {
        lines += 1
        do {
            return Array(try answer(read(line)).utf8)
        } catch {
            hasFailed = true
            return Array("{\"error\": \(WorktimeFilter.quoted(error.english)), \"line\": \(lines)}".utf8)
        }
    }

    private func read(_ line: some Collection<UInt8>) throws(WorktimeProblem) -> WorktimeQuestion {
        guard line.count <= WorktimeFilter.longestLine else { throw .tooLong }
        let node: JSONNode
        do {
            node = try JSONReader.read(Array(line)[...])
        } catch {
            throw .json(error)
        }
        return try WorktimeQuestion(node)
    }

    private func answer(_ question: WorktimeQuestion) throws(WorktimeProblem) -> String {
        do {
            return try calendarAnswer(question)
        } catch {
            throw .calendar(error)
        }
    }

    private func calendarAnswer(_ question: WorktimeQuestion) throws(CalendarError) -> String {
        switch question {
        case .due(let start, let seconds, let pauses):
            at(try calendar.due(from: start, openSeconds: seconds, pauses: pauses))
        case .dueBefore(let start, let seconds): at(try calendar.dueBefore(start, openSeconds: seconds))
        case .elapsed(let start, let end, let pauses):
            "{\"seconds\": \(calendar.elapsed(from: start, to: end, pauses: pauses))}"
        case .dueDays(let start, let days, let pauses):
            at(try calendar.due(from: start, workingDays: days, pauses: pauses))
        case .openAt(let instant): "{\"open\": \(calendar.isOpen(at: instant))}"
        case .workingDay(let date): "{\"yes\": \(calendar.isWorkingDay(date))}"
        case .holiday(let date): "{\"yes\": \(calendar.holiday(date) != nil)}"
        case .nextOpen(let start): at(try calendar.nextOpen(start))
        case .previousOpen(let start): at(try calendar.previousEdge(start))
        case .openPeriods(let start, let count, let direction):
            periods(try calendar.openPeriods(from: start, count: count, direction: direction))
        case .wallToInstant(let date, let time): at(calendar.zone.instant(date, time))
        }
    }

    private func at(_ instant: Instant) -> String {
        "{\"at\": \"\(instant)\"}"
    }

    private func periods(_ spans: [InstantSpan]) -> String {
        let texts = spans.map { "[\"\($0.from)\", \"\($0.to ?? $0.from)\"]" }
        return "{\"periods\": [" + texts.joined(separator: ", ") + "]}"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default:
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                guard isControl else {
                    result.unicodeScalars.append(scalar)
                    continue
                }
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
