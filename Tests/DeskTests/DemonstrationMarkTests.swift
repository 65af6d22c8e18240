import Desk
import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("A demonstration desk is known as one")
struct DemonstrationMarkTests {
    @Test("A store that was made for trying things says so, a real one does not")
    func mark() async throws {
        let store = try await StoreBackend.memory.make().store
        #expect(try await !DemonstrationDesk.made(store))
        let terms = try await store.terms(at: .monday)
        let desk = DemonstrationDesk(tickets: 0, terms: terms, now: .monday)
        _ = try await desk.bring(into: store, by: .admin)
        #expect(try await DemonstrationDesk.made(store))
    }
}
