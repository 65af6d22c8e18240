/// Lengths of time such as `4h`, as real time.
enum FilterDuration {
    private static let units: [(names: [String], seconds: Int64)] = [
        (["d", "dag", "dagar", "day", "days"], 86_400),
        (["h", "tim", "timmar", "hour", "hours"], 3_600),
        (["min", "m", "minuter", "minutes"], 60),
        (["s", "sek", "sec"], 1),
    ]

    /// Reads `<4h`; the sign may be left out, since nothing else can be asked.
    static func seconds(_ token: FilterToken) throws(FilterError) -> Int64 {
        let text = token.value.hasPrefix("<") ? token.value.dropFirst() : Substring(token.value)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let name = text.dropFirst(digits.count).lowercased()
        guard digits.count <= 9, let count = Int64(digits), let unit = units.first(where: { $0.names.contains(name) })
        else { throw token.error(.notADuration(token.value)) }
        return count * unit.seconds
    }

    /// The shortest text that `seconds` reads back.
    static func text(_ seconds: Int64) -> String {
        let unit = units.first { seconds != 0 && seconds % $0.seconds == 0 }
        guard let unit else { return "<\(seconds)s" }
        return "<\(seconds / unit.seconds)\(unit.names[0])"
    }
}
