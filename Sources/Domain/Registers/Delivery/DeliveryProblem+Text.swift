extension DeliveryProblem {
    /// Where it is and what is wrong; that nothing was taken in is for the one who shows it to say, once for all problems.
    package func text(file: String?, in language: Language) -> String {
        var heading = file ?? Registers[register]?.name.text(in: language) ?? register.rawValue
        if let place { heading += ":\(place.line):\(place.column)" }
        if let key { heading += " (\(key))" }
        return heading + ": " + reason(language)
    }

    private func reason(_ language: Language) -> String {
        switch kind {
        case .noSuchRegister: language("registret finns inte", "there is no such register")
        case .doubledKey(let line):
            language("nyckeln finns redan på rad \(line)", "the key stands on line \(line) already")
        case .field(let field, let problem): name(field, language) + ": " + problem.text(in: language)
        case .noSuchRecord(let field, let value, let target, let by):
            name(field, language) + ": " + missing(value, target, by, language)
        case .taken(let field, let value, let other):
            name(field, language) + ": "
                + language("”\(value)” hör redan till \(other)", "“\(value)” belongs to \(other) already")
        case .tooManyGone(let gone, let all, let limit):
            language(
                "\(gone) av \(all) poster saknas i filen, och högst \(limit) får försvinna. Är filen hel? Är den det, ange --allow-gone \(gone)",
                "\(gone) of \(all) records are missing from the file, and \(limit) may go at most. Is the file whole? If it is, give --allow-gone \(gone)"
            )
        }
    }

    private func missing(_ value: String, _ target: RegisterID, _ by: FieldID?, _ language: Language) -> String {
        let register = Registers[target]?.name.text(in: language) ?? target.rawValue
        guard let by else {
            return language("”\(value)” finns inte bland \(register)", "“\(value)” is not among the \(register)")
        }
        let field = Registers[target]?[by]?.name.text(in: language) ?? by.rawValue
        return language(
            "ingen av \(register) har \(field) ”\(value)”",
            "none of the \(register) has the \(field) “\(value)”"
        )
    }

    private func name(_ field: FieldID, _ language: Language) -> String {
        Registers[register]?[field]?.name.text(in: language) ?? field.rawValue
    }
}
