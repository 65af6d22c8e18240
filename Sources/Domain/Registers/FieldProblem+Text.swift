extension FieldProblem {
    /// What is wrong with the value, and what would be right.
    package func text(in language: Language) -> String {
        switch self {
        case .missing: language("ett värde måste finnas", "there must be a value")
        case .controlCharacter(let code):
            language(
                "ett styrtecken (U+\(String(code, radix: 16, uppercase: true))) står i texten; ta bort det",
                "a control character (U+\(String(code, radix: 16, uppercase: true))) stands in the text; remove it"
            )
        case .tooLong(let limit):
            language("texten är längre än \(limit) tecken", "the text is longer than \(limit) characters")
        case .notACode(let text):
            language(
                "”\(shortened(text))” är inget kort namn av bokstäver, siffror, punkt, bindestreck och understreck",
                "“\(shortened(text))” is no short name of letters, digits, full stops, hyphens and underscores"
            )
        case .notATelephone(let text):
            language(
                "”\(shortened(text))” är inget telefonnummer",
                "“\(shortened(text))” is no telephone number"
            )
        case .notAnEmail(let text):
            language("”\(shortened(text))” är ingen e-postadress", "“\(shortened(text))” is no e-mail address")
        case .notADate(let text):
            language(
                "”\(shortened(text))” är inget datum; skriv som 2026-11-20",
                "“\(shortened(text))” is no date; write it like 2026-11-20"
            )
        case .notANumber(let text, let lowest, let highest):
            language(
                "”\(shortened(text))” är inget heltal från \(lowest) till \(highest)",
                "“\(shortened(text))” is no whole number from \(lowest) to \(highest)"
            )
        case .notOneOf(let text, let allowed):
            language(
                "”\(shortened(text))” är inget av \(allowed.map(\.swedish).joined(separator: ", "))",
                "“\(shortened(text))” is none of \(allowed.map(\.english).joined(separator: ", "))"
            )
        case .tooMany: language("fältet rymmer bara ett värde", "the field holds one value only")
        }
    }

    private func shortened(_ text: String) -> String {
        text.count > 80 ? String(text.prefix(79)) + "…" : text
    }
}
