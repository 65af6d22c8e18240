import Domain

// What people read when a calendar file is refused.

extension CalendarFileError {
    /// One sentence in Swedish, with the place in front of it.
    package var swedish: String {
        place + problem.swedish + " Kalendern lästes inte in; rätta filen och försök igen."
    }

    /// One sentence in English, with the place in front of it.
    package var english: String {
        place + problem.english + " The calendar was not taken in; correct the file and try again."
    }

    private var place: String {
        let position = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return file + position + ": " + (path.isEmpty ? "" : path + ": ")
    }
}

extension CalendarFileError.Problem {
    fileprivate var swedish: String {
        switch self {
        case .json(let reason): "Texten är inte giltig JSON (\(reason.swedish))."
        case .toml(let reason): "Texten är inte giltig TOML (\(reason))."
        case .text(let problem): problem.text(in: .swedish)
        case .unknownKey: "Nyckeln är okänd."
        case .missing: "Nyckeln saknas."
        case .expected(let what): "Här ska det stå \(what.swedish)."
        case .unknownZone(let name): "Tidszonen ”\(name)” finns inte."
        case .malformedZone(let name): "”\(name)” är inget namn på en tidszon."
        case .unreadableZone(let name, let reason): "Tidszonen ”\(name)” gick inte att läsa (\(reason))."
        case .emptySpan(let from, let to):
            "Slutet \(to) måste ligga efter början \(from); en natt skrivs som två tider, till 24:00 och från 00:00."
        case .malformed(let text, let what): "”\(text.prefix(40))” är inte \(what.swedish)."
        }
    }

    fileprivate var english: String {
        switch self {
        case .json(let reason): "The text is not valid JSON (\(reason.english))."
        case .toml(let reason): "The text is not valid TOML (\(reason))."
        case .text(let problem): problem.text(in: .english)
        case .unknownKey: "The key is unknown."
        case .missing: "The key is missing."
        case .expected(let what): "\(what.english) belongs here."
        case .unknownZone(let name): "There is no time zone “\(name)”."
        case .malformedZone(let name): "“\(name)” is no name of a time zone."
        case .unreadableZone(let name, let reason): "The time zone “\(name)” cannot be read (\(reason))."
        case .emptySpan(let from, let to):
            "The end \(to) must lie after the beginning \(from); write a night as two spans, to 24:00 and from 00:00."
        case .malformed(let text, let what): "“\(text.prefix(40))” is not \(what.english)."
        }
    }
}

extension CalendarFileError.Expectation {
    fileprivate var swedish: String {
        switch self {
        case .table: "en tabell"
        case .list: "en lista"
        case .text: "en text"
        case .span: "två klockslag, som [\"07:30\", \"16:30\"]"
        case .timeOfDay: "ett klockslag som 07:30 eller 24:00"
        case .date: "ett datum som 2026-11-20"
        case .monthDay: "en dag på året som 12-23"
        case .publicHolidays: "”SE”"
        }
    }

    fileprivate var english: String {
        switch self {
        case .table: "a table"
        case .list: "a list"
        case .text: "a text"
        case .span: "two times, as in [\"07:30\", \"16:30\"]"
        case .timeOfDay: "a time such as 07:30 or 24:00"
        case .date: "a date such as 2026-11-20"
        case .monthDay: "a day of the year such as 12-23"
        case .publicHolidays: "“SE”"
        }
    }
}

extension JSONError.Reason {
    /// What is wrong, as a part of a sentence.
    package var swedish: String {
        switch self {
        case .endsTooEarly: "den slutar för tidigt"
        case .unexpectedCharacter: "oväntat tecken"
        case .invalidUTF8: "ogiltig UTF-8"
        case .invalidString: "ogiltig sträng"
        case .invalidNumber: "ogiltigt tal"
        case .nestedTooDeeply: "för djupt nästlad"
        case .duplicateKey(let key): "nyckeln ”\(key.prefix(40))” står två gånger"
        case .textAfterEnd: "text efter slutet"
        }
    }

    /// What is wrong, as a part of a sentence.
    package var english: String {
        switch self {
        case .endsTooEarly: "it ends too early"
        case .unexpectedCharacter: "unexpected character"
        case .invalidUTF8: "invalid UTF-8"
        case .invalidString: "invalid string"
        case .invalidNumber: "invalid number"
        case .nestedTooDeeply: "nested too deeply"
        case .duplicateKey(let key): "the key “\(key.prefix(40))” stands there twice"
        case .textAfterEnd: "text after the end"
        }
    }
}
