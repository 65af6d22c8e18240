import Domain
import GRDB
import Store

/// Who follows which ticket, where a list finds it; open tickets stand together.
enum WatcherTable {
    /// Brings the table up to date after a ticket has changed.
    static func write(_ ticket: Ticket, replacing old: Set<Account>, wasOpen: Bool, _ db: Database) throws {
        let followers = ticket.followers
        guard followers != old || (wasOpen != ticket.isOpen && !followers.isEmpty) else { return }
        let gone = wasOpen == ticket.isOpen ? old.subtracting(followers) : old
        let added = wasOpen == ticket.isOpen ? followers.subtracting(old) : followers
        for account in gone {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM ticketWatcher WHERE account = ? AND isOpen = ? AND number = ?"
            )
            statement.setUncheckedArguments([account.rawValue, wasOpen, ticket.number.rawValue])
            try statement.execute()
        }
        for account in added {
            let statement = try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO ticketWatcher (account, isOpen, number) VALUES (?, ?, ?)"
            )
            statement.setUncheckedArguments([account.rawValue, ticket.isOpen, ticket.number.rawValue])
            try statement.execute()
        }
    }

    /// Whether the table says of a ticket what the ticket says itself.
    static func holds(_ ticket: Ticket, _ db: Database) throws -> Bool {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT account, isOpen FROM ticketWatcher WHERE number = ?",
            arguments: [ticket.number.rawValue]
        )
        let accounts = try rows.map { Account(try $0.decode(String.self, atIndex: 0)) }
        let isRight = try rows.allSatisfy { try $0.decode(Bool.self, atIndex: 1) == ticket.isOpen }
        return isRight && rows.count == ticket.followers.count && Set(accounts) == ticket.followers
    }
}
