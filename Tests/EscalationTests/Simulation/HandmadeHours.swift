import Instants

/// The desk's opening hours from September 2026 to October 2027, spelled out minute by minute.
///
/// Shares no code with the calendar: the dates are counted off from a list of months, the hours read from a table, and what is open is one Bool a minute.
struct HandmadeHours {
    /// 2026-09-01T00:00:00Z, a Tuesday.
    static let base: Int64 = 1_788_220_800

    private static let months = [
        ("2026-09", 30), ("2026-10", 31), ("2026-11", 30), ("2026-12", 31), ("2027-01", 31), ("2027-02", 28),
        ("2027-03", 31), ("2027-04", 30), ("2027-05", 31), ("2027-06", 30), ("2027-07", 31), ("2027-08", 31),
        ("2027-09", 30), ("2027-10", 30),
    ]
    private static let closedDates: Set<String> = [
        "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31", "2027-01-01", "2027-01-06", "2027-03-26",
        "2027-03-28", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-16", "2027-06-06", "2027-06-25", "2027-06-26",
    ]
    private static let minutesOfWeekday = [
        450..<990, 450..<990, 450..<990, 450..<990, 450..<960, 0..<0, 0..<0,
    ]

    /// One Bool for each minute of the year.
    private(set) var open: [Bool] = []
    private var openDays: Set<Int> = []

    init() {
        var dates: [String] = []
        for (month, days) in HandmadeHours.months {
            for day in 1...days { dates.append("\(month)-\(day < 10 ? "0" : "")\(day)") }
        }
        open = Array(repeating: false, count: dates.count * 1_440)
        for (day, date) in dates.enumerated() where !HandmadeHours.closedDates.contains(date) {
            let weekday = (day + 1) % 7
            for minute in HandmadeHours.minutesOfWeekday[weekday] {
                open[midnight(day) + minute] = true
                openDays.insert(day)
            }
        }
    }

    /// Minutes that the wall is ahead of UTC: summer time ends 2026-10-25, day 54, and comes back 2027-03-28, day 208.
    private func ahead(_ day: Int) -> Int {
        (54..<208).contains(day) ? 60 : 120
    }

    private func midnight(_ day: Int) -> Int {
        day * 1_440 - ahead(day)
    }

    /// Whether a minute is open.
    func isOpen(_ minute: Int) -> Bool {
        open.indices.contains(minute) && open[minute]
    }

    /// The same time on the wall so many open days later, or the closing before it when that is closed or an opening.
    func sameTime(after received: Int, days: Int) -> Int {
        var start = received
        while !isOpen(start) { start += 1 }
        var day = 0
        while midnight(day + 1) <= start { day += 1 }
        let sinceMidnight = start - midnight(day)
        var left = days
        while left > 0 {
            day += 1
            if openDays.contains(day) { left -= 1 }
        }
        var due = midnight(day) + sinceMidnight
        while !isOpen(due - 1) { due -= 1 }
        return due
    }

    /// Open minutes of the one working day that begins at a receipt.
    func promisedMinutes(from received: Int) -> Int {
        (received..<sameTime(after: received, days: 1)).count { isOpen($0) }
    }

    static func seconds(_ minute: Int) -> Int64 { base + Int64(minute) * 60 }

    /// The minute that a moment lies in.
    static func minute(_ moment: Instant) -> Int { Int((moment.seconds - base) / 60) }
}
