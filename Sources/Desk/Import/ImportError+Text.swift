package import Domain

extension ImportError {
    /// Where it is, what is wrong, what was not done, and what to do now.
    package func text(in language: Language) -> String {
        var place = file
        if let line { place += ":\(line)" }
        if line != nil, let column { place += ":\(column)" }
        let nothing = language("Inget lästes in.", "Nothing was taken in.")
        return "\(place): \(problem.text(in: language)) \(nothing)"
    }
}

extension ImportError.Problem {
    /// What is wrong and what to do about it.
    package func text(in language: Language) -> String {
        shapeText(language) ?? valueText(language) ?? registerText(language)
            ?? language("Filen går inte att läsa.", "The file cannot be read.")
    }

    private func shapeText(_ language: Language) -> String? {
        switch self {
        case .empty:
            language(
                "Filen är tom; första raden ska ha kolumnernas namn.",
                "The file is empty; the first line must name the columns."
            )
        case .notUTF8:
            language("Texten är inte UTF-8. Spara filen som UTF-8.", "The text is not UTF-8. Save the file as UTF-8.")
        case .controlCharacter(let code):
            language(
                "Ett styrtecken (U+\(hexadecimal(code))) står i texten. Ta bort det.",
                "A control character (U+\(hexadecimal(code))) stands in the text. Remove it."
            )
        case .unclosedQuote:
            language("Citattecknet här saknar sitt slut.", "The quotation mark here is never closed.")
        case .strayQuote:
            language(
                "Ett citattecken står mitt i ett värde. Sätt citattecken runt hela värdet och dubbla det inre.",
                "A quotation mark stands inside a value. Put quotation marks around the whole value and double the inner one."
            )
        case .textAfterQuote:
            language(
                "Det står text mellan citattecknet och nästa kolumn.",
                "There is text between the quotation mark and the next column."
            )
        case .recordTooLong(let limit):
            language(
                "Raden är längre än \(limit) byte. Är skiljetecknet rätt, och saknas ett citattecken?",
                "The row is longer than \(limit) bytes. Is the delimiter right, and is a quotation mark missing?"
            )
        case .wrongColumnCount(let expected, let found):
            language(
                "Raden har \(found) kolumner, men rubrikraden har \(expected).",
                "The row has \(found) columns, but the heading has \(expected)."
            )
        case .doubledHeading(let name):
            language("Två kolumner heter \(name).", "Two columns are called \(name).")
        case .missingHeading(let name):
            language(
                "Kolumnen \(name), som översättningen behöver, finns inte. Rätta översättningen eller skiljetecknet.",
                "There is no column \(name), which the mapping needs. Correct the mapping or the delimiter."
            )
        default: nil
        }
    }

    private func valueText(_ language: Language) -> String? {
        switch self {
        case .emptyValue(let heading):
            language("Kolumnen \(heading) är tom.", "The column \(heading) is empty.")
        case .valueTooLong(let heading, let limit):
            language(
                "Värdet i kolumnen \(heading) är längre än \(limit) byte.",
                "The value in the column \(heading) is longer than \(limit) bytes."
            )
        case .notATime(let text):
            language(
                "”\(shortened(text))” är ingen tid i de format som översättningen har.",
                "“\(shortened(text))” is no time in the formats that the mapping has."
            )
        case .noRuleFits(let rule, let values):
            language(
                "Ingen regel under [[\(rule.table)]] i översättningen passar \(shortened(values)). Lägg till en.",
                "No rule under [[\(rule.table)]] in the mapping fits \(shortened(values)). Add one."
            )
        case .tooManyRows(let limit):
            language("Filen har fler än \(limit) rader. Dela den.", "The file has more than \(limit) rows. Split it.")
        case .unusableZone(let name):
            language(
                "Översättningens tidszon \(name) går inte att läsa.",
                "The mapping's time zone \(name) cannot be read."
            )
        case .unreadable(let reason):
            language("Filen går inte att läsa (\(reason)).", "The file cannot be read (\(reason)).")
        default: nil
        }
    }

    private func registerText(_ language: Language) -> String? {
        switch self {
        case .unknownHeading(let name, let suggestion):
            language(
                "Registret har inget fält ”\(shortened(name))”.",
                "The register has no field “\(shortened(name))”."
            ) + meant(suggestion, language)
                + language(" --mapping säger vad kolumnerna betyder.", " --mapping says what the columns mean.")
        case .field(let name, let problem): name.text(in: language) + ": " + problem.text(in: language) + "."
        case .directory(let problem): problem.text(in: language)
        default: nil
        }
    }

    private func meant(_ suggestion: String?, _ language: Language) -> String {
        guard let suggestion else { return "" }
        return language(" Menade du \(suggestion)?", " Did you mean \(suggestion)?")
    }

    private func shortened(_ text: String) -> String {
        text.count > 80 ? String(text.prefix(79)) + "…" : text
    }

    private func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension ImportError.LDIFProblem {
    fileprivate func text(in language: Language) -> String {
        switch self {
        case .noName:
            language("En post ska börja med dn: och sitt namn.", "An entry must begin with dn: and its name.")
        case .noAttribute:
            language(
                "Raden är varken attribut och värde eller fortsättningen på raden före.",
                "The line is neither attribute and value nor the rest of the line before it."
            )
        case .notBase64: language("Värdet är inte base64.", "The value is not base64.")
        case .reference:
            language(
                "Värdet ska hämtas från en adress. Exportera värdena själva.",
                "The value is to be fetched from an address. Export the values themselves."
            )
        case .change(let kind):
            language(
                "Posten är en ändring (\(kind)). Exportera katalogen som den är.",
                "The entry is a change (\(kind)). Export the directory as it is."
            )
        }
    }
}

extension ImportError.Rule {
    /// The list's name in a mapping file.
    fileprivate var table: String {
        switch self {
        case .kind: "slag"
        case .state: "lage"
        case .line: "linje"
        }
    }
}
