/// The words that people use for days, in Swedish and English, in lower case.
enum TypedWords {
    static let relativeDays = [
        "idag": 0, "today": 0, "imorgon": 1, "imorn": 1, "tomorrow": 1, "igår": -1, "yesterday": -1,
        "övermorgon": 2, "iövermorgon": 2, "förrgår": -2, "iförrgår": -2,
    ]

    private static let weekdays = [
        ["måndag", "monday"], ["tisdag", "tuesday"], ["onsdag", "wednesday"], ["torsdag", "thursday"],
        ["fredag", "friday"], ["lördag", "saturday"], ["söndag", "sunday"],
    ]

    private static let months = [
        ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"],
        ["juni", "june"], ["juli", "july"], ["augusti", "august"], ["september"], ["oktober", "october"],
        ["november"], ["december"],
    ]

    /// 0 for Monday; the whole word or its first three letters or more.
    static func weekday(_ word: Substring) -> Int? { index(of: word, in: weekdays) }

    /// 1 for January; the whole word or its first three letters or more.
    static func month(_ word: Substring) -> Int? { index(of: word, in: months).map { $0 + 1 } }

    private static func index(of word: Substring, in names: [[String]]) -> Int? {
        let letters = word.hasSuffix(".") ? word.dropLast() : word
        guard letters.count >= 3 else { return nil }
        return names.firstIndex { $0.contains { $0.hasPrefix(letters) } }
    }
}
