import Domain
import GRDB
import Instants
import Store

/// Carries out plans in one write transaction: records, journal, links, lists and words.
struct RegisterWrite {
    private let db: Database
    private var numbers: RegisterTable.Numbers
    private var journal: RegisterJournalWriter
    /// Records as they stood, and as they stand; those without a row before have no old one.
    private var touched: [Touched] = []

    private struct Touched {
        var old: StoredRecord?
        var new: StoredRecord
    }

    init(_ db: Database, by actor: Actor, at now: Instant) throws {
        self.db = db
        numbers = try RegisterTable.Numbers(db)
        journal = try RegisterJournalWriter(by: actor, at: now, db)
    }

    /// Plans the deliveries anew, now that nobody else can write, and does what the plans say.
    mutating func take(_ deliveries: [RegisterDelivery]) throws -> [RegisterPlan] {
        let plans = try RegisterPlanning.plans(for: deliveries, numbers, db)
        for (delivery, plan) in zip(deliveries, plans) where !plan.isEmpty { try carryOut(plan, delivery.source) }
        guard !touched.isEmpty else { return plans }
        try claimValues()
        try linkAll()
        try indexAll()
        try HintTable.bump(.registers, db)
        return plans
    }

    private mutating func carryOut(_ plan: RegisterPlan, _ source: DeliverySource?) throws {
        guard let schema = Registers[plan.register] else { return }
        let register = try numbers.number(of: plan.register, db)
        journal.run = nil
        if let source {
            let run = RegisterEvent.delivered(register: plan.register, file: source.file, digest: source.digest)
            journal.run = try journal.append(run, to: nil, version: 0, db)
        }
        for step in plan.steps { try carryOut(step, schema, register) }
    }

    private mutating func carryOut(_ step: RegisterPlan.Step, _ schema: RegisterSchema, _ register: Int64) throws {
        let old = try RegisterTable.id(of: step.record.reference, numbers, db).flatMap { id in
            try RegisterTable.stored(id, numbers, db)
        }
        let title = schema.title(of: step.record)
        var new = StoredRecord(
            id: old?.id ?? 0,
            record: step.record,
            version: (old?.version ?? 0) + 1,
            isGone: step.event == .gone,
            title: title,
            sortKey: SwedishOrder.key(title)
        )
        new.id = try RegisterTable.write(new, isNew: old == nil, register, db)
        try journal.append(step.event, to: new.id, version: new.version, db)
        touched.append(Touched(old: old, new: new))
    }

    /// Every record gives its values up before any takes its own, so that two may exchange theirs.
    private func claimValues() throws {
        for record in touched where record.old != nil { try RegisterLinks.releaseValues(of: record.new.id, db) }
        for record in touched where !record.new.isGone {
            guard let (schema, register) = place(of: record.new) else { continue }
            try RegisterLinks.claimValues(of: record.new.record, record.new.id, schema, register, db)
        }
    }

    private func linkAll() throws {
        for record in touched {
            guard let (schema, _) = place(of: record.new) else { continue }
            let isNew = record.old == nil
            try RegisterLinks.write(record.new.record, record.new.id, schema, numbers, isNew: isNew, db)
        }
    }

    /// Brings lists and words up to date, also of records that name one that is called something else now.
    private mutating func indexAll() throws {
        var index = RegisterIndex(numbers)
        var known = Set(touched.map(\.new.id))
        let renamed = touched.filter { $0.old != nil && $0.old?.title != $0.new.title }
        for record in touched { try settle(record, &index) }
        for record in renamed {
            let sources = try Int64.fetchAll(
                db,
                sql: "SELECT source FROM registerLink WHERE target = ?",
                arguments: [record.new.id]
            )
            for source in sources where known.insert(source).inserted {
                guard let stored = try RegisterTable.stored(source, numbers, db) else { continue }
                try settle(Touched(old: stored, new: stored), &index)
            }
        }
        try index.finish(db)
        touched = []
    }

    private func settle(_ record: Touched, _ index: inout RegisterIndex) throws {
        guard let (schema, register) = place(of: record.new) else { return }
        if let old = record.old { try index.remove(old, register, db) }
        try index.add(record.new, schema, register, db)
    }

    private func place(of stored: StoredRecord) -> (RegisterSchema, Int64)? {
        guard let schema = Registers[stored.record.register], let register = numbers[stored.record.register] else {
            return nil
        }
        return (schema, register)
    }
}
