import Domain
import GRDB
import Store

/// Judges deliveries against what the registers hold, reading only.
enum RegisterPlanning {
    /// The plans, in the order of the deliveries; throws every problem that was found.
    static func plans(
        for deliveries: [RegisterDelivery],
        _ numbers: RegisterTable.Numbers,
        _ db: Database
    ) throws -> [RegisterPlan] {
        var background = try background(for: deliveries, numbers, db)
        background.expect(deliveries)
        var plans: [RegisterPlan] = []
        var problems: [(DeliveryProblem, file: String)] = []
        for delivery in deliveries {
            let file = delivery.source?.file ?? ""
            guard let schema = Registers[delivery.register] else {
                problems.append((DeliveryProblem(delivery.register, .noSuchRegister), file))
                continue
            }
            var planner = DeliveryPlanner(delivery, schema, background)
            try eachStored(of: delivery.register, numbers, db) { stored in
                planner.meet(stored.record, isGone: stored.isGone)
            }
            plans.append(planner.plan())
            background = planner.background
            problems += planner.problems.map { ($0, file) }
        }
        guard let first = problems.first else { return plans }
        // The problems of one file are told together; those of the next come when these are put right.
        throw StoreError(
            .deliveryRefused(problems.filter { $0.file == first.file }.map(\.0)),
            about: first.file
        )
    }

    private static func eachStored(
        of register: RegisterID,
        _ numbers: RegisterTable.Numbers,
        _ db: Database,
        _ body: (StoredRecord) -> Void
    ) throws {
        guard let number = numbers[register] else { return }
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT \(RegisterTable.columns) FROM registerRecord r WHERE r.register = ? ORDER BY r.id",
            arguments: [number]
        )
        while let row = try rows.next() { body(try RegisterTable.stored(row, numbers)) }
    }

    private static func background(
        for deliveries: [RegisterDelivery],
        _ numbers: RegisterTable.Numbers,
        _ db: Database
    ) throws -> RegisterBackground {
        var background = RegisterBackground()
        let needs = RegisterBackground.needs(of: deliveries)
        for register in needs.keys {
            background.keys[register] =
                try numbers[register].map { number in
                    try String.fetchSet(
                        db,
                        sql: "SELECT key FROM registerRecord WHERE register = ?",
                        arguments: [number]
                    )
                } ?? []
        }
        for field in needs.holders {
            var holders: [String: String] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT u.value, r.key FROM registerUnique u JOIN registerRecord r ON r.id = u.record
                    WHERE u.register = ? AND u.field = ?
                    """,
                arguments: [numbers[field.register] ?? 0, field.field.rawValue]
            )
            while let row = try rows.next() {
                holders[try row.decode(String.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
            }
            background.holders[field] = holders
        }
        return background
    }
}
