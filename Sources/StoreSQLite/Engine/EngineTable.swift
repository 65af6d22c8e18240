import Domain
import GRDB
import Instants
import Store

/// What the engine has done and has to do.
enum EngineTable {
    /// Notes a step as done.
    ///
    /// The unique key refuses it the second time, whoever asks, besides the ticket's own memory.
    static func note(_ key: StepKey, of ticket: TicketNumber, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO firedStep (ticket, rule, promise, occurrence) VALUES (?, ?, ?, ?)"
        )
        statement.setUncheckedArguments([ticket.rawValue, key.rule.rawValue, key.promise, key.occurrence])
        try statement.execute()
    }

    /// The tickets that are due after a place in the order of time, at most so many.
    static func due(at now: Instant, after place: DuePlace?, limit: Int, _ db: Database) throws -> [DuePlace] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT next, number FROM ticket
                WHERE next IS NOT NULL AND next <= ? AND (next, number) > (?, ?)
                ORDER BY next, number LIMIT ?
                """
        )
        statement.setUncheckedArguments([
            now.seconds, place?.next.seconds ?? .min, place?.number.rawValue ?? .min, limit,
        ])
        let rows = try Row.fetchCursor(statement)
        var places: [DuePlace] = []
        while let row = try rows.next() {
            let next = Instant(seconds: try row.decode(Int64.self, atIndex: 0))
            places.append(DuePlace(next: next, number: TicketNumber(try row.decode(Int64.self, atIndex: 1))))
        }
        return places
    }

    /// How many events a ticket has, and when it is due; nil when there is no such ticket.
    static func state(of number: TicketNumber, _ db: Database) throws -> (version: Int, next: Instant?)? {
        let statement = try db.cachedStatement(sql: "SELECT version, next FROM ticket WHERE number = ?")
        statement.setUncheckedArguments([number.rawValue])
        guard let row = try Row.fetchOne(statement) else { return nil }
        let next = try row.decode(Int64?.self, atIndex: 1).map { Instant(seconds: $0) }
        return (try row.decode(Int.self, atIndex: 0), next)
    }

    static func next(_ db: Database) throws -> Instant? {
        let statement = try db.cachedStatement(sql: "SELECT min(next) FROM ticket WHERE next IS NOT NULL")
        return try Row.fetchOne(statement)?.decode(Int64?.self, atIndex: 0).map { Instant(seconds: $0) }
    }

    static func beat(at now: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO engineBeat (id, instant) VALUES (1, ?)
                ON CONFLICT (id) DO UPDATE SET instant = excluded.instant
                """,
            arguments: [now.seconds]
        )
    }

    static func lastBeat(_ db: Database) throws -> Instant? {
        try Row.fetchOne(db, sql: "SELECT instant FROM engineBeat")
            .map { Instant(seconds: try $0.decode(Int64.self, atIndex: 0)) }
    }
}

/// A ticket's place among those that the engine must look at.
struct DuePlace: Hashable, Sendable {
    var next: Instant
    var number: TicketNumber
}
