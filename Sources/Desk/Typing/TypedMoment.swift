package import BusinessCalendar
package import Instants

/// A moment as somebody types it: `tor 08:00`, `2026-11-26`, `2026-11-26T08:00`, `26 nov 8:00`, `i morgon 9`, `08:00`, `+2h`, `3 dagar`.
///
/// A date alone means the beginning of that day, a clock time alone the nearest one, a weekday the nearest such day, a length of time so much later. With `Z` or an offset the text is
/// taken as it stands; without, it is the desk's own time.
package struct TypedMoment: Sendable {
    /// To which side of now a text lies that does not name its date.
    package enum Direction: Hashable, Sendable {
        case ahead
        case back
    }

    private let now: Instant
    private let zone: Zone
    private let direction: Direction

    package init(now: Instant, zone: Zone, direction: Direction) {
        self.now = now
        self.zone = zone
        self.direction = direction
    }

    /// The moment that a text means.
    package func parse(_ text: String) throws(TypedMomentError) -> Instant {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw .unreadable(text) }
        if let instant = Instant(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) { return instant }
        if let offset = try offset(words, in: text) { return offset }
        if direction == .ahead, let later = try later(words) { return later }
        if words.first == "kl" || words.first == "at" { words.removeFirst() }
        guard let day = day(&words) else {
            guard let time = try time(&words, in: text), words.isEmpty else { throw .unreadable(text) }
            return try nearest(time)
        }
        let time = try time(&words, in: text, afterDay: true)
        guard words.isEmpty else { throw .unreadable(text) }
        return try instant(day, time)
    }

    // MARK: - Days

    private enum Day {
        case date(LocalDate)
        /// 0 for Monday.
        case weekday(Int)
    }

    /// Takes the words of a day off the front.
    private func day(_ words: inout [Substring]) -> Day? {
        let today = zone.date(at: now)
        if words.count >= 2, words[0] == "i", let relative = TypedWords.relativeDays["i" + words[1]] {
            words.removeFirst(2)
            return .date(today.adding(days: relative))
        }
        guard let first = words.first else { return nil }
        if let relative = TypedWords.relativeDays[String(first)] {
            words.removeFirst()
            return .date(today.adding(days: relative))
        }
        if let weekday = TypedWords.weekday(first) {
            words.removeFirst()
            return .weekday(weekday)
        }
        if let date = isoDate(&words) { return .date(date) }
        return dayAndMonth(&words, today: today).map { .date($0) }
    }

    /// `2026-11-26`, also with `T08:00` after it, which stays behind as a word of its own.
    private func isoDate(_ words: inout [Substring]) -> LocalDate? {
        guard let first = words.first, let date = LocalDate(first.prefix(10)) else { return nil }
        let rest = first.dropFirst(10)
        if rest.isEmpty {
            words.removeFirst()
        } else if rest.first == "t" {
            words[0] = rest.dropFirst()
        } else {
            return nil
        }
        return date
    }

    /// `26 nov`, with or without a year: the nearest one on the asked side.
    private func dayAndMonth(_ words: inout [Substring], today: LocalDate) -> LocalDate? {
        guard words.count >= 2, let day = Int(words[0]), let month = TypedWords.month(words[1]) else { return nil }
        if words.count >= 3, words[2].count == 4, let year = Int(words[2]) {
            guard let date = LocalDate(year: year, month: month, day: day) else { return nil }
            words.removeFirst(3)
            return date
        }
        let year = today.parts.year
        // Eight years hold a leap day, even around 2100.
        let years = direction == .ahead ? Array(year...(year + 8)) : Array((year - 8)...year).reversed()
        let dates = years.compactMap { LocalDate(year: $0, month: month, day: day) }
        guard let date = dates.first(where: { direction == .ahead ? $0 >= today : $0 <= today }) else { return nil }
        words.removeFirst(2)
        return date
    }

    // MARK: - Times

    /// After a day the hour alone is enough.
    private func time(
        _ words: inout [Substring],
        in text: String,
        afterDay: Bool = false
    ) throws(TypedMomentError) -> TimeOfDay? {
        if words.first == "kl" || words.first == "at" { words.removeFirst() }
        guard let word = words.first else { return nil }
        let isHour = afterDay && word.count <= 2 && word.allSatisfy(\.isNumber)
        let spelled = word.replacing(".", with: ":") + (isHour ? ":00" : "")
        let padded = spelled.prefix(while: { $0 != ":" }).count == 1 ? "0" + spelled : String(spelled)
        guard let time = TimeOfDay(padded), time < .endOfDay else { throw .unreadable(text) }
        words.removeFirst()
        return time
    }

    private func nearest(_ time: TimeOfDay) throws(TypedMomentError) -> Instant {
        let today = zone.date(at: now)
        let instant = try moment(today, time)
        switch direction {
        case .ahead: return instant > now ? instant : try moment(today.adding(days: 1), time)
        case .back: return instant <= now ? instant : try moment(today.adding(days: -1), time)
        }
    }

    private func instant(_ day: Day, _ time: TimeOfDay?) throws(TypedMomentError) -> Instant {
        switch day {
        case .date(let date):
            return try moment(date, time ?? .midnight)
        case .weekday(let weekday):
            let today = zone.date(at: now)
            let step = direction == .ahead ? 1 : -1
            let distance = ((weekday - today.weekday) * step + 7) % 7
            let date = today.adding(days: distance * step)
            let instant = try moment(date, time ?? .midnight)
            let isBehind = direction == .ahead ? instant <= now : instant > now
            return isBehind ? try moment(date.adding(days: 7 * step), time ?? .midnight) : instant
        }
    }

    /// The one moment at which the clock shows a time; a time that comes twice, or never, is no answer.
    private func moment(_ date: LocalDate, _ time: TimeOfDay) throws(TypedMomentError) -> Instant {
        let moments = zone.occurrences(date, time)
        guard let first = moments.first else { throw .skipped(date, time, zone: zone.name) }
        if moments.count > 1 {
            let offsets = moments.map { zone.offset(at: $0) }
            throw .ambiguous(date, time, choices: offsets.map { TypedMomentError.text(date, time, offset: $0) })
        }
        return first
    }

    // MARK: - Offsets

    /// So much later as `+2h`, `+1h20`, `+30min` or `+3d` say, or with `-` earlier; nil when it is nothing of the kind.
    ///
    /// Days keep the clock time.
    private func offset(_ words: [Substring], in text: String) throws(TypedMomentError) -> Instant? {
        let joined = words.joined()
        guard let sign = joined.first, sign == "+" || sign == "-" else { return nil }
        guard let length = TypedLength(joined.dropFirst()) else { throw .unreadable(text) }
        return try moved(length, sign == "+" ? 1 : -1)
    }

    /// What `3 dagar` and `om 2 h` say; nil for a number alone and for everything else.
    private func later(_ words: [Substring]) throws(TypedMomentError) -> Instant? {
        let length = words.first == "om" || words.first == "in" ? words.dropFirst() : words[...]
        let joined = length.joined()
        guard joined.contains(where: \.isLetter), let length = TypedLength(joined) else { return nil }
        return try moved(length, 1)
    }

    private func moved(_ length: TypedLength, _ factor: Int) throws(TypedMomentError) -> Instant {
        guard length.days > 0 else { return now + Int64(length.minutes * 60 * factor) }
        let date = zone.date(at: now).adding(days: length.days * factor)
        return try moment(date, zone.time(at: now)) + Int64(length.minutes * 60 * factor)
    }
}
