import BusinessCalendar
import Domain
import Instants

/// Every word of a deadline's explanation, in Swedish and in English.
struct DeadlineWords {
    let language: Language

    private func say(_ swedish: String, _ english: String) -> String {
        language(swedish, english)
    }

    // MARK: - Sentences

    func received(_ moment: String) -> String { say("Mottaget \(moment).", "Received \(moment).") }

    func moved(_ moment: String) -> String {
        say("Då var det stängt; klockan startade \(moment).", "It was closed then; the clock started \(moment).")
    }

    func rule(_ allowance: Allowance, agreement: String?) -> String {
        let source = agreement.map { " (\($0))" } ?? ""
        return say("Regel: ", "Rule: ") + rule(allowance) + source + "."
    }

    private func rule(_ allowance: Allowance) -> String {
        switch allowance {
        case .workingDays(let days) where days <= 0: say("vid nästa öppning", "at the next opening")
        case .workingDays(1):
            say(
                "samma klockslag nästa arbetsdag, senast vid stängning",
                "same time next working day, at closing at the latest"
            )
        case .workingDays(let days):
            say(
                "samma klockslag \(days) arbetsdagar senare, senast vid stängning",
                "same time \(days) working days later, at closing at the latest"
            )
        case .openTime(let seconds):
            say("\(duration(seconds)) öppen tid", "\(duration(seconds)) of open time")
        case .realTime(let seconds):
            say("\(duration(seconds)) dygnet runt", "\(duration(seconds)) around the clock")
        }
    }

    func length(seconds: Int) -> String {
        say("Det är \(duration(seconds)) öppen tid.", "That is \(duration(seconds)) of open time.")
    }

    func due(_ moment: String) -> String { say("Åtgärdas senast \(moment).", "Due \(moment) at the latest.") }

    func dueWithoutStops(_ moment: String) -> String {
        say("Utan väntan hade det varit \(moment).", "Without the waiting it would have been \(moment).")
    }

    func standsStill(_ moment: String) -> String {
        say(
            "Klockan står stilla. Utan väntan hade det varit \(moment).",
            "The clock stands still. Without the waiting it would have been \(moment)."
        )
    }

    // MARK: - Stretches

    func counted(seconds: Int, withNights: Bool) -> String {
        let nights = withNights ? say(", nätterna borträknade", ", nights left out") : ""
        return say("räknas ", "counts ") + duration(seconds) + nights
    }

    func paused(_ label: String) -> String {
        let reason = DeadlineWords.plain(label)
        return say("klockan står stilla", "the clock stands still") + (reason.isEmpty ? "" : ": " + reason)
    }

    var omitted: String { say("visas inte i detalj", "not shown in detail") }
    var weekend: String { say("helg", "weekend") }
    var closedWeekday: String { say("stängt", "closed") }

    func more(_ count: Int) -> String { say("och \(count) till", "and \(count) more") }

    func closed(_ reason: ClosedReason) -> String {
        switch reason {
        case .night: say("natt", "night")
        case .recess: say("uppehåll", "recess")
        case .dateBreak: say("avbrott i öppettiden", "break in the opening hours")
        case .weekday: closedWeekday
        case .publicHoliday(let holidays): names(holidays)
        case .localClosed(let name): localClosed(name.text)
        case .yearlyClosed: say("stängt varje år", "closed every year")
        case .ownHours: say("stängt den dagen", "closed that day")
        }
    }

    func localClosed(_ name: String) -> String {
        let name = DeadlineWords.plain(name)
        return name.isEmpty ? say("lokalt stängt", "closed locally") : say("stängt, ", "closed, ") + name
    }

    func names(_ holidays: [SwedishHoliday]) -> String {
        holidays.map { say($0.swedishName, $0.englishName) }.joined(separator: say(" och ", " and "))
    }

    // MARK: - Numbers

    /// `7 h 40 min`; seconds only where there are some.
    func duration(_ seconds: Int) -> String {
        var parts: [String] = []
        if seconds >= 3_600 { parts.append("\(seconds / 3_600) h") }
        if seconds / 60 % 60 > 0 { parts.append("\(seconds / 60 % 60) min") }
        if seconds % 60 > 0 { parts.append("\(seconds % 60) s") }
        return parts.isEmpty ? "0 min" : parts.joined(separator: " ")
    }

    func weekday(_ date: LocalDate) -> String {
        say(
            ["mån", "tis", "ons", "tor", "fre", "lör", "sön"][date.weekday],
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday]
        )
    }

    /// 1 to 12, as `LocalDate` gives it.
    func month(_ month: Int) -> String {
        say(
            ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"][month - 1],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
        )
    }

    /// Text typed by people, fit for one line of a terminal.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}

extension SwedishHoliday {
    fileprivate var englishName: String {
        switch self {
        case .newYearsDay: "New Year's Day"
        case .epiphany: "Epiphany"
        case .annunciation: "Annunciation Day"
        case .goodFriday: "Good Friday"
        case .easterSunday: "Easter Sunday"
        case .easterMonday: "Easter Monday"
        case .firstOfMay: "1 May"
        case .ascensionDay: "Ascension Day"
        case .whitSunday: "Whit Sunday"
        case .whitMonday: "Whit Monday"
        case .nationalDay: "National Day"
        case .midsummerEve: "Midsummer Eve"
        case .midsummerDay: "Midsummer Day"
        case .allSaintsDay: "All Saints' Day"
        case .christmasEve: "Christmas Eve"
        case .christmasDay: "Christmas Day"
        case .boxingDay: "Boxing Day"
        case .newYearsEve: "New Year's Eve"
        }
    }
}
