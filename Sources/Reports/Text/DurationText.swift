package import Domain

/// Lengths of time in words.
package enum DurationText {
    /// `1 h 12 min`, `12 min`, `3 dygn 4 h`; less than a minute is `0 min`.
    package static func long(_ seconds: Int64, in language: Language) -> String {
        let minutes = max(0, seconds) / 60
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        if hours < 48 { return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min" }
        let days = language("\(hours / 24) dygn", "\(hours / 24) days")
        return hours % 24 == 0 ? days : days + " \(hours % 24) h"
    }

    /// The same for narrow columns: `1 h 20`, `38 min`, `3 dygn`.
    package static func short(_ seconds: Int64, in language: Language) -> String {
        let minutes = max(0, seconds) / 60
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        if hours < 48 { return "\(hours) h " + (rest < 10 ? "0" : "") + "\(rest)" }
        return language("\(hours / 24) dygn", "\(hours / 24) days")
    }
}
