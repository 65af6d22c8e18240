package import Domain
import Escalation
package import Instants
import Store
package import StoreSQLite

/// A kind of store that the conformance suite runs against.
package enum StoreBackend: String, CaseIterable, Sendable {
    case memory
    case file

    /// A store of this kind with the fixture's agreement and staff.
    package func make(at now: Instant = .monday) async throws -> TestStore {
        let folder = try TemporaryFolder()
        let store =
            switch self {
            case .memory: try SQLiteStore.inMemory(readTerms: Terms.reading)
            case .file:
                try SQLiteStore.create(folder.file("linje.db"), founding: .fixture(now), readTerms: Terms.reading)
            }
        try await store.furnish(at: now)
        return TestStore(store: store, folder: folder)
    }
}

/// A store with the folder that it lies in.
package struct TestStore: Sendable {
    package let store: SQLiteStore
    package let folder: TemporaryFolder

    package init(store: SQLiteStore, folder: TemporaryFolder) {
        self.store = store
        self.folder = folder
    }
}

extension Founding {
    package static func fixture(_ now: Instant = .monday) -> Founding {
        Founding(program: "linje test", actor: .admin, instant: now)
    }
}

extension SQLiteStore {
    /// Loads the fixture's agreement and registers its staff.
    package func furnish(at now: Instant = .monday) async throws {
        _ = try await load("prov-2026", by: .admin, at: now)
        for member in StaffMember.fixtures { try await register(member, reason: "prov", by: .admin, at: now) }
    }

    /// Carries out a command and gives the ticket.
    @discardableResult
    package func run(
        _ command: any TicketCommand,
        on number: TicketNumber? = nil,
        by actor: Actor = .anna,
        at now: Instant = .monday
    ) async throws -> Ticket {
        try await execute(CommandRequest(command, on: number, by: actor), at: now).ticket
    }
}
