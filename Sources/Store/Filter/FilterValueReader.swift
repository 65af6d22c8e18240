import Domain
import Instants

/// Reads the value after a field's colon.
struct FilterValueReader {
    let field: FilterField
    let token: FilterToken
    let scope: FilterScope

    private var value: String { token.value }

    func term() throws(FilterError) -> FilterTerm {
        switch field {
        case .queue, .team: token.isQuoted ? exactly() : try known()
        case .line, .state, .kind, .priority, .late: try known()
        case .intefunktion: token.isQuoted ? exactly() : try known()
        case .owner: token.isQuoted ? exactly() : try owner()
        case .watcher: token.isQuoted ? exactly() : try somebody { .watcher($0) }
        case .due: FilterTerm(.dueWithin(seconds: try FilterDuration.seconds(token)))
        case .received: FilterTerm(.receivedIn(try span()))
        case .resolved: FilterTerm(.resolvedIn(try span()))
        case .closed: FilterTerm(.closedIn(try span()))
        case .tag: FilterTerm(.tag(value.lowercased()))
        case .number: FilterTerm(.number(try number()))
        case .unit: FilterTerm(.unit(value))
        case .requester: FilterTerm(.requester(value))
        case .source: FilterTerm(.source(value))
        case .person: FilterTerm(.record(RecordReference(PeopleRegister.id, value)))
        case .unitKey: FilterTerm(.record(RecordReference(UnitsRegister.id, value)))
        case .device: FilterTerm(.record(RecordReference(DevicesRegister.id, value)))
        case .system: FilterTerm(.record(RecordReference(SystemsRegister.id, value)))
        }
    }

    /// A quoted name is taken as it is, whether the agreement has it or not: history knows names that are gone.
    private func exactly() -> FilterTerm {
        switch field {
        case .queue: FilterTerm(.queue(QueueID(value)))
        case .team: FilterTerm(.team(TeamID(value)))
        case .intefunktion: FilterTerm(.intefunktion(IntefunktionID(value)))
        case .watcher: FilterTerm(.watcher(Account(value)))
        default: FilterTerm(.owner(Account(value)))
        }
    }

    private func known() throws(FilterError) -> FilterTerm {
        try look(up: value, in: field.vocabulary + field.names(in: scope))
    }

    /// Somebody's account or name, or the beginning of one; else an account that only imported history knows.
    private func owner() throws(FilterError) -> FilterTerm {
        if value == "-" || ["ingen", "nobody"].contains(value.lowercased()) { return FilterTerm(.hasNoOwner) }
        return try somebody { .owner($0) }
    }

    private func somebody(_ condition: (Account) -> FilterCondition) throws(FilterError) -> FilterTerm {
        let names = field.names(in: scope)
        let folded = value.foldedForFilter
        let isKnown = (field.vocabulary + names).contains { entry in
            entry.word.foldedForFilter.hasPrefix(folded)
        }
        guard isKnown else { return FilterTerm(condition(Account(value))) }
        if let whole = field.vocabulary.first(where: { $0.word.foldedForFilter == folded }) { return whole.meaning }
        return try look(up: value, in: names)
    }

    private func look(
        up word: String,
        in words: [(word: String, meaning: FilterTerm)]
    ) throws(FilterError) -> FilterTerm {
        switch FilterWords(words).find(word, isSame: ==) {
        case .found(let term): return term
        case .none(let suggestion):
            throw token.error(
                .unknownValue(field: field, value: word, suggestion: suggestion, known: field.identifiers(in: scope))
            )
        case .several(let candidates):
            throw token.error(.ambiguous(field: field, value: word, candidates: candidates))
        }
    }

    private func span() throws(FilterError) -> InstantSpan {
        try FilterDates(token: token, scope: scope).span()
    }

    private func number() throws(FilterError) -> TicketNumber {
        guard value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(value) else {
            throw token.error(.notANumber(value))
        }
        return TicketNumber(number)
    }
}
