package import BusinessCalendar
package import Instants

/// How a log writes times.
package enum TimeFormat: Hashable, Sendable {
    /// `2010-03-31T16:59:42+02:00`, with `Z` or an offset.
    case iso8601
    /// Parts of a fixed width with fixed characters between them; local time.
    case parts([Part])

    /// One piece of a fixed format.
    package enum Part: Hashable, Sendable {
        case year
        case month
        case day
        case hour
        case minute
        case second
        case literal(UInt8)
    }

    private static let letters: [(text: String, part: Part)] = [
        ("YYYY", .year), ("MM", .month), ("DD", .day), ("hh", .hour), ("mm", .minute), ("ss", .second),
    ]

    /// Reads `iso8601` or a pattern such as `YYYY-MM-DD hh:mm`; nil when a part is missing, doubled or unknown.
    package init?(_ text: String) {
        if text == "iso8601" {
            self = .iso8601
            return
        }
        var parts: [Part] = []
        var rest = Substring(text)
        while let first = rest.utf8.first {
            if let known = TimeFormat.letters.first(where: { rest.hasPrefix($0.text) }) {
                guard !parts.contains(known.part) else { return nil }
                parts.append(known.part)
                rest = rest.dropFirst(known.text.count)
            } else {
                // Letters that are no part are a slip, but for the T between date and time.
                guard first < 0x80, first == UInt8(ascii: "T") || !(first | 0x20 >= 97 && first | 0x20 <= 122) else {
                    return nil
                }
                parts.append(.literal(first))
                rest = rest.dropFirst()
            }
        }
        guard [.year, .month, .day, .hour, .minute].allSatisfy(parts.contains) else { return nil }
        self = .parts(parts)
    }

    /// Whether times written so need a zone to be told.
    package var needsZone: Bool { self != .iso8601 }

    /// The moment that a text means; nil when it is not written so, or when a local time has no zone.
    ///
    /// A local time that occurs twice is the first of the two.
    package func instant(_ text: String, in zone: Zone?) -> Instant? {
        switch self {
        case .iso8601: Instant(text)
        case .parts(let parts): zone.flatMap { TimeFormat.instant(text, parts, $0) }
        }
    }

    private static func instant(_ text: String, _ parts: [Part], _ zone: Zone) -> Instant? {
        var rest = Substring(text).utf8[...]
        var values: [Part: Int] = [:]
        for part in parts {
            if case .literal(let byte) = part {
                guard rest.popFirst() == byte else { return nil }
                continue
            }
            var value = 0
            for _ in 0..<(part == .year ? 4 : 2) {
                guard let digit = rest.popFirst(), (48...57).contains(digit) else { return nil }
                value = value * 10 + Int(digit - 48)
            }
            values[part] = value
        }
        let (hour, minute, second) = (values[.hour] ?? 0, values[.minute] ?? 0, values[.second] ?? 0)
        guard rest.isEmpty, hour < 24, minute < 60, second < 60,
            let date = LocalDate(year: values[.year] ?? 0, month: values[.month] ?? 0, day: values[.day] ?? 0),
            let time = TimeOfDay(seconds: hour * 3_600 + minute * 60 + second)
        else { return nil }
        return zone.instant(date, time)
    }
}
