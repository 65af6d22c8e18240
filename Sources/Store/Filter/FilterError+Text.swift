package import Domain

extension FilterError {
    /// What is wrong and what to write instead.
    package func text(in language: Language) -> String {
        switch problem {
        case .unknownField(let name, let suggestion):
            language(
                "Det finns inget villkor \(name):.\(hint(suggestion, language)) Sätt citattecken runt text som ska sökas.",
                "There is no condition \(name):.\(hint(suggestion, language)) Put quotation marks around text to search for."
            )
        case .unknownValue(let field, let value, let suggestion, let known):
            language(
                "\(field.name(in: language)): känner inte \(value).\(hint(suggestion, language)) Det finns \(values(field, known, language)).",
                "\(field.name(in: language)): does not know \(value).\(hint(suggestion, language)) There is \(values(field, known, language))."
            )
        case .ambiguous(_, let value, let candidates):
            language(
                "\(value) kan vara \(list(candidates)). Skriv mer av namnet.",
                "\(value) may be \(list(candidates)). Write more of the name."
            )
        case .missingValue(let field):
            language(
                "Efter \(field.name(in: language)): saknas ett värde: \(field.valueHelp(in: language)).",
                "A value is missing after \(field.name(in: language)): \(field.valueHelp(in: language))."
            )
        default: shapeText(language)
        }
    }

    private func shapeText(_ language: Language) -> String {
        switch problem {
        case .emptyWord: language("Här saknas ett ord att söka.", "A word to search for is missing here.")
        case .unclosedQuote:
            language("Citattecknet saknar sitt slut.", "The quotation mark is never closed.")
        case .notADate(let value):
            language(
                "\(value) är ingen tid. Skriv som 2026, 2026-11, 2026-11-20, idag eller 2026-11-01..2026-11-20.",
                "\(value) is no time. Write it like 2026, 2026-11, 2026-11-20, today or 2026-11-01..2026-11-20."
            )
        case .notADuration(let value):
            language(
                "\(value) är ingen tidsrymd. Skriv som <30min, <4h eller <2d.",
                "\(value) is no length of time. Write it like <30min, <4h or <2d."
            )
        case .notANumber(let value):
            language("\(value) är inget ärendenummer.", "\(value) is no ticket number.")
        case .endsBeforeStart(let value):
            language("\(value) slutar innan det börjar.", "\(value) ends before it begins.")
        case .controlCharacter(let code):
            language(
                "Här står ett styrtecken (U+\(hexadecimal(code))). Ta bort det.",
                "A control character stands here (U+\(hexadecimal(code))). Remove it."
            )
        case .tooLong(let limit):
            language("Filtret är längre än \(limit) tecken.", "The filter is longer than \(limit) characters.")
        case .tooManyTerms(let limit):
            language("Filtret har fler än \(limit) villkor.", "The filter has more than \(limit) conditions.")
        default: language("Filtret går inte att läsa.", "The filter cannot be read.")
        }
    }

    /// The filter's text with a caret under the mistake, and below it what is wrong.
    package func pointed(at text: String, in language: Language) -> String {
        let shown = String(text.map { $0.isWhitespace || $0.unicodeScalars.contains(where: isControl) ? " " : $0 })
        let marks = max(1, min(length, 40))
        return shown + "\n" + String(repeating: " ", count: position) + String(repeating: "^", count: marks) + "\n"
            + self.text(in: language)
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    private func hint(_ suggestion: String?, _ language: Language) -> String {
        guard let suggestion else { return "" }
        return language(" Menas \(suggestion)?", " Is \(suggestion) meant?")
    }

    private func values(_ field: FilterField, _ known: [String], _ language: Language) -> String {
        list(field.fixedValues(in: language) + known, limit: 16)
    }

    private func list(_ words: [String], limit: Int = 6) -> String {
        words.prefix(limit).joined(separator: ", ") + (words.count > limit ? " …" : "")
    }

    private func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
