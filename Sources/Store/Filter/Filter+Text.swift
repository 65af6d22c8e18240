package import Domain

extension Filter {
    /// Text of the filter language that means the same filter.
    package func text(in language: Language, scope: FilterScope) -> String {
        terms.map { $0.text(in: language, scope: scope) }.joined(separator: " ")
    }
}

extension FilterTerm {
    /// Text of the filter language that means the same condition.
    package func text(in language: Language, scope: FilterScope) -> String {
        // `försenad:nej` reads better than `-försenad:ja`.
        if isNegated, let field = condition.yesOrNoField {
            return field.name(in: language) + ":" + language("nej", "no")
        }
        return (isNegated ? "-" : "") + condition.text(in: language, scope: scope)
    }
}

extension FilterCondition {
    fileprivate var yesOrNoField: FilterField? {
        switch self {
        case .isLate: .late
        case .hasIntefunktion: .intefunktion
        default: nil
        }
    }

    fileprivate func text(in language: Language, scope: FilterScope) -> String {
        func field(_ field: FilterField, _ value: String) -> String {
            field.name(in: language) + ":" + value.replacing(" ", with: "-")
        }
        func name(_ field: FilterField, _ value: String) -> String {
            field.name(in: language) + ":" + nameText(value, field, scope)
        }
        return switch self {
        case .word(let word): wordText(word)
        case .queue(let id): name(.queue, id.rawValue)
        case .team(let id): name(.team, id.rawValue)
        case .line(let line): field(.line, String(line.rawValue))
        case .state(let state): field(.state, state.text(in: language))
        case .isWaiting: field(.state, language("väntar", "waiting"))
        case .kind(let kind): field(.kind, kind.text(in: language))
        case .priority(let priority): field(.priority, priority.text(in: language))
        case .owner(let account): name(.owner, account.rawValue)
        case .ownedByAsker: field(.owner, language("mig", "me"))
        case .hasNoOwner: field(.owner, "-")
        case .watcher(let account): name(.watcher, account.rawValue)
        case .watchedByAsker: field(.watcher, language("mig", "me"))
        case .hasIntefunktion: field(.intefunktion, language("ja", "yes"))
        case .intefunktion(let id): name(.intefunktion, id.rawValue)
        case .isLate: field(.late, language("ja", "yes"))
        case .dueWithin(let seconds): field(.due, FilterDuration.text(seconds))
        case .receivedIn(let span): FilterField.received.name(in: language) + ":" + FilterDates.text(span, scope)
        case .resolvedIn(let span): FilterField.resolved.name(in: language) + ":" + FilterDates.text(span, scope)
        case .closedIn(let span): FilterField.closed.name(in: language) + ":" + FilterDates.text(span, scope)
        case .tag(let tag): FilterField.tag.name(in: language) + ":" + valueText(tag)
        case .number(let number): FilterField.number.name(in: language) + ":" + number.description
        case .source(let source): FilterField.source.name(in: language) + ":" + valueText(source)
        case .unit(let text): FilterField.unit.name(in: language) + ":" + valueText(text)
        case .requester(let text): FilterField.requester.name(in: language) + ":" + valueText(text)
        case .record(let record):
            (FilterField.allCases.first { $0.register == record.register } ?? .person).name(in: language) + ":"
                + valueText(record.key)
        }
    }

    private func wordText(_ word: String) -> String {
        let isSign = word.unicodeScalars.first.map(FilterScanner.negates) ?? false
        return isBare(word) && !word.unicodeScalars.contains(":") && !isSign ? word : quoted(word)
    }

    /// A value that is nothing but itself is left bare; blanks and quotation marks need more of them.
    private func valueText(_ value: String) -> String {
        isBare(value) ? value : quoted(value)
    }

    /// A name that the desk knows is left bare; anything else could be taken for the beginning of one.
    private func nameText(_ value: String, _ field: FilterField, _ scope: FilterScope) -> String {
        let folded = value.foldedForFilter
        let isReserved = field.vocabulary.contains { $0.word.foldedForFilter == folded }
        let first = field.names(in: scope).first { $0.word.foldedForFilter == folded }
        let isFirst = first?.word == value && first?.meaning.condition == self
        return isBare(value) && !isReserved && isFirst ? value : quoted(value)
    }

    private func isBare(_ text: String) -> Bool {
        !text.isEmpty && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "\"" }
    }

    private func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
