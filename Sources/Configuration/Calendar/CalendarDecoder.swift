import BusinessCalendar
import Instants

/// Turns a calendar file's tree into a definition.
struct CalendarDecoder {
    let file: String
    let hasPositions: Bool
    let zones: ZoneDatabase

    func definition(_ root: JSONNode) throws(CalendarFileError) -> CalendarDefinition {
        let members = try table(root, "")
        guard let timezone = root[key: "timezone"] else { throw error(root, "timezone", .missing) }
        var definition = CalendarDefinition(zone: try zone(timezone))
        for (key, node) in members where !node.isNull {
            switch key {
            case "timezone": break
            case "weekly": definition.weekly = try weekly(node)
            case "holidays": for date in try dates(node) { definition.closedDates[date] = "" }
            case "yearly_holidays": definition.closedYearly = try monthDays(node)
            case "public_holidays": definition.publicHolidays = try publicHolidays(node)
            case "date_hours": definition.dateHours = try spansByDate(node, key)
            case "date_breaks": definition.dateBreaks = try spansByDate(node, key)
            default: throw error(node, key, .unknownKey)
            }
        }
        return definition
    }

    // MARK: - Keys

    private func zone(_ node: JSONNode) throws(CalendarFileError) -> Zone {
        let name = try text(node, "timezone")
        do {
            return try zones.zone(name)
        } catch {
            switch error {
            case .unknown: throw self.error(node, "timezone", .unknownZone(name))
            case .malformedName: throw self.error(node, "timezone", .malformedZone(name))
            case .unreadable(_, let reason): throw self.error(node, "timezone", .unreadableZone(name, reason: reason))
            }
        }
    }

    private func weekly(_ node: JSONNode) throws(CalendarFileError) -> [[WallSpan]] {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        var weekly: [[WallSpan]] = Array(repeating: [], count: 7)
        for (key, spans) in try table(node, "weekly") {
            guard let weekday = names.firstIndex(of: key) else { throw error(spans, "weekly.\(key)", .unknownKey) }
            weekly[weekday] = try self.spans(spans, "weekly.\(key)")
        }
        return weekly
    }

    private func dates(_ node: JSONNode) throws(CalendarFileError) -> [LocalDate] {
        var dates: [LocalDate] = []
        for (index, node) in try list(node, "holidays").enumerated() {
            dates.append(try date(try text(node, "holidays[\(index)]"), node, "holidays[\(index)]"))
        }
        return dates
    }

    private func monthDays(_ node: JSONNode) throws(CalendarFileError) -> Set<MonthDay> {
        var result: Set<MonthDay> = []
        for (index, node) in try list(node, "yearly_holidays").enumerated() {
            let path = "yearly_holidays[\(index)]"
            let text = try text(node, path)
            guard let monthDay = MonthDay(text) else { throw error(node, path, .malformed(text, .monthDay)) }
            result.insert(monthDay)
        }
        return result
    }

    private func publicHolidays(_ node: JSONNode) throws(CalendarFileError) -> PublicHolidays {
        let text = try text(node, "public_holidays")
        guard let holidays = PublicHolidays(rawValue: text) else {
            throw error(node, "public_holidays", .malformed(text, .publicHolidays))
        }
        return holidays
    }

    private func spansByDate(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> [LocalDate: [WallSpan]] {
        var result: [LocalDate: [WallSpan]] = [:]
        for (key, spans) in try table(node, path) {
            let path = "\(path).\(key)"
            result[try date(key, spans, path)] = try self.spans(spans, path)
        }
        return result
    }

    // MARK: - Values

    private func spans(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> [WallSpan] {
        var spans: [WallSpan] = []
        for (index, node) in try list(node, path).enumerated() {
            let path = "\(path)[\(index)]"
            guard let ends = node.array, ends.count == 2 else { throw error(node, path, .expected(.span)) }
            let from = try time(ends[0], "\(path)[0]")
            let to = try time(ends[1], "\(path)[1]")
            guard let span = WallSpan(from, to) else {
                throw error(node, path, .emptySpan(from.description, to.description))
            }
            spans.append(span)
        }
        return spans
    }

    private func time(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> TimeOfDay {
        let text = try text(node, path)
        guard let time = TimeOfDay(text) else { throw error(node, path, .malformed(text, .timeOfDay)) }
        return time
    }

    private func date(_ text: String, _ node: JSONNode, _ path: String) throws(CalendarFileError) -> LocalDate {
        guard let date = LocalDate(text) else { throw error(node, path, .malformed(text, .date)) }
        return date
    }

    private func table(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> [(key: String, node: JSONNode)] {
        guard case .object(let members) = node.value else { throw error(node, path, .expected(.table)) }
        return members
    }

    private func list(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> [JSONNode] {
        guard let list = node.array else { throw error(node, path, .expected(.list)) }
        return list
    }

    private func text(_ node: JSONNode, _ path: String) throws(CalendarFileError) -> String {
        guard let text = node.string else { throw error(node, path, .expected(.text)) }
        return text
    }

    private func error(_ node: JSONNode, _ path: String, _ problem: CalendarFileError.Problem) -> CalendarFileError {
        CalendarFileError(
            file: file,
            line: hasPositions ? node.line : nil,
            column: hasPositions ? node.column : nil,
            path: path,
            problem: problem
        )
    }
}
