import Domain
import GRDB
import Instants
import Store

/// Messages to people, teams and roles.
enum InboxTable {
    static func write(_ message: Message, from entry: TicketEntry, _ coding: EventCoding, _ db: Database) throws {
        // An event tells a recipient once; a second message of the same event would say the same.
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO inbox (sequence, recipient, ticket, message, told) VALUES (?, ?, ?, ?, ?)"
        )
        statement.setUncheckedArguments([
            entry.sequence, message.recipient.description, message.ticket.rawValue, try coding.text(of: message),
            entry.origin.recorded.seconds,
        ])
        try statement.execute()
    }

    /// Confirms what lies in the inboxes of the one who acknowledges, and nothing else.
    static func acknowledge(
        _ message: Int64?,
        of ticket: TicketNumber,
        _ origin: EventOrigin,
        _ staff: StaffDirectory,
        _ db: Database
    ) throws {
        guard case .person(let account) = origin.actor else { return }
        for recipient in staff.inboxes(of: account) {
            try db.execute(
                sql: """
                    UPDATE inbox SET acknowledgedBy = ?, acknowledged = ?
                    WHERE ticket = ? AND recipient = ? AND acknowledged IS NULL AND (? IS NULL OR sequence = ?)
                    """,
                arguments: [
                    origin.actor.description, origin.recorded.seconds, ticket.rawValue, recipient.description, message,
                    message,
                ]
            )
        }
    }

    /// The unacknowledged messages about a ticket that lie in some inboxes, by journal number.
    static func unread(of ticket: TicketNumber, to inboxes: Set<Recipient>, _ db: Database) throws -> Set<Int64> {
        let statement = try db.cachedStatement(
            sql: "SELECT recipient, sequence FROM inbox WHERE ticket = ? AND acknowledged IS NULL"
        )
        statement.setUncheckedArguments([ticket.rawValue])
        let rows = try Row.fetchCursor(statement)
        var unread: Set<Int64> = []
        while let row = try rows.next() {
            guard let recipient = Recipient(try row.decode(String.self, atIndex: 0)) else { continue }
            if inboxes.contains(recipient) { unread.insert(try row.decode(Int64.self, atIndex: 1)) }
        }
        return unread
    }

    static func unreadCount(in inboxes: Set<Recipient>, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM inbox WHERE recipient = ? AND acknowledged IS NULL"
        )
        var count = 0
        for recipient in inboxes {
            statement.setUncheckedArguments([recipient.description])
            count += try Row.fetchOne(statement)?.decode(Int.self, atIndex: 0) ?? 0
        }
        return count
    }

    /// The newest messages of one inbox.
    static func messages(
        in inbox: Recipient,
        includingAcknowledged: Bool,
        limit: Int,
        _ coding: EventCoding,
        _ db: Database
    ) throws -> [InboxItem] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT sequence, message, told, acknowledgedBy, acknowledged FROM inbox
                WHERE recipient = ? \(includingAcknowledged ? "" : "AND acknowledged IS NULL")
                ORDER BY sequence DESC LIMIT ?
                """
        )
        statement.setUncheckedArguments([inbox.description, limit])
        let rows = try Row.fetchCursor(statement)
        var items: [InboxItem] = []
        while let row = try rows.next() {
            items.append(
                InboxItem(
                    id: try row.decode(Int64.self, atIndex: 0),
                    message: try coding.value(Message.self, from: try row.decode(String.self, atIndex: 1)),
                    told: Instant(seconds: try row.decode(Int64.self, atIndex: 2)),
                    acknowledged: try acknowledgement(row)
                )
            )
        }
        return items
    }

    private static func acknowledgement(_ row: Row) throws -> Acknowledgement? {
        guard let actor = try row.decode(String?.self, atIndex: 3),
            let seconds = try row.decode(Int64?.self, atIndex: 4)
        else { return nil }
        return Acknowledgement(actor: Actor(actor), instant: Instant(seconds: seconds))
    }
}
