import Domain
import Instants
import Store
import StoreSQLite
import TestSupport

extension DeskFixture {
    /// A desk for a screen; those of the registers have something in them.
    static func withRegisters(for screen: String) async throws -> DeskFixture {
        let desk = try await DeskFixture()
        if screen.hasPrefix("regist") || screen.hasPrefix("record") { try await desk.addRegisters() }
        return desk
    }

    /// Takes in a small town: two people, their unit, a computer and a system.
    func addRegisters() async throws {
        _ = try await store.take(
            [
                delivery(MunicipalitiesRegister.schema, [("U", ["name": "Ulricehamn"])]),
                delivery(UnitsRegister.schema, [("sten", ["name": "Stenbocksskolan", "municipality": "U"])]),
                delivery(
                    PeopleRegister.schema,
                    [
                        (
                            "karin.berg",
                            [
                                "name": "Karin Berg", "role": "anställd", "unit": "sten",
                                "telephone": "0321-59 50 00", "email": "karin.berg@ulricehamn.se",
                            ]
                        ),
                        ("ove.ek", ["name": "Ove Ek", "role": "elev", "unit": "sten"]),
                    ]
                ),
                delivery(
                    DevicesRegister.schema,
                    [
                        (
                            "PC-48213",
                            [
                                "class": "datorarbetsplats", "model": "Latitude 5450", "holder": "karin.berg",
                                "unit": "sten", "hiredFrom": "2025-03-01", "state": "levererad",
                            ]
                        )
                    ]
                ),
            ],
            by: .admin,
            at: DeskFixture.now - 86_400
        )
    }

    private func delivery(_ schema: RegisterSchema, _ rows: [(key: String, values: [String: String])])
        -> RegisterDelivery
    {
        let rows = rows.map { row in
            let values = row.values.map { (FieldID($0.key), [$0.value]) }
            return RegisterRecord(schema.id, row.key, Dictionary(uniqueKeysWithValues: values))
        }
        return RegisterDelivery(
            register: schema.id,
            fields: schema.fields.map(\.id),
            rows: rows.map { DeliveredRow($0) }
        )
    }
}
