import Domain
import GRDB
import Instants
import Store

/// Who looks at what, as far as they have said so within a minute.
enum PresenceTable {
    /// Seconds after which somebody who says nothing more counts as gone.
    private static let patience: Int64 = 60

    /// Notes where somebody is; false when everybody knew already.
    static func write(
        _ account: Account,
        at ticket: TicketNumber?,
        _ activity: Presence.Activity,
        now: Instant,
        _ db: Database
    ) throws -> Bool {
        guard let ticket else {
            try db.execute(sql: "DELETE FROM presence WHERE account = ?", arguments: [account.rawValue])
            return db.changesCount > 0
        }
        let old = try Row.fetchOne(
            db,
            sql: "SELECT activity, since FROM presence WHERE account = ? AND ticket = ? AND seen > ?",
            arguments: [account.rawValue, ticket.rawValue, (now - patience).seconds]
        )
        let since = try old?.decode(Int64.self, atIndex: 1) ?? now.seconds
        try db.execute(
            sql: """
                INSERT INTO presence (account, ticket, activity, since, seen) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET ticket = excluded.ticket, activity = excluded.activity,
                    since = excluded.since, seen = excluded.seen
                """,
            arguments: [account.rawValue, ticket.rawValue, activity.rawValue, since, now.seconds]
        )
        return try old?.decode(String.self, atIndex: 0) != activity.rawValue
    }

    static func present(at ticket: TicketNumber, now: Instant, _ db: Database) throws -> [Presence] {
        try present("ticket = ? AND", [ticket.rawValue], now, db)
    }

    static func present(now: Instant, _ db: Database) throws -> [Presence] {
        try present("", [], now, db)
    }

    private static func present(
        _ condition: String,
        _ arguments: StatementArguments,
        _ now: Instant,
        _ db: Database
    ) throws -> [Presence] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT account, ticket, activity, since FROM presence WHERE \(condition) seen > ?
                ORDER BY since, account
                """,
            arguments: arguments + [(now - patience).seconds]
        )
        return try rows.compactMap { row in
            guard let activity = Presence.Activity(rawValue: try row.decode(String.self, atIndex: 2)) else {
                return nil
            }
            return Presence(
                account: Account(try row.decode(String.self, atIndex: 0)),
                ticket: TicketNumber(try row.decode(Int64.self, atIndex: 1)),
                activity: activity,
                since: Instant(seconds: try row.decode(Int64.self, atIndex: 3))
            )
        }
    }
}
