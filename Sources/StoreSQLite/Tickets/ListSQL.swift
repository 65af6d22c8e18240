import Domain
import GRDB
import Instants
import Store

/// The statement that reads a list, with the way through the tables chosen here and not left to guesses about their contents.
struct ListSQL {
    /// Where the rows come from.
    private enum Source {
        /// Rows by an index.
        case rows
        /// The texts of open tickets, one by one.
        case openTexts
        /// Candidates from the index of trigrams; `isVague` when it knows nothing of some of the words.
        case index(match: String, isVague: Bool)
        /// Every ticket's text, newest first, one stretch at a time.
        case texts
    }

    private let query: TicketQuery
    private let filter: FilterSQL
    private let source: Source

    /// The way is chosen with a look at the database, so that words are looked for by what is rare in them.
    init(_ query: TicketQuery, at now: Instant, _ db: Database) throws {
        guard query.isOrderBounded else { throw StoreError(.tooManyToSort, about: "order") }
        self.query = query
        filter = FilterSQL(query, at: now)
        if filter.words.isEmpty && filter.absentWords.isEmpty {
            source = .rows
        } else if !query.includesClosed {
            source = .openTexts
        } else if let match = try TrigramQuery.match(filter.words, db) {
            source = .index(match: match, isVague: filter.words.contains { $0.unicodeScalars.count < 3 })
        } else {
            source = .texts
        }
    }

    /// The place below which a page ends, however short, because no index tells what it will find; nil when one does.
    ///
    /// `start` is the number that the page begins below.
    func floor(below start: TicketNumber, _ db: Database) throws -> TicketNumber? {
        guard order.order == .newest else { return nil }
        switch source {
        case .rows, .openTexts, .index(_, isVague: false): return nil
        case .texts: return TicketNumber(max(0, start.rawValue - 1 - ListSQL.stretch))
        case .index(let match, isVague: true):
            let candidates = Question(
                sql: """
                    SELECT rowid FROM search WHERE search MATCH ? AND rowid < ?
                    ORDER BY rowid DESC LIMIT 1 OFFSET \(ListSQL.stretch)
                    """,
                arguments: [match, start.rawValue]
            )
            return TicketNumber(try candidates.row(db)?.decode(Int64.self, atIndex: 0) ?? 0)
        }
    }

    /// How many texts one page looks through at most.
    private static let stretch: Int64 = 10_000

    /// A page's rows; `above` bounds a stretch from below.
    func page(after key: PageKey?, above floor: TicketNumber? = nil, limit: Int) -> Question {
        var parts = parts
        var with = ""
        var early = StatementArguments()
        if let key {
            let after = order.after(key)
            with = after.with
            if with.isEmpty { parts.add(after.condition, after.arguments) } else { parts.add(after.condition) }
            if !with.isEmpty { early = after.arguments }
        }
        if let floor { parts.add("\(numberColumn) > ?", [floor.rawValue]) }
        let sql =
            "\(with)SELECT \(TicketTable.columns) FROM \(tables) WHERE \(parts.sql) ORDER BY \(order.sql) LIMIT ?"
        return Question(sql: sql, arguments: early + parts.arguments + [limit])
    }

    private var order: ListOrder { ListOrder(query, numberColumn: numberColumn) }

    /// How many rows there are, counted up to a limit.
    func count(upTo limit: Int) -> Question {
        let parts = parts
        return Question(
            sql: "SELECT count(*) FROM (SELECT 1 FROM \(tables) WHERE \(parts.sql) LIMIT ?)",
            arguments: parts.arguments + [limit]
        )
    }

    /// The column that the order by number walks, in the table that is read first.
    private var numberColumn: String {
        switch source {
        case .rows: "t.number"
        case .openTexts, .texts: "s.number"
        case .index: "f.rowid"
        }
    }

    private var tables: String {
        switch source {
        case .rows: "ticket t" + (rowIndex.map { " INDEXED BY \($0)" } ?? "")
        case .openTexts: "openText s CROSS JOIN ticket t ON t.number = s.number"
        case .texts: "searchText s CROSS JOIN ticket t ON t.number = s.number"
        case .index:
            "search f CROSS JOIN searchText s ON s.number = f.rowid CROSS JOIN ticket t ON t.number = f.rowid"
        }
    }

    private var parts: Parts {
        var parts = Parts()
        if case .index(let match, _) = source { parts.add("f.search MATCH ?", [match]) }
        for word in filter.words { parts.add("instr(s.text, ?) > 0", [word]) }
        for word in filter.absentWords { parts.add("instr(s.text, ?) = 0", [word]) }
        if !query.includesClosed { parts.add("t.isOpen = 1") }
        for condition in filter.conditions { parts.add(condition) }
        parts.append(filter.arguments)
        return parts
    }

    private var rowIndex: String? {
        guard filter.fixed.isDisjoint(with: ["number", "source", "tag", "watcher"]) else { return nil }
        return query.includesClosed ? historyIndex : openIndex
    }

    private var openIndex: String {
        if order.order == .newest || order.order == .column(.number, descending: false) { return "ticketOpenNewest" }
        let choices = [
            ("owner", "ticketOpenOwner"), ("noOwner", "ticketOpenOwner"), ("queue", "ticketOpenQueue"),
            ("state", "ticketOpenState"), ("team", "ticketOpenTeam"), ("line", "ticketOpenLine"),
        ]
        return choices.first { filter.fixed.contains($0.0) }?.1 ?? "ticketOpen"
    }

    private var historyIndex: String? {
        if case .column(.received, _) = query.order { return "ticketReceived" }
        if case .column(.number, _) = query.order { return nil }
        let spans = [("resolved", "ticketResolved"), ("closed", "ticketClosed"), ("received", "ticketReceived")]
        if let span = spans.first(where: { filter.fixed.contains($0.0) }) { return span.1 }
        guard query.order == .newest else { return "ticketRank" }
        if filter.fixed.contains("owner") { return "ticketOwner" }
        return filter.fixed.contains("queue") ? "ticketQueue" : nil
    }
}

/// A statement with its arguments.
struct Question: Sendable {
    var sql: String
    var arguments: StatementArguments

    func rows(_ db: Database) throws -> RowCursor {
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchCursor(statement, arguments: arguments)
    }

    func row(_ db: Database) throws -> Row? {
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchOne(statement, arguments: arguments)
    }
}

/// Conditions that must all hold, with their arguments in order.
private struct Parts {
    private var conditions: [String] = []
    private(set) var arguments = StatementArguments()

    var sql: String { conditions.isEmpty ? "1" : conditions.joined(separator: " AND ") }

    mutating func add(_ condition: String, _ arguments: StatementArguments = []) {
        conditions.append(condition)
        self.arguments += arguments
    }

    mutating func append(_ arguments: StatementArguments) {
        self.arguments += arguments
    }
}
