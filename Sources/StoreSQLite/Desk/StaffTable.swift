import Domain
import GRDB
import Store
import Synchronization

/// Everybody at the desk, read again only when the register has changed.
final class StaffTable: Sendable {
    private let known = Mutex<(counter: Int64, staff: StaffDirectory)?>(nil)

    func staff(_ coding: EventCoding, _ db: Database) throws -> StaffDirectory {
        let statement = try db.cachedStatement(sql: "SELECT staff FROM hint WHERE id = 1")
        let counter = try Row.fetchOne(statement)?.decode(Int64.self, atIndex: 0) ?? 0
        if let known = known.withLock({ $0 }), known.counter == counter { return known.staff }
        let rows = try Row.fetchCursor(db, sql: "SELECT member FROM staff")
        var members: [StaffMember] = []
        while let row = try rows.next() {
            members.append(try coding.value(StaffMember.self, from: try row.decode(String.self, atIndex: 0)))
        }
        let staff = StaffDirectory(members)
        known.withLock { $0 = (counter, staff) }
        return staff
    }

    /// Puts somebody in the register, and forgets what was read: a transaction that is undone must leave nothing behind here.
    func write(_ member: StaffMember, _ coding: EventCoding, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO staff (account, member) VALUES (?, ?)
                ON CONFLICT (account) DO UPDATE SET member = excluded.member
                """,
            arguments: [member.account.rawValue, try coding.text(of: member)]
        )
        forget()
    }

    func forget() {
        known.withLock { $0 = nil }
    }
}
