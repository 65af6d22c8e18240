import BusinessCalendar
import Foundation
import Instants

/// The calendar's rules once more, as slow and as obvious as they can be: one Bool for each minute of some weeks.
///
/// Takes the clock from Foundation and the holidays from a list, and knows nothing of how the calendar computes.
struct MinuteOracle {
    let zone: TimeZone
    let first: Int
    private(set) var open: [Bool]
    private var openDates: Set<Int> = []

    init(_ definition: CalendarDefinition, zone: TimeZone, from first: LocalDate, days: Int) {
        self.zone = zone
        self.first = (first.daysSinceEpoch - 2) * 1_440
        open = Array(repeating: false, count: (days + 4) * 1_440)
        for day in first.daysSinceEpoch..<(first.daysSinceEpoch + days) {
            fill(LocalDate(daysSinceEpoch: day), hours: MinuteOracle.hours(definition, LocalDate(daysSinceEpoch: day)))
        }
    }

    private static func hours(_ definition: CalendarDefinition, _ date: LocalDate) -> [(Int, Int)] {
        let monthDay = MonthDay(month: date.parts.month, day: date.parts.day)
        if definition.closedDates[date] != nil { return [] }
        if let monthDay, definition.closedYearly.contains(monthDay) { return [] }
        if definition.publicHolidays == .sweden, !SwedishHolidays.on(date).isEmpty { return [] }
        var minutes = Array(repeating: false, count: 1_440)
        for span in definition.dateHours[date] ?? definition.weekly[date.weekday] {
            for minute in (span.from.seconds / 60)..<(span.to.seconds / 60) { minutes[minute] = true }
        }
        for span in definition.dateBreaks[date] ?? [] {
            for minute in (span.from.seconds / 60)..<(span.to.seconds / 60) { minutes[minute] = false }
        }
        let starts = (0..<1_440).filter { minutes[$0] && ($0 == 0 || !minutes[$0 - 1]) }
        let ends = (1...1_440).filter { minutes[$0 - 1] && ($0 == 1_440 || !minutes[$0]) }
        return Array(zip(starts, ends))
    }

    private mutating func fill(_ date: LocalDate, hours: [(Int, Int)]) {
        let midnight = date.daysSinceEpoch * 1_440
        // A date that the zone left out whole has no hours.
        guard (midnight..<(midnight + 1_440)).contains(where: { happens($0) }) else { return }
        for (from, to) in hours {
            let start = minute(atWall: midnight + from)
            let end = minute(atWall: midnight + to)
            if start < end { openDates.insert(date.daysSinceEpoch) }
            for minute in start..<max(start, end) where open.indices.contains(minute - first) {
                open[minute - first] = true
            }
        }
    }

    // MARK: - The clock, in minutes since 1970

    func wall(_ minute: Int) -> Int {
        minute + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
    }

    private func happens(_ wall: Int) -> Bool {
        offsets(around: wall).contains { self.wall(wall - $0) == wall }
    }

    /// The first minute with that reading; where there is none, the reading with the offset before the gap.
    func minute(atWall wall: Int) -> Int {
        let readings = offsets(around: wall).map { wall - $0 }.filter { self.wall($0) == wall }
        return readings.min() ?? wall - (offsets(around: wall).first ?? 0)
    }

    /// In order of time.
    private func offsets(around wall: Int) -> [Int] {
        [-1_500, 1_500].map { self.wall(wall + $0) - wall - $0 }
    }

    // MARK: - Answers, nil when they lie outside the weeks

    func isOpen(_ minute: Int) -> Bool? {
        open.indices.contains(minute - first) ? open[minute - first] : nil
    }

    func nextOpen(_ start: Int) -> Int? {
        var minute = start
        while let isOpen = isOpen(minute) {
            if isOpen { return minute }
            minute += 1
        }
        return nil
    }

    func previousEdge(_ start: Int) -> Int? {
        var minute = start
        while let isOpen = isOpen(minute - 1) {
            if isOpen { return minute }
            minute -= 1
        }
        return nil
    }

    func elapsed(_ start: Int, _ end: Int, _ pauses: [Range<Int>]) -> Int {
        (start..<max(start, end)).count { minute in
            isOpen(minute) == true && !pauses.contains { $0.contains(minute) }
        }
    }

    func due(_ start: Int, _ work: Int, _ pauses: [Range<Int>]) -> Int? {
        if work == 0 { return nextOpen(start) }
        var minute = start
        var done = 0
        while let isOpen = isOpen(minute) {
            if isOpen, !pauses.contains(where: { $0.contains(minute) }) { done += 1 }
            minute += 1
            if done == work { return minute }
        }
        return nil
    }

    func dueBefore(_ end: Int, _ work: Int) -> Int? {
        if work == 0 { return previousEdge(end) }
        var minute = end
        var done = 0
        while let isOpen = isOpen(minute - 1) {
            minute -= 1
            if isOpen { done += 1 }
            if done == work { return minute }
        }
        return nil
    }

    func due(_ received: Int, days: Int, _ pauses: [Range<Int>]) -> Int? {
        guard let start = nextOpen(received) else { return nil }
        if days == 0 { return start }
        let reading = wall(start)
        var date = Int((Double(reading) / 1_440).rounded(.down))
        var left = days
        while left > 0 {
            date += 1
            if date * 1_440 > first + open.count { return nil }
            if openDates.contains(date) { left -= 1 }
        }
        let sameTime = minute(atWall: date * 1_440 + reading - Int((Double(reading) / 1_440).rounded(.down)) * 1_440)
        guard let isOpen = isOpen(sameTime), let wasOpen = self.isOpen(sameTime - 1) else { return nil }
        var due = sameTime
        if !isOpen || !wasOpen {
            while self.isOpen(due) == true || self.isOpen(due - 1) == false { due -= 1 }
        }
        return pauses.isEmpty ? due : self.due(start, elapsed(start, due, []), pauses)
    }

    func isWorkingDay(_ day: Int) -> Bool {
        openDates.contains(day)
    }
}
