import Domain
package import Instants
package import Store

/// Tickets as a list for a terminal: one line each, in columns that adapt to the width.
package struct TicketTable: Sendable {
    package let words: DeskWords
    package let now: Instant
    private let columns: [Column]

    /// Nil for a width without end, as in a pipe: nothing is cut then.
    package init(words: DeskWords, now: Instant, width: Int?) {
        self.words = words
        self.now = now
        columns = Column.layout(width: width)
    }

    /// The line over the list.
    package var heading: String {
        line { column in column.heading(words.language) }
    }

    /// One ticket's line.
    package func line(of row: TicketRow) -> String {
        line { column in text(of: column.kind, row) }
    }

    private func line(_ text: (Column) -> String) -> String {
        let cells = columns.enumerated().map { index, column in
            let text = text(column).visible()
            let fitted = column.cuts ? text.fitted(to: column.width) : text
            return index == columns.count - 1 ? fitted : fitted.padded(to: column.width)
        }
        return cells.joined(separator: "  ").trimmingBlanksAtEnd()
    }

    private func text(of kind: Column.Kind, _ row: TicketRow) -> String {
        switch kind {
        case .number: Urgency(of: row, at: now).sign + " " + row.number.description
        case .due: words.due(of: row, at: now)
        case .subject: row.subject
        case .requester: row.requester ?? "–"
        case .owner: row.owner?.rawValue ?? "–"
        case .queue: words.name(of: row.place)
        }
    }
}

/// A column of the list, with its width.
private struct Column: Sendable {
    enum Kind: Sendable {
        case number
        case due
        case subject
        case requester
        case owner
        case queue
    }

    var kind: Kind
    var width: Int
    /// Whether a longer text is cut to the width.
    var cuts = true

    func heading(_ language: Language) -> String {
        switch kind {
        case .number: language("  Ärende", "  Ticket")
        case .due: language("Senast", "Due")
        case .subject: language("Rubrik", "Subject")
        case .requester: language("Kund", "Customer")
        case .owner: language("Ägare", "Owner")
        case .queue: language("Kö", "Queue")
        }
    }

    /// The subject takes what the others leave; the queue and then the customer go first when there is little room.
    static func layout(width: Int?) -> [Column] {
        let number = Column(kind: .number, width: 9)
        let due = Column(kind: .due, width: 21)
        guard let width else {
            // What has no certain length comes last, so that the rest stands in columns.
            return [
                number, due, Column(kind: .owner, width: 12, cuts: false), Column(kind: .queue, width: 32, cuts: false),
                Column(kind: .requester, width: 18, cuts: false), Column(kind: .subject, width: 0, cuts: false),
            ]
        }
        var rest: [Column] = []
        if width >= 70 { rest.append(Column(kind: .requester, width: width >= 100 ? 18 : 12)) }
        rest.append(Column(kind: .owner, width: width >= 100 ? 12 : 8))
        if width >= 110 { rest.append(Column(kind: .queue, width: width >= 130 ? 32 : 22)) }
        let fixed = ([number, due] + rest).reduce(0) { $0 + $1.width + 2 }
        return [number, due, Column(kind: .subject, width: max(10, width - fixed))] + rest
    }
}

extension String {
    fileprivate func trimmingBlanksAtEnd() -> String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
