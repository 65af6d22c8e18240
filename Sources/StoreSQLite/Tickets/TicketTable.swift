import Domain
import Foundation
import GRDB
import Instants
import Store

/// Reads and writes the rows that lists show.
enum TicketTable {
    private static let names = [
        "number", "version", "kind", "intefunktion", "category", "priority", "isSerious", "subject", "requester",
        "unit",
        "state", "queue", "team", "line", "owner", "tags", "received", "changed", "resolved", "closed", "waitsUntil",
        "due", "next", "isMarkedLate", "handovers", "reopenings", "highestLine", "source",
    ]
    /// The columns that `row` reads, of the table by the alias `t`.
    static let columns = names.map { "t." + $0 }.joined(separator: ", ")

    /// Every column that is written, as `values` orders them.
    private static let written = names + ["isOpen", "rank"]

    private static let insertion: String = {
        let places = Array(repeating: "?", count: written.count).joined(separator: ", ")
        return "INSERT INTO ticket (\(written.joined(separator: ", "))) VALUES (\(places))"
    }()

    /// Writes a row; `kept` is what stands there, where it is known.
    static func write(_ row: TicketRow, isNew: Bool, over kept: [DatabaseValue]? = nil, _ db: Database) throws {
        let values = Self.values(of: row)
        if !isNew, let old = try kept ?? Self.kept(row.number, db) {
            return try update(row.number, from: old, to: values, db)
        }
        let statement = try db.cachedStatement(sql: insertion)
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }

    /// Names only the columns that differ, because SQLite works on the indexes of every column that is named.
    private static func update(
        _ number: TicketNumber,
        from kept: [DatabaseValue],
        to values: [DatabaseValue],
        _ db: Database
    ) throws {
        let changed = values.indices.filter { values[$0] != kept[$0] }
        guard !changed.isEmpty else { return }
        let settings = changed.map { written[$0] + " = ?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "UPDATE ticket SET \(settings) WHERE number = ?")
        let arguments = changed.map { values[$0] } + [number.rawValue.databaseValue]
        statement.setUncheckedArguments(StatementArguments(arguments))
        try statement.execute()
    }

    /// The values of a row, in the order in which they are written; nil when there is no such ticket.
    static func kept(_ number: TicketNumber, _ db: Database) throws -> [DatabaseValue]? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(written.joined(separator: ", ")) FROM ticket WHERE number = ?"
        )
        statement.setUncheckedArguments([number.rawValue])
        return try Row.fetchOne(statement).map { Array($0.databaseValues) }
    }

    /// Keeps the tags where a filter finds them.
    static func write(tags: Set<String>, replacing old: Set<String>, of number: TicketNumber, _ db: Database) throws {
        guard tags != old else { return }
        for tag in old.subtracting(tags) {
            try db.execute(
                sql: "DELETE FROM ticketTag WHERE tag = ? AND number = ?",
                arguments: [tag, number.rawValue]
            )
        }
        for tag in tags.subtracting(old) {
            let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO ticketTag (tag, number) VALUES (?, ?)")
            statement.setUncheckedArguments([tag, number.rawValue])
            try statement.execute()
        }
    }

    static func row(_ number: TicketNumber, _ db: Database) throws -> TicketRow? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM ticket t WHERE t.number = ?")
        statement.setUncheckedArguments([number.rawValue])
        return try Row.fetchOne(statement).map { try row($0) }
    }

    /// Whether a case of another system is here already.
    static func isKnown(source: String, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM ticket WHERE source = ?")
        statement.setUncheckedArguments([source])
        return try Row.fetchOne(statement) != nil
    }

    /// The number that the next ticket gets; the series begins at 10001, which is short and cannot be taken for a year.
    static func nextNumber(_ db: Database) throws -> TicketNumber {
        let statement = try db.cachedStatement(sql: "SELECT max(number) FROM ticket")
        let last = try Row.fetchOne(statement)?.decode(Int64?.self, atIndex: 0)
        let (next, overflows) = (last ?? 10_000).addingReportingOverflow(1)
        guard !overflows else { throw StoreError(.corrupt, about: "ticket \(last ?? 0)") }
        return TicketNumber(next)
    }

    /// Tickets that have a row, in order.
    static func numbers(
        after number: TicketNumber,
        through end: TicketNumber,
        _ db: Database
    ) throws -> [TicketNumber] {
        try Int64.fetchAll(
            db,
            sql: "SELECT number FROM ticket WHERE number > ? AND number <= ? ORDER BY number",
            arguments: [number.rawValue, end.rawValue]
        ).map { TicketNumber($0) }
    }

    /// The columns that serve lists only and are not what the row says they should be.
    static func derivedColumns(differingFrom row: TicketRow, _ db: Database) throws -> [String] {
        let number = row.number.rawValue
        let kept = try Row.fetchOne(db, sql: "SELECT isOpen, rank FROM ticket WHERE number = ?", arguments: [number])
        let tags = try String.fetchSet(db, sql: "SELECT tag FROM ticketTag WHERE number = ?", arguments: [number])
        var columns: [String] = []
        if try kept?.decode(Bool.self, atIndex: 0) != row.state.isOpen { columns.append("isOpen") }
        if try kept?.decode(Data.self, atIndex: 1) != Data(PageKey(after: row).rank) { columns.append("rank") }
        if tags != row.tags { columns.append("ticketTag") }
        return columns
    }

    static func row(_ row: Row) throws -> TicketRow {
        let number = TicketNumber(try row.decode(Int64.self, atIndex: 0))
        guard let kind = TicketKind(rawValue: try row.decode(String.self, atIndex: 2)),
            let priority = Priority(rawValue: try row.decode(Int.self, atIndex: 5)),
            let state = TicketState(rawValue: try row.decode(String.self, atIndex: 10)),
            let line = SupportLine(rawValue: try row.decode(Int.self, atIndex: 13)),
            let highestLine = SupportLine(rawValue: try row.decode(Int.self, atIndex: 26))
        else { throw StoreError(.corrupt, about: "ticket \(number)") }
        return TicketRow(
            number: number,
            version: try row.decode(Int.self, atIndex: 1),
            classification: Classification(
                kind: kind,
                intefunktion: try row.decode(String?.self, atIndex: 3).map { IntefunktionID($0) },
                category: try row.decode(String?.self, atIndex: 4),
                priority: priority,
                isSerious: try row.decode(Bool.self, atIndex: 6)
            ),
            subject: try row.decode(String.self, atIndex: 7),
            requester: try row.decode(String?.self, atIndex: 8),
            unit: try row.decode(String?.self, atIndex: 9),
            state: state,
            place: Place(
                queue: QueueID(try row.decode(String.self, atIndex: 11)),
                team: TeamID(try row.decode(String.self, atIndex: 12)),
                line: line
            ),
            owner: try row.decode(String?.self, atIndex: 14).map { Account($0) },
            tags: tags(try row.decode(String.self, atIndex: 15)),
            received: Instant(seconds: try row.decode(Int64.self, atIndex: 16)),
            changed: Instant(seconds: try row.decode(Int64.self, atIndex: 17)),
            resolved: try instant(row, 18),
            closed: try instant(row, 19),
            waitsUntil: try instant(row, 20),
            due: try instant(row, 21),
            next: try instant(row, 22),
            isMarkedLate: try row.decode(Bool.self, atIndex: 23),
            handovers: try row.decode(Int.self, atIndex: 24),
            reopenings: try row.decode(Int.self, atIndex: 25),
            highestLine: highestLine,
            source: try row.decode(String?.self, atIndex: 27)
        )
    }

    private static func instant(_ row: Row, _ index: Int) throws -> Instant? {
        try row.decode(Int64?.self, atIndex: index).map { Instant(seconds: $0) }
    }

    /// Tags hold no control characters, so a line each is unambiguous.
    private static func tags(_ text: String) -> Set<String> {
        text.isEmpty ? [] : Set(text.split(separator: "\n").map { String($0) })
    }

    private static func values(of row: TicketRow) -> [DatabaseValue] {
        let classification = row.classification
        let values: [(any DatabaseValueConvertible)?] = [
            row.number.rawValue, row.version, classification.kind.rawValue, classification.intefunktion?.rawValue,
            classification.category, classification.priority.rawValue, classification.isSerious, row.subject,
            row.requester, row.unit, row.state.rawValue, row.place.queue.rawValue, row.place.team.rawValue,
            row.place.line.rawValue, row.owner?.rawValue, row.tags.sorted().joined(separator: "\n"),
            row.received.seconds, row.changed.seconds, row.resolved?.seconds, row.closed?.seconds,
            row.waitsUntil?.seconds, row.due?.seconds, row.next?.seconds, row.isMarkedLate, row.handovers,
            row.reopenings, row.highestLine.rawValue, row.source, row.state.isOpen, Data(PageKey(after: row).rank),
        ]
        return values.map { $0?.databaseValue ?? .null }
    }
}
