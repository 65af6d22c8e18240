/// Compares a delivery with what a register holds, one stored record after the other, and says what is to happen.
package struct DeliveryPlanner {
    /// Problems that are told; the rest would only repeat them.
    private static let problemLimit = 20

    private let schema: RegisterSchema
    private let delivery: RegisterDelivery
    private let covered: Set<FieldID>
    private var rows: [String: Int] = [:]
    private var isMet: [Bool]
    private var living = 0
    private var steps: [(row: Int?, step: RegisterPlan.Step)] = []
    private var released: [(UniqueValue, key: String)] = []
    private var claimed: [(UniqueValue, row: Int)] = []
    private var unchanged = 0
    private(set) package var background: RegisterBackground
    private(set) package var problems: [DeliveryProblem] = []

    private typealias UniqueValue = (field: FieldID, value: String)

    package init(_ delivery: RegisterDelivery, _ schema: RegisterSchema, _ background: RegisterBackground) {
        self.schema = schema
        self.delivery = delivery
        self.background = background
        covered = Set(delivery.fields)
        isMet = Array(repeating: false, count: delivery.rows.count)
        rows.reserveCapacity(delivery.rows.count)
        for (index, row) in delivery.rows.enumerated() {
            if let first = rows.updateValue(index, forKey: row.record.key) {
                rows[row.record.key] = first
                report(index, nil, .doubledKey(firstLine: Int(place(first, nil)?.line ?? Int32(first + 1))))
            }
        }
        resolveNames()
    }

    /// The rows with every name replaced by the key of the record that it names.
    private var resolved: [[FieldID: [String]]] = []

    /// Lets the planner see a record that the register holds.
    package mutating func meet(_ stored: RegisterRecord, isGone: Bool) {
        if !isGone { living += 1 }
        guard let index = rows[stored.key] else {
            if delivery.isComplete && !isGone { add(.gone, stored, was: stored, row: nil) }
            return
        }
        isMet[index] = true
        let record = stored.taking(covered, from: delivered(index))
        let changes = stored == record ? [] : stored.changes(to: record, schema)
        if isGone {
            add(.returned(fields: changes), record, was: nil, row: index)
        } else if changes.isEmpty {
            unchanged += 1
        } else {
            add(.changed(fields: changes), record, was: stored, row: index)
        }
    }

    /// The plan, once every stored record has been met.
    package mutating func plan() -> RegisterPlan {
        addNewOnes()
        checkUnique()
        let gone = steps.count { $0.step.event == .gone }
        let limit = delivery.mayGo.limit(of: living)
        if gone > limit { report(nil, nil, .tooManyGone(gone, of: living, limit: limit)) }
        let ordered = steps.enumerated().sorted { left, right in
            (left.element.row ?? .max, left.offset) < (right.element.row ?? .max, right.offset)
        }
        return RegisterPlan(register: schema.id, steps: ordered.map(\.element.step), unchanged: unchanged)
    }

    private mutating func addNewOnes() {
        for index in delivery.rows.indices where !isMet[index] {
            let record = delivered(index)
            // A doubled row has been reported, and its first stands for it.
            guard rows[record.key] == index else { continue }
            for field in schema.fields where field.isRequired && record[field.id] == nil {
                report(index, field.id, .field(field.id, .missing))
            }
            let values = Dictionary(
                record.values.map { ($0.key.rawValue, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
            add(.added(record: record.reference, values: values), record, was: nil, row: index)
        }
    }

    private func delivered(_ index: Int) -> RegisterRecord {
        var record = delivery.rows[index].record
        if !resolved.isEmpty {
            for (field, keys) in resolved[index] { record.set(field, to: keys) }
        }
        return record
    }

    private mutating func add(_ event: RegisterEvent, _ record: RegisterRecord, was: RegisterRecord?, row: Int?) {
        steps.append((row, RegisterPlan.Step(event, record)))
        for field in schema.fields {
            if field.isUnique {
                for value in was?.all(field.id) ?? [] { released.append(((field.id, value), record.key)) }
                if let row { for value in record.all(field.id) { claimed.append(((field.id, value), row)) } }
            }
            if let row, let target = field.target, covered.contains(field.id) {
                check(record.all(field.id), of: field.id, in: target, unless: was, row)
            }
        }
    }
}

// MARK: - What a record names, and what only one may have

extension DeliveryPlanner {
    private mutating func resolveNames() {
        let named = delivery.namedBy.compactMap { field, by in schema[field]?.target.map { (field, by, $0) } }
        guard !named.isEmpty else { return }
        resolved = delivery.rows.map { _ in [:] }
        for (field, by, target) in named {
            let holders = background.holders[RegisterBackground.UniqueField(target, by)] ?? [:]
            for (index, row) in delivery.rows.enumerated() {
                var keys: [String] = []
                for value in row.record.all(field) {
                    if let key = holders[RegisterBackground.folded(value)] {
                        if !keys.contains(key) { keys.append(key) }
                    } else {
                        report(index, field, .noSuchRecord(field, value: value, target: target, by: by))
                    }
                }
                resolved[index][field] = keys
            }
        }
    }

    private mutating func check(
        _ keys: [String],
        of field: FieldID,
        in target: RegisterID,
        unless stored: RegisterRecord?,
        _ row: Int
    ) {
        for key in keys where background.keys[target]?.contains(key) != true {
            if stored?.all(field).contains(key) == true { continue }
            report(row, field, .noSuchRecord(field, value: key, target: target, by: nil))
        }
    }

    /// Takes the values that records give up away first, so that two may exchange theirs.
    private mutating func checkUnique() {
        for (value, key) in released {
            let field = RegisterBackground.UniqueField(schema.id, value.field)
            let folded = RegisterBackground.folded(value.value)
            if background.holders[field]?[folded] == key { background.holders[field]?[folded] = nil }
        }
        for (value, row) in claimed {
            let field = RegisterBackground.UniqueField(schema.id, value.field)
            let folded = RegisterBackground.folded(value.value)
            let key = delivery.rows[row].record.key
            if let other = background.holders[field]?[folded], other != key {
                report(row, value.field, .taken(value.field, value: value.value, by: other))
            } else {
                background.holders[field, default: [:]][folded] = key
            }
        }
    }

    private func place(_ row: Int, _ field: FieldID?) -> FilePlace? {
        let places = delivery.rows[row].places
        guard let field, let column = delivery.fields.firstIndex(of: field) else { return places.first }
        return places.indices.contains(column + 1) ? places[column + 1] : places.first
    }

    private mutating func report(_ row: Int?, _ field: FieldID?, _ kind: DeliveryProblem.Kind) {
        guard problems.count < DeliveryPlanner.problemLimit else { return }
        let key = row.map { delivery.rows[$0].record.key }
        problems.append(DeliveryProblem(schema.id, key: key, at: row.flatMap { place($0, field) }, kind))
    }
}
