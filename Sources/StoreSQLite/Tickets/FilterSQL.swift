import Domain
import GRDB
import Instants
import Store

/// A list as SQL: its conditions with their arguments, and the words that must be looked for.
///
/// Everything that comes from a person is an argument, never part of the text.
struct FilterSQL {
    private(set) var conditions: [String] = []
    private(set) var arguments = StatementArguments()
    /// Folded words that must stand in the ticket.
    private(set) var words: [String] = []
    /// Folded words that must not.
    private(set) var absentWords: [String] = []
    /// What the index is chosen by: the columns that must equal something, not negated.
    private(set) var fixed: Set<String> = []

    init(_ query: TicketQuery, at now: Instant) {
        for term in query.filter.terms { add(term, query, now: now) }
    }

    private mutating func add(_ term: FilterTerm, _ query: TicketQuery, now: Instant) {
        if case .word(let word) = term.condition {
            let folded = SearchText.folded(word)
            guard !folded.isEmpty else { return }
            if term.isNegated { absentWords.append(folded) } else { words.append(folded) }
            return
        }
        // What stands in a field stands in the ticket's words too, so the index of words leads to it.
        if let text = term.condition.fieldText, !term.isNegated { words.append(SearchText.folded(text)) }
        let part = Condition(
            term.condition,
            asker: query.asker,
            includesClosed: query.includesClosed,
            now: now
        )
        conditions.append(term.isNegated ? "NOT coalesce((\(part.sql)), 0)" : part.sql)
        arguments += part.arguments
        if let column = part.column, !term.isNegated { fixed.insert(column) }
    }
}

/// One condition on the ticket with the alias `t`.
private struct Condition {
    var sql: String
    var arguments: StatementArguments = []
    /// The column that it fixes or bounds, by which an index may be chosen.
    var column: String?

    init(_ condition: FilterCondition, asker: Account?, includesClosed: Bool, now: Instant) {
        switch condition {
        case .word: self.init("1")
        case .queue(let queue): self.init(queue.rawValue, in: "queue")
        case .team(let team): self.init(team.rawValue, in: "team")
        case .line(let line): self.init(line.rawValue, in: "line")
        case .state(let state): self.init(state.rawValue, in: "state")
        case .isWaiting:
            let states = Waiting.allCases.map { TicketState.waiting($0).rawValue }
            self.init("t.state IN (?, ?, ?)", StatementArguments(states))
        case .kind(let kind): self.init(kind.rawValue, in: "kind")
        case .priority(let priority): self.init(priority.rawValue, in: "priority")
        case .owner(let account): self.init(account.rawValue, in: "owner")
        case .ownedByAsker:
            if let asker { self.init(asker.rawValue, in: "owner") } else { self.init("0") }
        case .hasNoOwner:
            self.init("t.owner IS NULL")
            column = "noOwner"
        case .watcher(let account): self.init(watchedBy: account, includesClosed)
        case .watchedByAsker:
            if let asker { self.init(watchedBy: asker, includesClosed) } else { self.init("0") }
        case .hasIntefunktion: self.init("t.intefunktion IS NOT NULL")
        case .intefunktion(let id): self.init(id.rawValue, in: "intefunktion")
        case .isLate:
            self.init(
                "t.state <> ? AND t.due IS NOT NULL AND coalesce(t.resolved, ?) > t.due",
                [TicketState.cancelled.rawValue, now.seconds]
            )
        case .dueWithin(let seconds):
            let (limit, overflows) = now.seconds.addingReportingOverflow(seconds)
            self.init("t.isOpen = 1 AND t.due < ?", [overflows ? .max : limit])
        case .receivedIn(let span): self.init(span, in: "received")
        case .resolvedIn(let span): self.init(span, in: "resolved")
        case .closedIn(let span): self.init(span, in: "closed")
        case .tag(let tag):
            self.init("t.number IN (SELECT number FROM ticketTag WHERE tag = ?)", [tag.lowercased()])
            column = "tag"
        case .number(let number): self.init(number.rawValue, in: "number")
        case .source(let source): self.init(source, in: "source")
        case .unit(let text): self.init(text, within: "unit")
        case .requester(let text): self.init(text, within: "requester")
        case .record(let record):
            self.init(
                "t.number IN (SELECT number FROM ticketRecord WHERE register = ? AND key = ?)",
                [record.register.rawValue, record.key]
            )
            column = "record"
        }
    }

    /// Among the open tickets only the open ones are gone through, however many somebody has followed over the years.
    private init(watchedBy account: Account, _ includesClosed: Bool) {
        let numbers = "SELECT number FROM ticketWatcher WHERE account = ?" + (includesClosed ? "" : " AND isOpen = 1")
        self.init("t.number IN (\(numbers))", [account.rawValue])
        column = "watcher"
    }

    private init(_ sql: String, _ arguments: StatementArguments = []) {
        self.sql = sql
        self.arguments = arguments
    }

    private init(_ value: some DatabaseValueConvertible, in column: String) {
        self.init("t.\(column) = ?", [value])
        self.column = column
    }

    /// The text stands somewhere in a column of text, whatever the case.
    private init(_ text: String, within column: String) {
        self.init("instr(folded(t.\(column)), ?) > 0", [SearchText.folded(text)])
    }

    private init(_ span: InstantSpan, in column: String) {
        if let end = span.to {
            self.init("t.\(column) >= ? AND t.\(column) < ?", [span.from.seconds, end.seconds])
        } else {
            self.init("t.\(column) >= ?", [span.from.seconds])
        }
        self.column = column
    }
}

extension FilterCondition {
    /// The text that a field of the ticket must hold.
    fileprivate var fieldText: String? {
        switch self {
        case .unit(let text), .requester(let text): text
        default: nil
        }
    }
}
