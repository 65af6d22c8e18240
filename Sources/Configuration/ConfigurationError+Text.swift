package import Domain

extension ConfigurationError {
    /// Where it is, what is wrong, what was not done, and what to do now.
    package func text(in language: Language) -> String {
        let nothing = language(
            "Inget lästes in. Rätta filen och försök igen.",
            "Nothing was taken in. Correct the file and try again."
        )
        return "\(place(language)): \(problem.text(in: language)) \(nothing)"
    }

    private func place(_ language: Language) -> String {
        var place = file
        if let line { place += ":\(line)" }
        if line != nil, let column { place += ":\(column)" }
        return key.isEmpty ? place : place + ": " + key
    }
}

extension ConfigurationError.Problem {
    /// What is wrong, in a sentence.
    package func text(in language: Language) -> String {
        wholeText(language) ?? keyText(language) ?? valueText(language) ?? timeText(language) ?? mappingText(language)
            ?? language("Filen går inte att läsa.", "The file cannot be read.")
    }

    private func wholeText(_ language: Language) -> String? {
        switch self {
        case .notTOML(let reason):
            language("Texten är inte giltig TOML (\(reason)).", "The text is not valid TOML (\(reason)).")
        case .notUTF8:
            language("Texten är inte UTF-8. Spara filen som UTF-8.", "The text is not UTF-8. Save the file as UTF-8.")
        case .controlCharacter(let code):
            language(
                "Texten innehåller ett styrtecken (U+\(hexadecimal(code))). Ta bort det.",
                "The text holds a control character (U+\(hexadecimal(code))). Remove it."
            )
        case .tooLarge(let limit):
            language("Filen är större än \(limit) byte.", "The file is larger than \(limit) bytes.")
        default: nil
        }
    }

    private func keyText(_ language: Language) -> String? {
        switch self {
        case .missing:
            language("Nyckeln saknas.", "The key is missing.")
        case .unknownKey(.some(let suggestion)):
            language("Nyckeln är okänd. Menas \(suggestion)?", "The key is unknown. Is \(suggestion) meant?")
        case .unknownKey(.none):
            language("Nyckeln är okänd.", "The key is unknown.")
        case .wrongType(let expected, let found):
            language(
                "Värdet är \(found.text(in: language)), men ska vara \(expected.text(in: language)).",
                "The value is \(found.text(in: language)) but should be \(expected.text(in: language))."
            )
        default: nil
        }
    }

    private func valueText(_ language: Language) -> String? {
        switch self {
        case .empty:
            language("Värdet är tomt.", "The value is empty.")
        case .tooLong(let limit):
            language("Texten är längre än \(limit) tecken.", "The text is longer than \(limit) characters.")
        case .outOfRange(let value, let lowest, let highest):
            language(
                "\(value) ligger utanför \(lowest)–\(highest).",
                "\(value) lies outside \(lowest)–\(highest)."
            )
        case .notAnIdentifier(let text):
            language(
                "\(quoted(text, language)) duger inte som id: använd små bokstäver a–z, siffror och bindestreck, högst 60 tecken.",
                "\(quoted(text, language)) will not do as an id: use small letters a–z, digits and hyphens, 60 characters at most."
            )
        case .duplicate(let text):
            language("\(quoted(text, language)) finns redan.", "\(quoted(text, language)) is there already.")
        case .notOneOf(let text, let allowed):
            language(
                "\(quoted(text, language)) är inte något av \(list(allowed)).",
                "\(quoted(text, language)) is none of \(list(allowed))."
            )
        case .unknownReference(let text, let known):
            language(
                "\(quoted(text, language)) finns inte i filen. Det som finns är \(list(known)).",
                "\(quoted(text, language)) is not in the file. What there is: \(list(known))."
            )
        case .unknownQueue(let text, let known):
            language(
                "Kön \(quoted(text, language)) finns inte i ramuppdraget. Köerna är \(list(known)).",
                "The agreement has no queue \(quoted(text, language)). The queues are \(list(known))."
            )
        case .unknownIntefunktion(let text):
            language(
                "Intefunktionen \(quoted(text, language)) finns inte i ramuppdraget.",
                "The agreement has no intefunktion \(quoted(text, language))."
            )
        default: nil
        }
    }

    private func timeText(_ language: Language) -> String? {
        switch self {
        case .notADate(let text):
            language(
                "\(quoted(text, language)) är inget datum. Skriv som 2026-11-20.",
                "\(quoted(text, language)) is no date. Write it like 2026-11-20."
            )
        case .notADay(let text):
            language(
                "\(quoted(text, language)) är ingen dag på året. Skriv som 12-23.",
                "\(quoted(text, language)) is no day of the year. Write it like 12-23."
            )
        case .notATime(let text):
            language(
                "\(quoted(text, language)) är inget klockslag. Skriv som 07:30.",
                "\(quoted(text, language)) is no time of day. Write it like 07:30."
            )
        case .timesOutOfOrder(let from, let to):
            language(
                "\(from) kommer inte före \(to). Ett pass över midnatt skrivs som två.",
                "\(from) does not come before \(to). A span over midnight is written as two."
            )
        case .notASpan:
            language(
                "Ett pass är två klockslag, som [\"07:30\", \"16:30\"].",
                "A span is two times of day, like [\"07:30\", \"16:30\"]."
            )
        case .unknownZone(let name):
            language(
                "Tidszonen \(quoted(name, language)) är okänd. Skriv som Europe/Stockholm, och se till att paketet tzdata är installerat.",
                "The time zone \(quoted(name, language)) is unknown. Write it like Europe/Stockholm, and see to it that the package tzdata is installed."
            )
        case .unreadableZone(let name, let reason):
            language(
                "Tidszonen \(name) går inte att läsa (\(reason)).",
                "The time zone \(name) cannot be read (\(reason))."
            )
        default: nil
        }
    }

    private func mappingText(_ language: Language) -> String? {
        switch self {
        case .notATemplate(let text):
            language(
                "\(quoted(text, language)) är ingen mall: en kolumn skrivs som {kolumn}.",
                "\(quoted(text, language)) is no template: a column is written like {column}."
            )
        case .notATimeFormat(let text):
            language(
                "\(quoted(text, language)) är inget tidsformat. Skriv ”iso8601”, eller delarna YYYY MM DD hh mm ss.",
                "\(quoted(text, language)) is no time format. Write “iso8601”, or the parts YYYY MM DD hh mm ss."
            )
        case .intefunktionNeedsFault:
            language(
                "Bara en felanmälan kan ha en intefunktion.",
                "Only a fault (felanmälan) can have an intefunktion."
            )
        case .overlappingRules(let text):
            language(
                "\(text) har redan en regel ovanför.",
                "\(text) has a rule already, further up."
            )
        default: nil
        }
    }

    private func quoted(_ text: String, _ language: Language) -> String {
        let shown = text.count > 60 ? String(text.prefix(59)) + "…" : text
        return language("”\(shown)”", "“\(shown)”")
    }

    private func list(_ words: [String]) -> String {
        words.isEmpty ? "–" : words.joined(separator: ", ")
    }

    private func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension ConfigurationError.ValueKind {
    /// The kind with its article.
    package func text(in language: Language) -> String {
        switch self {
        case .text: language("en text", "a text")
        case .integer: language("ett heltal", "a whole number")
        case .number: language("ett decimaltal", "a decimal number")
        case .truth: language("true eller false", "true or false")
        case .date: language("ett datum", "a date")
        case .time: language("ett klockslag", "a time")
        case .list: language("en lista", "a list")
        case .table: language("en tabell", "a table")
        }
    }
}
