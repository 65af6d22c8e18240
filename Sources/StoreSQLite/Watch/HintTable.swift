import GRDB
import Store

/// Counters that grow with every change, so that another process sees what to look at again.
enum HintTable {
    private static let columns: [(hint: ChangeHint, name: String)] = [
        (.tickets, "tickets"), (.inboxes, "inboxes"), (.presence, "presence"), (.agreements, "agreements"),
        (.staff, "staff"), (.outbox, "outbox"), (.registers, "registers"),
    ]

    static func bump(_ hint: ChangeHint, _ db: Database) throws {
        let updates = columns.filter { hint.contains($0.hint) }.map { "\($0.name) = \($0.name) + 1" }
        guard !updates.isEmpty else { return }
        try db.cachedStatement(sql: "UPDATE hint SET \(updates.joined(separator: ", ")) WHERE id = 1").execute()
    }

    static func counters(_ db: Database) throws -> [Int64] {
        let names = columns.map { $0.name }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(names) FROM hint WHERE id = 1")
        guard let row = try Row.fetchOne(statement) else { return [] }
        return try columns.indices.map { try row.decode(Int64.self, atIndex: $0) }
    }

    /// A number that grows with every change to a ticket.
    static func ticketChanges(_ db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT tickets FROM hint WHERE id = 1")
        return try Row.fetchOne(statement)?.decode(Int64.self, atIndex: 0) ?? 0
    }

    /// What has changed between two readings.
    static func difference(_ before: [Int64], _ after: [Int64]) -> ChangeHint {
        guard before.count == columns.count, after.count == columns.count else { return .everything }
        var hint: ChangeHint = []
        for (index, column) in columns.enumerated() where before[index] != after[index] { hint.insert(column.hint) }
        return hint
    }
}
