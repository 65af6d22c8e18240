import Domain

// The words that values are written with, in both languages.

extension FilterField {
    /// The fixed words of the field; none where the values are names, dates or numbers.
    var vocabulary: [(word: String, meaning: FilterTerm)] {
        switch self {
        case .line: SupportLine.allCases.map { ("\($0.rawValue)", FilterTerm(.line($0))) }
        case .state: stateWords
        case .kind: bothLanguages(TicketKind.allCases.map { kind in ({ kind.text(in: $0) }, .kind(kind)) })
        case .priority:
            bothLanguages(Priority.allCases.map { priority in ({ priority.text(in: $0) }, .priority(priority)) })
        case .owner:
            [("mig", FilterTerm(.ownedByAsker)), ("me", FilterTerm(.ownedByAsker))]
        case .watcher:
            [("mig", FilterTerm(.watchedByAsker)), ("me", FilterTerm(.watchedByAsker))]
        case .intefunktion: yesOrNo(.hasIntefunktion)
        case .late: yesOrNo(.isLate)
        default: []
        }
    }

    private var stateWords: [(word: String, meaning: FilterTerm)] {
        bothLanguages(TicketState.all.map { state in ({ state.text(in: $0) }, .state(state)) })
            + [("väntar", FilterTerm(.isWaiting)), ("waiting", FilterTerm(.isWaiting))]
    }

    private func bothLanguages(
        _ words: [(text: (Language) -> String, condition: FilterCondition)]
    ) -> [(word: String, meaning: FilterTerm)] {
        words.flatMap { word in
            Language.allCases.map { (word.text($0).replacing(" ", with: "-"), FilterTerm(word.condition)) }
        }
    }

    private func yesOrNo(_ condition: FilterCondition) -> [(word: String, meaning: FilterTerm)] {
        [("ja", false), ("yes", false), ("nej", true), ("no", true)].map { word, isNegated in
            (word, FilterTerm(condition, isNegated: isNegated))
        }
    }

    /// What a value of the field may be, one word for each, as it is best written.
    func fixedValues(in language: Language) -> [String] {
        switch self {
        case .line: SupportLine.allCases.map { String($0.rawValue) }
        case .state:
            [language("väntar", "waiting")]
                + TicketState.all.map { $0.text(in: language).replacing(" ", with: "-") }
        case .kind: TicketKind.allCases.map { $0.text(in: language).replacing(" ", with: "-") }
        case .priority: Priority.allCases.map { $0.text(in: language) }
        case .late, .intefunktion: [language("ja", "yes"), language("nej", "no")]
        default: []
        }
    }

    /// The ids that the agreement gives to values of the field.
    func identifiers(in scope: FilterScope) -> [String] {
        switch self {
        case .queue: scope.agreement.queues.map(\.id.rawValue)
        case .team: scope.agreement.teams.map(\.id.rawValue)
        case .intefunktion: scope.agreement.intefunktioner.map(\.id.rawValue)
        default: []
        }
    }

    /// The names that the desk gives to values of the field, each by id and by name.
    func names(in scope: FilterScope) -> [(word: String, meaning: FilterTerm)] {
        switch self {
        case .queue:
            scope.agreement.queues.flatMap { queue in
                [queue.id.rawValue, queue.name].map { ($0, FilterTerm(.queue(queue.id))) }
            }
        case .team:
            scope.agreement.teams.flatMap { team in
                [team.id.rawValue, team.name].map { ($0, FilterTerm(.team(team.id))) }
            }
        case .intefunktion:
            scope.agreement.intefunktioner.flatMap { function in
                [function.id.rawValue, function.name].map { ($0, FilterTerm(.intefunktion(function.id))) }
            }
        case .owner: colleagues(in: scope) { .owner($0) }
        case .watcher: colleagues(in: scope) { .watcher($0) }
        default: []
        }
    }

    private func colleagues(
        in scope: FilterScope,
        _ condition: (Account) -> FilterCondition
    ) -> [(word: String, meaning: FilterTerm)] {
        scope.staff.members.values.sorted { $0.account < $1.account }.flatMap { member in
            [member.account.rawValue, member.name].map { ($0, FilterTerm(condition(member.account))) }
        }
    }
}
