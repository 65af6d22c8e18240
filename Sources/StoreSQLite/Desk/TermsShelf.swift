import Domain
import Escalation
import GRDB
import Instants
import Store
import Synchronization

/// The agreements of a store, each read from its text once.
///
/// A version's text never changes, so what was read stays right whatever other processes do.
final class TermsShelf: Sendable {
    private let readTerms: @Sendable (String) throws -> Terms
    private let known = Mutex<[AgreementVersion: Terms]>([:])

    init(_ readTerms: @escaping @Sendable (String) throws -> Terms) {
        self.readTerms = readTerms
    }

    /// Reads a text that is to be loaded.
    func read(_ text: String) throws(StoreError) -> Terms {
        do { return try readTerms(text) } catch let error as StoreError { throw error } catch {
            throw StoreError(.invalidInput(line: nil), about: "ramuppdrag", detail: "\(error)")
        }
    }

    func terms(of version: AgreementVersion, _ db: Database) throws -> Terms? {
        if let terms = known.withLock({ $0[version] }) { return terms }
        let statement = try db.cachedStatement(sql: "SELECT text FROM agreement WHERE version = ?")
        statement.setUncheckedArguments([version.rawValue])
        guard let text = try Row.fetchOne(statement)?.decode(String.self, atIndex: 0) else { return nil }
        let terms: Terms
        do { terms = try readTerms(text) } catch {
            // It could be read when it was loaded, so the store has been damaged since.
            throw StoreError(.corrupt, about: "agreement \(version)", detail: "\(error)")
        }
        known.withLock { $0[version] = terms }
        return terms
    }

    /// Forgets what was read, after a transaction that loaded agreements came to nothing.
    func forget() {
        known.withLock { $0 = [:] }
    }

    /// The terms that a ticket is measured by.
    func terms(of ticket: Ticket, _ db: Database) throws -> Terms {
        guard let terms = try terms(of: ticket.agreement, db) else {
            throw StoreError(.corrupt, about: "agreement \(ticket.agreement)")
        }
        return terms
    }

    /// The terms in force at a moment: the latest that was valid then, or the first of all.
    func terms(at instant: Instant, _ db: Database) throws -> Terms {
        let latest = try db.cachedStatement(
            sql: "SELECT version FROM agreement WHERE validFrom <= ? ORDER BY validFrom DESC, id DESC LIMIT 1"
        )
        latest.setUncheckedArguments([instant.seconds])
        let first = try db.cachedStatement(sql: "SELECT version FROM agreement ORDER BY validFrom, id LIMIT 1")
        let row = try Row.fetchOne(latest) ?? Row.fetchOne(first)
        guard let version = try row?.decode(String.self, atIndex: 0),
            let terms = try terms(of: AgreementVersion(version), db)
        else { throw StoreError(.noAgreement, about: "ramuppdrag") }
        return terms
    }
}
