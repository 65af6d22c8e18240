import Domain
import Foundation
import GRDB
import Store

/// The order of a list as SQL: what it is sorted by, and the condition that a row comes after another one.
struct ListOrder {
    let order: TicketOrder
    /// The column that numbers are compared in, of the table that is read first.
    let numberColumn: String
    let includesClosed: Bool

    init(_ query: TicketQuery, numberColumn: String) {
        order = query.order.simplified
        self.numberColumn = numberColumn
        includesClosed = query.includesClosed
    }

    var sql: String {
        switch order {
        case .urgency: "t.rank"
        case .newest: "\(numberColumn) DESC"
        case .column(.number, _): numberColumn
        case .column(.received, let descending) where includesClosed:
            descending ? "t.received DESC, t.number DESC" : "t.received, t.number"
        case .column(let key, let descending):
            "\(key.sql("t")) IS NULL, \(key.sql("t"))\(descending ? " DESC" : ""), t.rank"
        }
    }

    /// The rows after the one with this number, and what the condition needs before the statement.
    func after(_ key: PageKey) -> (with: String, condition: String, arguments: StatementArguments) {
        let number = key.number.rawValue
        switch order {
        case .urgency: return ("", "t.rank > ?", [key.rankData])
        case .newest: return ("", "\(numberColumn) < ?", [number])
        case .column(.number, _): return ("", "\(numberColumn) > ?", [number])
        case .column(.received, let descending) where includesClosed:
            let sign = descending ? "<" : ">"
            return (
                "", "(t.received, t.number) \(sign) (SELECT received, number FROM ticket WHERE number = ?)", [number]
            )
        case .column(let key, let descending):
            // The value that the page ended with is looked up again: it may be a text, and the row may have changed meanwhile.
            let with = "WITH last AS (SELECT \(key.sql("k")) AS value, rank FROM ticket k WHERE k.number = ?) "
            return (with, ListOrder.isAfter(key.sql("t"), descending), [number])
        }
    }

    private static func isAfter(_ value: String, _ descending: Bool) -> String {
        let last = "(SELECT value FROM last)"
        let isLater = "\(value) \(descending ? "<" : ">") \(last)"
        let isAlike = "\(value) IS \(last) AND t.rank > (SELECT rank FROM last)"
        return "(\(isLater) OR (\(last) IS NOT NULL AND \(value) IS NULL) OR (\(isAlike)))"
    }
}

extension TicketOrder {
    /// The same order by its shortest name.
    fileprivate var simplified: TicketOrder {
        if case .column(.number, descending: true) = self { .newest } else { self }
    }
}

extension TicketSortKey {
    /// What is compared, of the ticket with an alias.
    fileprivate func sql(_ alias: String) -> String {
        switch self {
        case .subject, .requester, .unit, .owner: "swedishKey(\(alias).\(rawValue))"
        case .state:
            "CASE \(alias).state "
                + TicketState.all.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0) " }.joined() + "END"
        case .number, .due, .queue, .kind, .priority, .received, .changed: "\(alias).\(rawValue)"
        }
    }
}
