import Domain
import GRDB
import Instants
import Store

/// What waits to be handed to the configured delivery command, or was handed over, or was given up.
enum OutboxTable {
    private static let columns = "id, content, queued, attempts, nextAttempt, lastError, state"

    static func write(
        _ content: OutboxItem.Content,
        from entry: TicketEntry,
        _ coding: EventCoding,
        _ db: Database
    ) throws {
        let instant = entry.origin.recorded
        var isLetter = false
        if case .letter = content { isLetter = true }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (sequence, ticket, content, isLetter, queued, attempts, nextAttempt, state)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?)
                """
        )
        statement.setUncheckedArguments([
            entry.sequence, entry.ticket.rawValue, try coding.text(of: content), isLetter, instant.seconds,
            instant.seconds,
            OutboxItem.State.waiting.rawValue,
        ])
        try statement.execute()
    }

    static func undelivered(at now: Instant, limit: Int, _ coding: EventCoding, _ db: Database) throws -> [OutboxItem] {
        try items(
            sql: "SELECT \(columns) FROM outbox WHERE nextAttempt <= ? ORDER BY nextAttempt, id LIMIT ?",
            [now.seconds, limit],
            coding,
            db
        )
    }

    static func items(
        in state: OutboxItem.State,
        limit: Int,
        _ coding: EventCoding,
        _ db: Database
    ) throws -> [OutboxItem] {
        try items(
            sql: "SELECT \(columns) FROM outbox WHERE state = ? ORDER BY id LIMIT ?",
            [state.rawValue, limit],
            coding,
            db
        )
    }

    static func delivered(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = ?, delivered = ?, attempts = attempts + 1, nextAttempt = NULL
                WHERE id = ? AND state <> ?
                """,
            arguments: [OutboxItem.State.delivered.rawValue, now.seconds, id, OutboxItem.State.delivered.rawValue]
        )
    }

    static func failed(_ id: Int64, error: String, next: Instant?, _ db: Database) throws {
        let state: OutboxItem.State = next == nil ? .dead : .waiting
        try db.execute(
            sql: """
                UPDATE outbox SET state = ?, attempts = attempts + 1, nextAttempt = ?, lastError = ?
                WHERE id = ? AND state = ?
                """,
            arguments: [state.rawValue, next?.seconds, error, id, OutboxItem.State.waiting.rawValue]
        )
    }

    static func retry(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE outbox SET state = ?, nextAttempt = ? WHERE id = ? AND state = ?",
            arguments: [OutboxItem.State.waiting.rawValue, now.seconds, id, OutboxItem.State.dead.rawValue]
        )
    }

    static func letters(of ticket: TicketNumber, _ coding: EventCoding, _ db: Database) throws -> [LetterStatus] {
        let statement = try db.cachedStatement(
            sql: "SELECT content, queued, delivered FROM outbox WHERE ticket = ? AND isLetter = 1 ORDER BY id"
        )
        statement.setUncheckedArguments([ticket.rawValue])
        let rows = try Row.fetchCursor(statement)
        var letters: [LetterStatus] = []
        while let row = try rows.next() {
            let content = try coding.value(OutboxItem.Content.self, from: try row.decode(String.self, atIndex: 0))
            guard case .letter(let letter) = content else { continue }
            letters.append(
                LetterStatus(
                    kind: letter.kind,
                    queued: Instant(seconds: try row.decode(Int64.self, atIndex: 1)),
                    delivered: try row.decode(Int64?.self, atIndex: 2).map { Instant(seconds: $0) }
                )
            )
        }
        return letters
    }

    private static func items(
        sql: String,
        _ arguments: StatementArguments,
        _ coding: EventCoding,
        _ db: Database
    ) throws -> [OutboxItem] {
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        var items: [OutboxItem] = []
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            guard let state = OutboxItem.State(rawValue: try row.decode(String.self, atIndex: 6)) else {
                throw StoreError(.corrupt, about: "outbox \(id)")
            }
            items.append(
                OutboxItem(
                    id: id,
                    content: try coding.value(
                        OutboxItem.Content.self,
                        from: try row.decode(String.self, atIndex: 1)
                    ),
                    queued: Instant(seconds: try row.decode(Int64.self, atIndex: 2)),
                    attempts: try row.decode(Int.self, atIndex: 3),
                    nextAttempt: try row.decode(Int64?.self, atIndex: 4).map { Instant(seconds: $0) },
                    lastError: try row.decode(String?.self, atIndex: 5),
                    state: state
                )
            )
        }
        return items
    }
}
