import Domain
import GRDB
import RandomSupport
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Look-up by every way")
struct RegisterLookupTests {
    private static let words = ["anna", "Åke", "ake", "bo", "berg", "Björn", "ek", "öberg"]

    /// Efforts under which every word is rare, common, or nearly everywhere.
    private static let efforts = [
        RegisterLookup.Effort(),
        RegisterLookup.Effort(common: 0, patience: 3, everywhere: 1_000),
        RegisterLookup.Effort(common: 0, patience: 3, everywhere: 20),
        RegisterLookup.Effort(common: 0, patience: 0, everywhere: 0),
    ]

    @Test("finds just the records that have every part, in the same order", arguments: [3, 11] as [UInt64])
    func ways(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let store = try await StoreBackend.memory.make().store
        let records = (0..<120).map { index in
            let name = (0..<3).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let telephone = "0" + String(Int.random(in: 10_000_000...10_000_999, using: &random))
            return RegisterRecord(
                PeopleRegister.id,
                "p\(index)",
                [PeopleRegister.name: [name], PeopleRegister.role: ["elev"], PeopleRegister.telephone: [telephone]]
            )
        }
        let delivery = RegisterDelivery(
            register: PeopleRegister.id,
            fields: [PeopleRegister.name, PeopleRegister.role, PeopleRegister.telephone],
            rows: records.map { DeliveredRow($0) }
        )
        _ = try await store.take([delivery], by: .admin, at: .monday)
        let all = try await store.records(of: PeopleRegister.id, after: nil, limit: 1_000).map(\.record)
        for text in ["a", "ake", "åke", "b", "anna ek", "berg bo a", "0100", "010 an", "e ö", "zz", "100003", "ek 99"] {
            let query = LookupQuery(text)
            let expected = all.filter { record in
                let entry = LookupEntry(record, PeopleRegister.schema) { _ in nil }
                return query.parts.allSatisfy { $0.isMet(by: entry) }
            }
            for effort in Self.efforts {
                let found = try await store.database.read { db in
                    let reader = try RegisterReader(db)
                    let lookup = RegisterLookup(query, reader.numbers, db, effort: effort)
                    return try reader.known(try lookup.records(in: PeopleRegister.id, limit: 7)).map(\.record)
                }
                #expect(found == Array(expected.prefix(7)), "seed \(seed), \(text), \(effort)")
            }
        }
    }
}
