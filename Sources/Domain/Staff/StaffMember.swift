/// What somebody may do and is told.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case reader = "läsare"
    case firstLine = "första-linjen"
    case technician = "tekniker"
    case teamLead = "gruppledare"
    case itManager = "it-chef"
    case administrator = "administratör"

    /// Whether the role lets somebody change tickets.
    package var mayWork: Bool { self != .reader }
}

/// Somebody who works at the desk.
package struct StaffMember: Hashable, Sendable, Codable {
    package var account: Account
    package var name: String
    /// The direct number that a caller with an ongoing ticket may use (KÖ-13).
    package var telephone: String?
    package var teams: Set<TeamID>
    package var roles: Set<Role>

    package init(
        account: Account,
        name: String,
        telephone: String? = nil,
        teams: Set<TeamID> = [],
        roles: Set<Role> = [.technician]
    ) {
        self.account = account
        self.name = name
        self.telephone = telephone
        self.teams = teams
        self.roles = roles
    }

    /// Whether this person may change tickets.
    package var mayWork: Bool { roles.contains { $0.mayWork } }

    /// The inboxes this person reads and acknowledges.
    package var inboxes: Set<Recipient> {
        var inboxes: Set<Recipient> = [.person(account)]
        for team in teams {
            inboxes.insert(.team(team))
            if roles.contains(.teamLead) { inboxes.insert(.teamLead(team)) }
        }
        if roles.contains(.itManager) { inboxes.insert(.itManager) }
        return inboxes
    }
}

/// Everybody who works at the desk, by account.
package struct StaffDirectory: Hashable, Sendable {
    package var members: [Account: StaffMember]

    package init(_ members: [StaffMember] = []) {
        self.members = Dictionary(members.map { ($0.account, $0) }, uniquingKeysWith: { _, latest in latest })
    }

    package subscript(account: Account) -> StaffMember? { members[account] }

    /// The inboxes that somebody reads; an unknown account reads only its own.
    package func inboxes(of account: Account) -> Set<Recipient> {
        self[account]?.inboxes ?? [.person(account)]
    }
}
