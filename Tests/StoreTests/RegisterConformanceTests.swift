import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("The registers, in any store")
struct RegisterConformanceTests {
    private func store(_ backend: StoreBackend) async throws -> SQLiteStore {
        let store = try await backend.make().store
        _ = try await store.take(RegisterDelivery.town, by: .admin, at: .monday)
        return store
    }

    private func find(_ text: String, _ store: SQLiteStore, _ register: RegisterID = PeopleRegister.id) async throws
        -> [String]
    {
        try await store.find(LookupQuery(text), in: [register], limit: 20).map(\.title)
    }

    @Test(
        "Files of one load may name each other's records; the second time nothing is written",
        arguments: StoreBackend.allCases
    )
    func twice(backend: StoreBackend) async throws {
        let store = try await store(backend)
        let before = try await store.verify { _ in }
        #expect(before.isClean, "\(before.findings)")
        #expect(before.records == 10)
        let plans = try await store.take(RegisterDelivery.town, by: .admin, at: .monday)
        #expect(plans.map(\.isEmpty) == Array(repeating: true, count: plans.count))
        #expect(plans.map(\.unchanged).reduce(0, +) == 10)
        #expect(try await store.verify { _ in }.registerEntries == before.registerEntries)
    }

    @Test("Names sort by Swedish rules, whatever the process's locale", arguments: StoreBackend.allCases)
    func order(backend: StoreBackend) async throws {
        let store = try await store(backend)
        let names = try await store.records(of: PeopleRegister.id, after: nil, limit: 10).map(\.title)
        #expect(names == ["Ake Berg", "Anna Zorn", "Zahra Ali", "Åke Öberg", "Ärla Ek"])
        #expect(try await find("ake", store) == ["Ake Berg", "Åke Öberg"])
        #expect(try await find("åke", store) == ["Åke Öberg"])
        #expect(try await find("stenbock", store) == ["Anna Zorn", "Åke Öberg"])
        #expect(try await find("059", store) == ["Anna Zorn"])
        #expect(try await find("+46 70 174 06", store) == ["Zahra Ali", "Åke Öberg"])
    }

    @Test("A page begins where the one before it ended", arguments: StoreBackend.allCases)
    func pages(backend: StoreBackend) async throws {
        let store = try await store(backend)
        var names: [String] = []
        var place: RegisterPlace?
        while true {
            let page = try await store.records(of: PeopleRegister.id, after: place, limit: 2)
            guard let last = page.last else { break }
            names += page.map(\.title)
            place = last.place
        }
        #expect(names.count == 5)
    }

    @Test(
        "A device is found by its number, its holder and its unit, and leads to them",
        arguments: StoreBackend.allCases
    )
    func devices(backend: StoreBackend) async throws {
        let store = try await store(backend)
        for text in ["48213", "pc-48213", "pc 48", "öberg", "åke stenb", "latitude"] {
            #expect(try await find(text, store, DevicesRegister.id) == ["PC-48213"], "\(text)")
        }
        let person = RecordReference(PeopleRegister.id, "oberg")
        let devices = try await store.records(of: DevicesRegister.id, naming: person, limit: 10)
        #expect(devices.map(\.record.key) == ["PC-48213"])
        #expect(devices.first?.titles[person] == "Åke Öberg")
    }

    @Test(
        "Who is called something else now is found by it, with everything that names them",
        arguments: StoreBackend.allCases
    )
    func renamed(backend: StoreBackend) async throws {
        let store = try await store(backend)
        let row = RegisterRecord(PeopleRegister.id, "oberg", [PeopleRegister.name: ["Åke Lund"]])
        let edit = RegisterDelivery(
            register: PeopleRegister.id,
            fields: [PeopleRegister.name],
            rows: [DeliveredRow(row)]
        )
        _ = try await store.take([edit], by: .anna, at: .monday)
        #expect(try await find("öberg", store).isEmpty)
        #expect(try await find("lund", store, DevicesRegister.id) == ["PC-48213"])
        #expect(try await find("öberg", store, DevicesRegister.id).isEmpty)
        #expect(try await store.verify { _ in }.isClean)
        let history = try await store.history(of: row.reference)
        #expect(history.count == 2)
        #expect(history.first?.source?.file == "personer.csv")
        #expect(history.last?.source == nil)
        #expect(history.last?.actor == .anna)
    }

    @Test(
        "Who is missing from a complete file is gone, stays findable last, and comes back",
        arguments: StoreBackend.allCases
    )
    func gone(backend: StoreBackend) async throws {
        let store = try await store(backend)
        var people = try #require(RegisterDelivery.town.last { $0.register == PeopleRegister.id })
        people.rows.removeAll { $0.record.key == "ake2" }
        people.isComplete = true
        let plan = try #require(try await store.take([people], by: .admin, at: .monday).first)
        #expect([plan.gone, plan.steps.count, plan.unchanged] == [1, 1, 4])
        let found = try await store.find(LookupQuery("ake"), in: [PeopleRegister.id], limit: 9)
        #expect(found.map(\.title) == ["Åke Öberg", "Ake Berg"])
        #expect(found.map(\.isGone) == [false, true])
        #expect(
            try await store.registerCounts().first == RegisterCount(register: PeopleRegister.id, living: 4, gone: 1)
        )
        _ = try await store.take(RegisterDelivery.town, by: .admin, at: .monday)
        #expect(try await store.record(RecordReference(PeopleRegister.id, "ake2"))?.isGone == false)
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("What cannot stand is refused whole", arguments: StoreBackend.allCases)
    func refused(backend: StoreBackend) async throws {
        let store = try await store(backend)
        var record = RegisterRecord(DevicesRegister.id, "PC-9", [DevicesRegister.holder: ["ingen"]])
        record.set(DevicesRegister.deviceClass, to: ["telefon"])
        record.set(DevicesRegister.state, to: ["lager"])
        let delivery = RegisterDelivery(
            register: DevicesRegister.id,
            fields: [DevicesRegister.deviceClass, DevicesRegister.holder, DevicesRegister.state],
            rows: [DeliveredRow(record, places: [FilePlace(line: 2, column: 1)])],
            source: DeliverySource(file: "d.csv", digest: "00")
        )
        let error = await #expect(throws: StoreError.self) {
            try await store.take([delivery], by: .admin, at: .monday)
        }
        #expect(error?.exitCode == 65)
        #expect(error?.text(in: .swedish).contains("d.csv:2:1 (PC-9)") == true)
        #expect(try await store.record(record.reference) == nil)
    }

    @Test("A file needs an administrator, an edit somebody who may work here", arguments: StoreBackend.allCases)
    func rights(backend: StoreBackend) async throws {
        let store = try await store(backend)
        for (actor, deliveries) in [(Actor.anna, RegisterDelivery.town), (.person(.rut), [])] {
            var all = deliveries
            if all.isEmpty { all = [RegisterDelivery(register: PeopleRegister.id, fields: [], rows: [])] }
            let error = await #expect(throws: StoreError.self) { try await store.take(all, by: actor, at: .monday) }
            #expect(error?.exitCode == 77)
        }
    }
}

extension RegisterDelivery {
    /// A town with a school, some people and two devices, as files name each other's records.
    fileprivate static var town: [RegisterDelivery] {
        typealias People = PeopleRegister
        return [
            file(MunicipalitiesRegister.id, "kommuner.csv", [("tr", [MunicipalitiesRegister.name: ["Tranemo"]])]),
            file(
                UnitsRegister.id,
                "enheter.csv",
                [
                    ("sten", [UnitsRegister.name: ["Stenbocksskolan"], UnitsRegister.municipality: ["tr"]]),
                    (
                        "hus",
                        [
                            UnitsRegister.name: ["Kommunhuset"], UnitsRegister.municipality: ["tr"],
                            UnitsRegister.manager: ["anna"],
                        ]
                    ),
                ]
            ),
            file(
                DevicesRegister.id,
                "utrustning.csv",
                [
                    (
                        "PC-48213",
                        [
                            DevicesRegister.deviceClass: ["datorarbetsplats"], DevicesRegister.state: ["levererad"],
                            DevicesRegister.model: ["Latitude 5450"], DevicesRegister.holder: ["oberg"],
                            DevicesRegister.unit: ["sten"],
                        ]
                    ),
                    ("SK-1", [DevicesRegister.deviceClass: ["skrivare"], DevicesRegister.state: ["levererad"]]),
                ]
            ),
            file(
                People.id,
                "personer.csv",
                [
                    ("oberg", person("Åke Öberg", "sten", "+46 70-174 06 12")),
                    ("ake2", person("Ake Berg", "hus", nil)), ("anna", person("Anna Zorn", "sten", "0321-05 91 00")),
                    ("z", person("Zahra Ali", "hus", "070-174 06 98")), ("arla", person("Ärla Ek", "hus", nil)),
                ]
            ),
        ]
    }

    private static func person(_ name: String, _ unit: String, _ telephone: String?) -> [FieldID: [String]] {
        [
            PeopleRegister.name: [name], PeopleRegister.role: ["anställd"], PeopleRegister.unit: [unit],
            PeopleRegister.telephone: telephone.map { [$0] } ?? [],
        ]
    }

    private static func file(
        _ register: RegisterID,
        _ name: String,
        _ records: [(String, [FieldID: [String]])]
    ) -> RegisterDelivery {
        RegisterDelivery(
            register: register,
            fields: Registers[register]?.fields.map(\.id) ?? [],
            rows: records.map { DeliveredRow(RegisterRecord(register, $0.0, $0.1)) },
            source: DeliverySource(file: name, digest: "00")
        )
    }
}
