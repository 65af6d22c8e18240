import Domain
import GRDB

/// Leads from a record of the registers to the tickets of whoever or whatever it is.
enum TicketRecordTable {
    static func write(_ records: Set<RecordReference>, of number: TicketNumber, isNew: Bool, _ db: Database) throws {
        let old = isNew ? [] : try self.records(of: number, db)
        for record in old.subtracting(records) {
            try db.execute(
                sql: "DELETE FROM ticketRecord WHERE register = ? AND key = ? AND number = ?",
                arguments: [record.register.rawValue, record.key, number.rawValue]
            )
        }
        for record in records.subtracting(old) {
            let statement = try db.cachedStatement(
                sql: "INSERT INTO ticketRecord (register, key, number) VALUES (?, ?, ?)"
            )
            statement.setUncheckedArguments([record.register.rawValue, record.key, number.rawValue])
            try statement.execute()
        }
    }

    static func records(of number: TicketNumber, _ db: Database) throws -> Set<RecordReference> {
        let statement = try db.cachedStatement(sql: "SELECT register, key FROM ticketRecord WHERE number = ?")
        let rows = try Row.fetchAll(statement, arguments: [number.rawValue])
        return Set(
            try rows.map { row in
                RecordReference(
                    RegisterID(try row.decode(String.self, atIndex: 0)),
                    try row.decode(String.self, atIndex: 1)
                )
            }
        )
    }
}

extension Ticket {
    /// The records that its requester is.
    var records: Set<RecordReference> { Set(requester?.known?.references ?? []) }
}
