/// The week's hours in a form that answers in constant time: open seconds on the clock, counted along an endless row of
/// equal weeks.
///
/// "Clock seconds" are local seconds since 1970; the count is zero on the Monday of that week, 1969-12-29.
struct WeekPattern: Sendable {
    private struct Span {
        var from: Int
        var to: Int
    }

    /// All spans of the week, by weekday.
    private let spans: [Span]
    /// `firstSpan[w]..<firstSpan[w + 1]` are the spans of weekday w.
    private let firstSpan: [Int]
    /// Open seconds of the week before weekday w.
    private let openBefore: [Int]
    /// Open weekdays of the week before weekday w.
    private let workingBefore: [Int]

    /// Open seconds on the clock in a week.
    let open: Int
    let workingDays: Int

    init(_ weekly: [[WallSpan]]) {
        var spans: [Span] = []
        var firstSpan = [0]
        var openBefore = [0]
        var workingBefore = [0]
        for hours in weekly {
            spans += hours.map { Span(from: $0.from.seconds, to: $0.to.seconds) }
            firstSpan.append(spans.count)
            openBefore.append(openBefore[openBefore.count - 1] + hours.wallSeconds)
            workingBefore.append(workingBefore[workingBefore.count - 1] + (hours.isEmpty ? 0 : 1))
        }
        self.spans = spans
        self.firstSpan = firstSpan
        self.openBefore = openBefore
        self.workingBefore = workingBefore
        open = openBefore[weekly.count]
        workingDays = workingBefore[weekly.count]
    }

    func isOpen(onWeekday weekday: Int) -> Bool {
        firstSpan[weekday] < firstSpan[weekday + 1]
    }

    func open(onWeekday weekday: Int) -> Int {
        openBefore[weekday + 1] - openBefore[weekday]
    }

    /// Open clock seconds before a day.
    func open(beforeDay day: Int) -> Int {
        let week = (day + 3).flooredQuotient(7)
        return week * open + openBefore[day + 3 - week * 7]
    }

    /// Open clock seconds before a reading of the clock.
    func open(beforeDay day: Int, second: Int) -> Int {
        let week = (day + 3).flooredQuotient(7)
        let weekday = day + 3 - week * 7
        var total = week * open + openBefore[weekday]
        for index in firstSpan[weekday]..<firstSpan[weekday + 1] {
            let span = spans[index]
            if second <= span.from { break }
            total += min(second, span.to) - span.from
        }
        return total
    }

    /// The first reading of the clock before which so many seconds were open; nil in a week that never opens.
    func day(whereOpen total: Int) -> (day: Int, second: Int)? {
        guard open > 0 else { return nil }
        let week = (total - 1).flooredQuotient(open)
        let inWeek = total - week * open
        var weekday = 0
        while openBefore[weekday + 1] < inWeek { weekday += 1 }
        var rest = inWeek - openBefore[weekday]
        var index = firstSpan[weekday]
        while spans[index].to - spans[index].from < rest {
            rest -= spans[index].to - spans[index].from
            index += 1
        }
        return (week * 7 - 3 + weekday, spans[index].from + rest)
    }

    /// Open weekdays before a day.
    func workingDays(beforeDay day: Int) -> Int {
        let week = (day + 3).flooredQuotient(7)
        return week * workingDays + workingBefore[day + 3 - week * 7]
    }

    /// The day that is open as the `total`th; nil in a week that never opens.
    func day(whereWorkingDays total: Int) -> Int? {
        guard workingDays > 0 else { return nil }
        let week = (total - 1).flooredQuotient(workingDays)
        let inWeek = total - week * workingDays
        var weekday = 0
        while workingBefore[weekday + 1] < inWeek { weekday += 1 }
        return week * 7 - 3 + weekday
    }
}
