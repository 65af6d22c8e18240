import Desk
import Domain
import Foundation
import Store
import StoreSQLite

extension Session {
    /// Makes a store with an agreement and whoever runs the program as its administrator.
    ///
    /// The agreement is read first, so that a broken one leaves nothing behind. A founding that was cut short is taken up again; a store that is in use
    /// is refused.
    @discardableResult
    func found(agreement path: String?) async throws -> Agreement {
        let path = try path ?? sharedFile("data/ramuppdrag-2022.toml")
        let text = try Input.text(of: path)
        _ = try Session.terms(of: text, name: path)
        let store = try foundedStore()
        guard try await store.staff().members.isEmpty else { throw Failure.alreadyFounded(path: storePath) }
        let agreement = try await store.load(text, by: actor, at: now())
        let member = StaffMember(
            account: account,
            name: user.name,
            teams: Set(agreement.teams.map(\.id)),
            roles: [.administrator, .technician]
        )
        let reason = language("lagret skapades", "the store was made")
        try await store.register(member, reason: reason, by: actor, at: now())
        return agreement
    }

    private func foundedStore() throws -> any TicketStore {
        if FileManager.default.fileExists(atPath: storePath) { return try openStore() }
        let founding = Founding(program: Version.text, actor: actor, instant: now())
        return try SQLiteStore.create(storePath, founding: founding, readTerms: Session.readTerms)
    }
}
