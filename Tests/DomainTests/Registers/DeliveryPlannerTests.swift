import Domain
import Testing

@Suite("What a delivery changes")
struct DeliveryPlannerTests {
    private let schema = PeopleRegister.schema

    private func person(_ key: String, _ name: String, email: String? = nil, unit: String? = nil) -> RegisterRecord {
        var record = RegisterRecord(PeopleRegister.id, key)
        record.set(PeopleRegister.name, to: [name])
        record.set(PeopleRegister.role, to: ["anställd"])
        record.set(PeopleRegister.email, to: email.map { [$0] } ?? [])
        record.set(PeopleRegister.unit, to: unit.map { [$0] } ?? [])
        return record
    }

    private func delivery(_ records: [RegisterRecord], isComplete: Bool = true) -> RegisterDelivery {
        RegisterDelivery(
            register: PeopleRegister.id,
            fields: [PeopleRegister.name, PeopleRegister.role, PeopleRegister.email, PeopleRegister.unit],
            rows: records.enumerated().map { index, record in
                DeliveredRow(record, places: [FilePlace(line: index + 2, column: 1)])
            },
            isComplete: isComplete
        )
    }

    private func judge(
        _ delivery: RegisterDelivery,
        against stored: [(RegisterRecord, isGone: Bool)]
    ) -> (plan: RegisterPlan, problems: [DeliveryProblem]) {
        var background = RegisterBackground()
        background.keys = [UnitsRegister.id: ["u1"], PeopleRegister.id: Set(stored.map(\.0.key))]
        var emails: [String: String] = [:]
        for (record, isGone) in stored where !isGone {
            for email in record.all(PeopleRegister.email) { emails[email] = record.key }
        }
        background.holders[RegisterBackground.UniqueField(PeopleRegister.id, PeopleRegister.email)] = emails
        background.expect([delivery])
        var planner = DeliveryPlanner(delivery, schema, background)
        for (record, isGone) in stored { planner.meet(record, isGone: isGone) }
        let plan = planner.plan()
        return (plan, planner.problems)
    }

    @Test("New, changed, gone, back and unchanged are told apart")
    func kinds() {
        let stored = [
            (person("a", "Anna"), false), (person("b", "Bo"), false), (person("c", "Cia"), true),
            (person("d", "Dag"), false), (person("e", "Eva"), true), (person("f", "Fia"), false),
            (person("g", "Gun"), false), (person("h", "Hans"), false),
        ]
        let rows = [
            person("a", "Anna"), person("b", "Bosse"), person("c", "Cia"), person("n", "Ny"), person("f", "Fia"),
            person("g", "Gun"), person("h", "Hans"),
        ]
        let (plan, problems) = judge(delivery(rows), against: stored)
        #expect(problems.isEmpty)
        #expect([plan.added, plan.changed, plan.gone, plan.returned, plan.unchanged] == [1, 1, 1, 1, 4])
        let change = FieldChange(field: PeopleRegister.name, was: ["Bo"], became: ["Bosse"])
        #expect(plan.steps.map(\.event).contains(.changed(fields: [change])))
    }

    @Test("A part of a register lets nothing go, and fields that it does not speak of stay")
    func partial() {
        let stored = [(person("a", "Anna", email: "a@x.example"), false), (person("b", "Bo"), false)]
        var delivery = delivery([person("a", "Anna Lind")], isComplete: false)
        delivery.fields = [PeopleRegister.name]
        let (plan, problems) = judge(delivery, against: stored)
        #expect(problems.isEmpty)
        #expect(plan.steps.count == 1 && plan.changed == 1)
        #expect(plan.steps.first?.record[PeopleRegister.email] == "a@x.example")
    }

    @Test("A file that is cut short empties no register")
    func tooManyGone() {
        let stored = (0..<10).map { (person("p\($0)", "N"), false) }
        let kept = stored.prefix(7).map(\.0)
        var delivery = delivery(kept)
        #expect(judge(delivery, against: stored).problems.map(\.kind) == [.tooManyGone(3, of: 10, limit: 2)])
        delivery.mayGo = .count(3)
        #expect(judge(delivery, against: stored).problems.isEmpty)
    }

    @Test("Two may exchange an address, but no two have the same")
    func unique() {
        let stored = [(person("a", "A", email: "1@x.example"), false), (person("b", "B", email: "2@x.example"), false)]
        let exchanged = [person("a", "A", email: "2@x.example"), person("b", "B", email: "1@x.example")]
        #expect(judge(delivery(exchanged), against: stored).problems.isEmpty)
        let doubled = [person("a", "A", email: "2@x.example"), person("b", "B", email: "2@x.example")]
        #expect(judge(delivery(doubled), against: stored).problems.map(\.kind).count == 1)
    }

    @Test("What is named must exist, and a key stands once")
    func references() {
        let rows = [person("a", "A", unit: "u1"), person("b", "B", unit: "u9"), person("a", "A igen")]
        let problems = judge(delivery(rows), against: []).problems
        #expect(
            problems.map(\.kind) == [
                .doubledKey(firstLine: 2),
                .noSuchRecord(PeopleRegister.unit, value: "u9", target: UnitsRegister.id, by: nil),
            ]
        )
        #expect(problems.map { $0.place?.line } == [4, 3])
        for problem in problems { #expect(problem.text(file: "p.csv", in: .swedish).hasPrefix("p.csv:")) }
    }

    @Test("A new record without what it must have is refused")
    func required() {
        var delivery = delivery([person("a", "A")])
        delivery.fields = [PeopleRegister.name]
        delivery.rows[0].record.set(PeopleRegister.role, to: [])
        #expect(judge(delivery, against: []).problems.map(\.kind) == [.field(PeopleRegister.role, .missing)])
    }

    @Test("The events of a plan make the records that it promises")
    func fold() throws {
        let stored = [(person("a", "Anna"), false), (person("b", "Bo"), true)]
        let (plan, _) = judge(delivery([person("a", "Åsa"), person("b", "Bosse")]), against: stored)
        for step in plan.steps {
            let old = try #require(stored.first { $0.0.key == step.record.key })
            let values = Dictionary(uniqueKeysWithValues: old.0.values.map { ($0.key.rawValue, $0.value) })
            var life = try #require(RecordLife(.added(record: old.0.reference, values: values)))
            let happened = (old.1 ? [RegisterEvent.gone] : []) + [step.event]
            for event in happened {
                let isPossible = life.apply(event)
                #expect(isPossible)
            }
            #expect(life.record == step.record)
            #expect(!life.isGone)
        }
    }
}
