import Foundation

/// Text from outside, as it is kept: composed characters, plain line breaks, no blanks around it.
///
/// Refuses control characters other than line breaks and tabs, so that no text can steer a terminal. Marks that turn the direction of
/// writing are left out: they come along unseen when something is pasted.
enum CleanText {
    static func clean(_ text: String, limit: Int, isMultiline: Bool) throws(FieldProblem) -> String {
        if let plain = plainLatin(text, limit: limit) { return plain }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: plainLines(text).unicodeScalars.filter { !turnsDirection($0) })
        let composed = String(kept).precomposedStringWithCanonicalMapping
            .trimmingCharacters(in: .whitespacesAndNewlines)
        for scalar in composed.unicodeScalars where scalar.properties.generalCategory == .control {
            if scalar == "\t" || (scalar == "\n" && isMultiline) { continue }
            throw .controlCharacter(code: scalar.value)
        }
        // A character may consist of any number of scalars; no writing needs more than a few.
        guard composed.unicodeScalars.count <= limit * 8, composed.count <= limit else { throw .tooLong(limit: limit) }
        return composed
    }

    /// The answer for a line of printed ASCII and Swedish letters, which is nearly all there is; nil for any other.
    private static func plainLatin(_ text: String, limit: Int) -> String? {
        var text = text
        return text.withUTF8 { bytes -> String? in
            guard bytes.count <= limit else { return nil }
            var isAfterC3 = false
            for byte in bytes {
                switch byte {
                case 0x20...0x7E where !isAfterC3: break
                case 0xC3 where !isAfterC3: isAfterC3 = true
                case 0x80...0xBF where isAfterC3: isAfterC3 = false
                default: return nil
                }
            }
            var range = bytes[...]
            while range.first == 0x20 { range = range.dropFirst() }
            while range.last == 0x20 { range = range.dropLast() }
            return String(decoding: range, as: UTF8.self)
        }
    }

    private static func plainLines(_ text: String) -> String {
        ["\r\n", "\r", "\u{2028}", "\u{2029}"].reduce(text) { $0.replacingOccurrences(of: $1, with: "\n") }
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
