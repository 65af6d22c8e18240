import Instants

/// Reads days, months, years and stretches between them, in local time.
struct FilterDates {
    let token: FilterToken
    let scope: FilterScope

    /// `2026`, `2026-11`, `2026-11-20`, `idag`, `förra-månaden`, or two of them with `..` between; either end may be left open.
    ///
    /// A day that ends a stretch belongs to it whole. Moments such as `2026-11-20T08:00:00Z` end half-open.
    func span() throws(FilterError) -> InstantSpan {
        guard let dots = token.value.firstRange(of: "..") else {
            guard let period = period(token.value), period.to != period.from else { throw unreadable }
            return period
        }
        let first = token.value[..<dots.lowerBound]
        let last = token.value[dots.upperBound...]
        if first.isEmpty && last.isEmpty { throw unreadable }
        var span = InstantSpan(from: FilterDates.beginning, to: nil)
        if !first.isEmpty {
            guard let period = period(String(first)) else { throw unreadable }
            span.from = period.from
        }
        if !last.isEmpty {
            guard let period = period(String(last)) else { throw unreadable }
            span.to = period.to
        }
        if let to = span.to, to <= span.from { throw token.error(.endsBeforeStart(token.value)) }
        return span
    }

    /// The start of an open beginning: year 1.
    static let beginning = Instant(seconds: -62_135_596_800)
    /// The last second that can be written, in year 9999.
    private static let end = Instant(seconds: 253_402_300_799)

    private var unreadable: FilterError { token.error(.notADate(token.value)) }

    private func period(_ text: String) -> InstantSpan? {
        if let named = FilterPeriods(today: scope.today).named(text) { return days(named.from, named.to) }
        if let date = LocalDate(text) { return days(date, date.adding(days: 1)) }
        if let instant = Instant(text), FilterDates.beginning <= instant, instant <= FilterDates.end {
            return InstantSpan(from: instant, to: instant)
        }
        if text.utf8.count == 7, let month = LocalDate(text + "-01") {
            let (year, number, _) = month.parts
            return days(month, month.adding(days: LocalDate.daysInMonth(number, ofYear: year)))
        }
        if text.utf8.count == 4, let year = LocalDate(text + "-01-01") {
            return days(year, year.adding(days: LocalDate.isLeap(year.parts.year) ? 366 : 365))
        }
        return nil
    }

    private func days(_ from: LocalDate, _ to: LocalDate) -> InstantSpan {
        InstantSpan(
            from: max(scope.startOfDay(from), FilterDates.beginning),
            to: min(scope.startOfDay(to), FilterDates.end)
        )
    }

    /// Text that reads back as the same span: the name of a local day, month or year where it is one.
    static func text(_ span: InstantSpan, _ scope: FilterScope) -> String {
        if let name = periodName(span, scope) { return name }
        let from = span.from == beginning ? "" : span.from.description
        return from + ".." + (span.to?.description ?? "")
    }

    private static func periodName(_ span: InstantSpan, _ scope: FilterScope) -> String? {
        // No zone lies further than a day from Greenwich, so the local date is one of three.
        guard let to = span.to, abs(span.from.seconds) < 60_000_000_000 else { return nil }
        let near = Int((span.from.seconds / 86_400))
        for day in (near - 1)...(near + 1) {
            let date = LocalDate(daysSinceEpoch: day)
            guard scope.startOfDay(date) == span.from else { continue }
            let (year, month, dayOfMonth) = date.parts
            guard (1...9_998).contains(year) else { return nil }
            let text = date.description
            if scope.startOfDay(date.adding(days: 1)) == to { return text }
            let length = LocalDate.daysInMonth(month, ofYear: year)
            if dayOfMonth == 1, scope.startOfDay(date.adding(days: length)) == to { return String(text.prefix(7)) }
            let yearLength = LocalDate.isLeap(year) ? 366 : 365
            let isYear = dayOfMonth == 1 && month == 1 && scope.startOfDay(date.adding(days: yearLength)) == to
            return isYear ? String(text.prefix(4)) : nil
        }
        return nil
    }
}
