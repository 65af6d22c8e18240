package import Domain
import GRDB
package import Instants
package import Store

extension SQLiteStore: RegisterReading {
    package func find(
        _ query: LookupQuery,
        in registers: [RegisterID],
        limit: Int
    ) async throws(StoreError) -> [KnownRecord] {
        try await read { db in
            let reader = try RegisterReader(db)
            let lookup = RegisterLookup(query, reader.numbers, db)
            return try registers.flatMap { try reader.known(try lookup.records(in: $0, limit: limit)) }
        }
    }

    package func record(_ reference: RecordReference) async throws(StoreError) -> KnownRecord? {
        try await read { db in
            let reader = try RegisterReader(db)
            guard let id = try RegisterTable.id(of: reference, reader.numbers, db) else { return nil }
            return try reader.known([id]).first
        }
    }

    package func records(
        of register: RegisterID,
        after place: RegisterPlace?,
        limit: Int
    ) async throws(StoreError) -> [KnownRecord] {
        try await read { db in
            let reader = try RegisterReader(db)
            guard let number = reader.numbers[register] else { return [] }
            let start = place ?? RegisterPlace(isGone: false, sortKey: "", number: 0)
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT record FROM registerEntry
                    WHERE register = ? AND (isGone, sortKey, record) > (?, ?, ?)
                    ORDER BY isGone, sortKey, record LIMIT ?
                    """,
                arguments: [number, start.isGone, start.sortKey, start.number, limit]
            )
            return try reader.known(ids)
        }
    }

    package func records(
        of register: RegisterID,
        naming reference: RecordReference,
        limit: Int
    ) async throws(StoreError) -> [KnownRecord] {
        try await read { db in
            let reader = try RegisterReader(db)
            guard let number = reader.numbers[register],
                let target = try RegisterTable.id(of: reference, reader.numbers, db)
            else { return [] }
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT r.id FROM registerLink l CROSS JOIN registerRecord r ON r.id = l.source
                    WHERE l.target = ? AND r.register = ? ORDER BY r.isGone, r.sortKey, r.id LIMIT ?
                    """,
                arguments: [target, number, limit]
            )
            return try reader.known(ids)
        }
    }

    package func history(of reference: RecordReference) async throws(StoreError) -> [RegisterEntry] {
        try await read { db in
            let numbers = try RegisterTable.Numbers(db)
            guard let id = try RegisterTable.id(of: reference, numbers, db) else { return [] }
            let coding = EventCoding()
            return try RegisterJournalTable.rows(of: id, db).compactMap { row in
                guard let payload = row.payload else { return nil }
                return RegisterEntry(
                    sequence: row.sequence,
                    event: try coding.value(RegisterEvent.self, from: payload),
                    actor: Actor(row.actor),
                    recorded: row.recorded,
                    source: try row.run.flatMap { try RegisterJournalTable.source(of: $0, coding, db) }
                )
            }
        }
    }

    package func registerCounts() async throws(StoreError) -> [RegisterCount] {
        try await read { db in
            let numbers = try RegisterTable.Numbers(db)
            return try Registers.all.map { schema in
                let row = try Row.fetchOne(
                    db,
                    sql: "SELECT count(*), total(isGone) FROM registerEntry WHERE register = ?",
                    arguments: [numbers[schema.id] ?? 0]
                )
                let all = try row?.decode(Int.self, atIndex: 0) ?? 0
                let gone = Int(try row?.decode(Double.self, atIndex: 1) ?? 0)
                return RegisterCount(register: schema.id, living: all - gone, gone: gone)
            }
        }
    }
}

extension SQLiteStore: RegisterImporting {
    package func compare(_ deliveries: [RegisterDelivery]) async throws(StoreError) -> [RegisterPlan] {
        try await read { db in
            try RegisterPlanning.plans(for: deliveries, try RegisterTable.Numbers(db), db)
        }
    }

    package func take(
        _ deliveries: [RegisterDelivery],
        by actor: Actor,
        at now: Instant
    ) async throws(StoreError) -> [RegisterPlan] {
        try checkRights(of: actor, for: deliveries, in: try await staff())
        // Compared first without keeping others from writing: most nights little or nothing has changed.
        let plans = try await compare(deliveries)
        guard plans.contains(where: { !$0.isEmpty }) else { return plans }
        return try await write { db in
            var write = try RegisterWrite(db, by: actor, at: now)
            return try write.take(deliveries)
        }
    }

    private func checkRights(
        of actor: Actor,
        for deliveries: [RegisterDelivery],
        in staff: StaffDirectory
    ) throws(StoreError) {
        guard staff.members.values.contains(where: { $0.roles.contains(.administrator) }) else { return }
        let isFile = deliveries.contains { $0.source != nil || $0.isComplete }
        if case .person(let account) = actor, let member = staff[account],
            member.roles.contains(.administrator) || (!isFile && member.mayWork)
        {
            return
        }
        let account = Account(actor.description)
        throw StoreError(.refused(.notPermitted(account)), about: account.rawValue)
    }
}

/// Reads records as people meet them: with the titles of what they name.
struct RegisterReader {
    let numbers: RegisterTable.Numbers
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        numbers = try RegisterTable.Numbers(db)
    }

    func known(_ ids: [Int64]) throws -> [KnownRecord] {
        try ids.compactMap { id in
            guard let stored = try RegisterTable.stored(id, numbers, db) else { return nil }
            var titles: [RecordReference: String] = [:]
            for (field, target) in Registers[stored.record.register]?.references ?? [] {
                for reference in stored.record.references(field.id, to: target) {
                    titles[reference] = try RegisterTable.title(of: reference, numbers, db)
                }
            }
            return KnownRecord(
                record: stored.record,
                title: stored.title,
                isGone: stored.isGone,
                version: stored.version,
                titles: titles,
                place: stored.place
            )
        }
    }
}
