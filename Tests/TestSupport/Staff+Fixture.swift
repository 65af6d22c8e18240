package import Domain

extension Account {
    package static let anna = Account("anna.lind")
    package static let bo = Account("bo.ek")
    package static let cia = Account("cia.alm")
    package static let rut = Account("rut.laser")
    package static let admin = Account("admin")
}

extension Actor {
    package static let anna = Actor.person(.anna)
    package static let bo = Actor.person(.bo)
    package static let cia = Actor.person(.cia)
    package static let admin = Actor.person(.admin)
}

extension StaffMember {
    /// A first-line colleague, a technician, a team lead who is also IT manager, a reader and an administrator.
    package static let fixtures: [StaffMember] = [
        StaffMember(account: .admin, name: "Ada Min", roles: [.administrator]),
        StaffMember(account: .anna, name: "Anna Lind", teams: [.anvandarstod], roles: [.firstLine]),
        StaffMember(account: .bo, name: "Bo Ek", teams: [.drift], roles: [.technician]),
        StaffMember(account: .cia, name: "Cia Alm", teams: [.anvandarstod], roles: [.teamLead, .itManager]),
        StaffMember(account: .rut, name: "Rut Läser", roles: [.reader]),
    ]
}
