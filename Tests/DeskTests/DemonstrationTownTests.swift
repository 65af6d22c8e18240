import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@testable import Desk

@Suite("The made-up town")
struct DemonstrationTownTests {
    @Test("Every register has something, and all of it is taken in", arguments: [0, 2_000])
    func registers(tickets: Int) async throws {
        let town = DemonstrationTown(tickets: tickets, seed: 1)
        let store = try await StoreBackend.memory.make().store
        let plans = try await store.take(town.deliveries, by: .admin, at: .monday)
        #expect(Set(plans.filter { $0.added > 0 }.map(\.register)) == Set(Registers.all.map(\.id)))
        #expect(try await store.take(town.deliveries, by: .admin, at: .monday).allSatisfy(\.isEmpty))
        let systems = try await store.records(of: SystemsRegister.id, after: nil, limit: 100)
        #expect(systems.allSatisfy { BusinessSystem($0.record)?.lacksCustodians == false })
    }

    @Test("The values are such that a file could have brought them")
    func checked() throws {
        for delivery in DemonstrationTown(tickets: 400, seed: 3).deliveries {
            let schema = try #require(Registers[delivery.register])
            for row in delivery.rows {
                for field in schema.fields {
                    let values = row.record.all(field.id)
                    #expect(try field.checked(values) == values, "\(row.record.reference) \(field.id)")
                }
            }
        }
    }

    @Test("Whoever calls is in the register, and everybody of an outage is of its unit")
    func callers() throws {
        let town = DemonstrationTown(tickets: 1_000, seed: 2)
        let names = Set((0..<town.people).map { town.citizen($0).name })
        var random = DemonstrationRandom(seed: 9)
        for _ in 0..<200 {
            let caller = town.caller(&random)
            #expect(names.contains(caller.name))
            let other = town.caller(&random, unit: caller.unit)
            #expect(other.unit == caller.unit)
        }
    }

    @Test("The same seed gives the same town")
    func determinism() {
        let town = DemonstrationTown(tickets: 500, seed: 4).deliveries
        #expect(town == DemonstrationTown(tickets: 500, seed: 4).deliveries)
        #expect(town != DemonstrationTown(tickets: 500, seed: 5).deliveries)
    }
}
