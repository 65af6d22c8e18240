/// A moment as whole seconds since 1970-01-01T00:00:00Z.
///
/// Leap seconds are not counted, as in POSIX. Local time exists only in the calendar and on the screen. What would lie
/// beyond the first or the last moment there is counts as that moment, so that no journal from elsewhere can turn time
/// around.
package struct Instant: Hashable, Sendable {
    /// Seconds since the epoch; negative before it.
    package var seconds: Int64

    package init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Real time between two moments, in seconds; negative when `end` lies before `start`.
    package static func - (end: Instant, start: Instant) -> Int64 {
        let (difference, overflows) = end.seconds.subtractingReportingOverflow(start.seconds)
        return overflows ? (start < end ? .max : .min) : difference
    }

    /// The moment that lies so many seconds of real time later.
    package static func + (start: Instant, seconds: Int64) -> Instant {
        let (sum, overflows) = start.seconds.addingReportingOverflow(seconds)
        return Instant(seconds: overflows ? (seconds > 0 ? .max : .min) : sum)
    }

    /// The moment that lies so many seconds of real time earlier.
    package static func - (start: Instant, seconds: Int64) -> Instant {
        let (difference, overflows) = start.seconds.subtractingReportingOverflow(seconds)
        return Instant(seconds: overflows ? (seconds > 0 ? .min : .max) : difference)
    }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }
}

extension Instant: Codable {
    /// Refuses what lies outside the years 1 to 9999, which no journal can tell of.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        seconds = try container.decode(Int64.self)
        guard (-62_135_596_800..<253_402_300_800).contains(seconds) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "outside the years 1 to 9999")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}
