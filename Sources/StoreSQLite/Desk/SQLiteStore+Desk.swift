package import Domain
package import Escalation
import GRDB
package import Instants
package import Store

extension SQLiteStore: Agreements {
    package func load(_ text: String, by actor: Actor, at now: Instant) async throws(StoreError) -> Agreement {
        let agreement = try shelf.read(text).agreement
        let digest = AgreementTable.digest(of: text)
        return try await writeDesk { desk in
            if let known = try AgreementTable.digest(of: agreement.version, desk.db) {
                // A ticket is measured by a version for ever, so a version cannot come to mean something else.
                guard known == digest else {
                    throw StoreError(
                        .invalidInput(line: nil),
                        about: agreement.version.rawValue,
                        detail: "another text is loaded under this version"
                    )
                }
                return agreement
            }
            try AgreementTable.write(agreement, text: text, desk.db)
            let event = DeskEvent.agreementLoaded(
                version: agreement.version,
                name: agreement.name,
                validFrom: agreement.validFrom,
                digest: digest.hexadecimal
            )
            try desk.append(event, by: actor, at: now)
            desk.hint.insert(.agreements)
            return agreement
        }
    }

    package func terms(at now: Instant) async throws(StoreError) -> Terms {
        try await read { db in try self.shelf.terms(at: now, db) }
    }

    package func terms(of version: AgreementVersion) async throws(StoreError) -> Terms? {
        try await read { db in try self.shelf.terms(of: version, db) }
    }
}

extension SQLiteStore: StaffRegister {
    package func staff() async throws(StoreError) -> StaffDirectory {
        try await read { db in try self.staffTable.staff(EventCoding(), db) }
    }

    package func register(
        _ member: StaffMember,
        reason: String,
        by actor: Actor,
        at now: Instant
    ) async throws(StoreError) {
        try await writeDesk { desk in
            let staff = try desk.staff
            guard staff.members.values.contains(where: { $0.roles.contains(.administrator) }) else {
                return try desk.append(.staffRegistered(member: member, reason: reason), by: actor, at: now)
            }
            guard case .person(let account) = actor, staff[account]?.roles.contains(.administrator) == true else {
                let account = Account(actor.description)
                throw StoreError(.refused(.notPermitted(account)), about: account.rawValue)
            }
            guard staff[member.account] != member else { return }
            try desk.append(.staffRegistered(member: member, reason: reason), by: actor, at: now)
        }
    }
}

extension SQLiteStore: PresenceBoard {
    package func announce(
        _ account: Account,
        at ticket: TicketNumber?,
        _ activity: Presence.Activity,
        now: Instant
    ) async throws(StoreError) {
        try await write { db in
            let isNews = try PresenceTable.write(account, at: ticket, activity, now: now, db)
            if isNews { try HintTable.bump(.presence, db) }
        }
    }

    package func present(now: Instant) async throws(StoreError) -> [Presence] {
        try await read { db in try PresenceTable.present(now: now, db) }
    }

    package func present(at ticket: TicketNumber, now: Instant) async throws(StoreError) -> [Presence] {
        try await read { db in try PresenceTable.present(at: ticket, now: now, db) }
    }
}
