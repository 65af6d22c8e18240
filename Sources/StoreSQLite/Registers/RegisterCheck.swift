import Domain
import GRDB
import Store

/// Recomputes everything of the registers that can be recomputed and notes what differs, a stretch at a time.
struct RegisterCheck: Sendable {
    private(set) var findings: [Finding] = []
    private(set) var verified = JournalHead.beginning
    private(set) var isChainDone = false
    private(set) var areRecordsDone = false
    private(set) var records = 0
    private var lastRecord: Int64 = 0

    /// The next stretch of the chain: no gap, each hash from the one before, each payload by its digest.
    func checkingChain(_ db: Database) throws -> RegisterCheck {
        var next = self
        let rows = try RegisterJournalTable.rows(after: verified.sequence, limit: 2_000, db)
        for row in rows { next.check(row) }
        next.isChainDone = rows.count < 2_000
        return next
    }

    private mutating func check(_ row: RegisterJournalRow) {
        let sequence = row.sequence
        if sequence != verified.sequence + 1 { report(.gap(after: verified.sequence)) }
        if row.hash(after: verified.hash) != row.hash { report(.brokenChain(sequence: sequence)) }
        if let payload = row.payload, let salt = row.salt {
            let isTrue =
                JournalRecord.digest(salt: salt, payload: payload) == row.digest
                && EventCoding.type(of: payload) == row.type
            if !isTrue { report(.changedPayload(sequence: sequence)) }
        } else {
            report(.unreadablePayload(sequence: sequence))
        }
        verified = JournalHead(sequence: sequence, hash: row.hash, recorded: row.recorded)
    }

    private mutating func report(_ fault: Finding.JournalFault) {
        findings.append(.registerJournal(fault))
    }

    /// The next stretch of records: row, place in the list, words, links and values against the fold of the journal.
    func checkingRecords(_ db: Database) throws -> RegisterCheck {
        var next = self
        let numbers = try RegisterTable.Numbers(db)
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT \(RegisterTable.columns) FROM registerRecord r WHERE r.id > ? ORDER BY r.id LIMIT 500",
            arguments: [lastRecord]
        )
        var index = RegisterIndex(numbers)
        for row in rows {
            next.records += 1
            next.lastRecord = try row.decode(Int64.self, atIndex: 0)
            do { try next.check(try RegisterTable.stored(row, numbers), numbers, &index, db) } catch let error
                where StoreError(error, about: "").code == .corrupt
            {
                let register = numbers[try row.decode(Int64.self, atIndex: 1)] ?? RegisterID("?")
                let reference = RecordReference(register, try row.decode(String.self, atIndex: 2))
                next.findings.append(.recordDiffers(reference, parts: ["content"]))
            }
        }
        next.areRecordsDone = rows.count < 500
        if next.areRecordsDone { try next.checkMissing(db) }
        return next
    }

    /// Records that the journal adds and that have no row.
    private mutating func checkMissing(_ db: Database) throws {
        let sequences = try Int64.fetchAll(
            db,
            sql: """
                SELECT sequence FROM registerJournal j
                WHERE version = 1 AND NOT EXISTS (SELECT 1 FROM registerRecord r WHERE r.id = j.record)
                """
        )
        for sequence in sequences { report(.withoutRecord(sequence: sequence)) }
    }

    private mutating func check(
        _ stored: StoredRecord,
        _ numbers: RegisterTable.Numbers,
        _ index: inout RegisterIndex,
        _ db: Database
    ) throws {
        guard let schema = Registers[stored.record.register] else { return }
        var parts: [String] = []
        if let life = try life(of: stored, db) {
            if life.record != stored.record { parts.append("content") }
            if life.isGone != stored.isGone { parts.append("isGone") }
            if life.version != stored.version { parts.append("version") }
        }
        let title = schema.title(of: stored.record)
        if stored.title != title || stored.sortKey != SwedishOrder.key(title) { parts.append("title") }
        if try !isListed(stored, try index.entry(of: stored, schema, db), numbers, db) { parts.append("search") }
        let links = try Int64.fetchSet(
            db,
            sql: "SELECT target FROM registerLink WHERE source = ?",
            arguments: [stored.id]
        )
        if try links != RegisterLinks.targets(of: stored.record, schema, numbers, db) { parts.append("links") }
        if !parts.isEmpty { findings.append(.recordDiffers(stored.record.reference, parts: parts)) }
    }

    /// The record as its journal tells it; nil, with a finding, when that cannot be.
    private mutating func life(of stored: StoredRecord, _ db: Database) throws -> RecordLife? {
        let coding = EventCoding()
        var life: RecordLife?
        for row in try RegisterJournalTable.rows(of: stored.id, db) {
            // What cannot be read has been found in the chain.
            guard let payload = row.payload,
                let event = try? coding.value(RegisterEvent.self, from: payload)
            else { return nil }
            let isPossible: Bool
            if life == nil {
                life = RecordLife(event)
                isPossible = life?.record.reference == stored.record.reference
            } else {
                isPossible = life?.apply(event) == true
            }
            guard isPossible else {
                report(.impossible(sequence: row.sequence))
                return nil
            }
        }
        if life == nil { findings.append(.recordDiffers(stored.record.reference, parts: ["journal"])) }
        return life
    }

    private func isListed(
        _ stored: StoredRecord,
        _ entry: LookupEntry,
        _ numbers: RegisterTable.Numbers,
        _ db: Database
    ) throws -> Bool {
        let register = numbers[stored.record.register] ?? 0
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT text, digits FROM registerEntry
                WHERE register = ? AND isGone = ? AND sortKey = ? AND record = ?
                """,
            arguments: [register, stored.isGone, stored.sortKey, stored.id]
        )
        guard let row, try row.decode(String.self, atIndex: 0) == entry.text,
            try row.decode(String.self, atIndex: 1) == entry.digits
        else { return false }
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM registerWord WHERE register = ? AND word = ? AND record = ?"
        )
        return try entry.index.allSatisfy { word in
            try Int.fetchOne(statement, arguments: [register, word, stored.id]) != nil
        }
    }
}
