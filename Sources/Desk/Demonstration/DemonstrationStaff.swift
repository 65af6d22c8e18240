import Domain

/// The people who work at the made-up desk; none of them exists.
enum DemonstrationStaff {
    static let members: [StaffMember] = [
        member("anna.lind", "Anna Lind", "01", "anvandarstod", [.firstLine]),
        member("olle.berg", "Olle Berg", "02", "anvandarstod", [.firstLine]),
        member("samira.haddad", "Samira Haddad", "03", "anvandarstod", [.firstLine]),
        member("viktor.sand", "Viktor Sand", "04", "anvandarstod", [.firstLine]),
        member("eva.strom", "Eva Ström", "05", "anvandarstod", [.firstLine, .teamLead]),
        member("johan.ek", "Johan Ek", "06", "anvandarstod", [.technician]),
        member("mia.dahl", "Mia Dahl", "07", "anvandarstod", [.technician]),
        member("amir.karimi", "Amir Karimi", "08", "anvandarstod", [.technician]),
        member("lars.nyman", "Lars Nyman", "09", "verksamhetsstod", [.technician, .teamLead]),
        member("karin.hjort", "Karin Hjort", "10", "verksamhetsstod", [.technician]),
        member("ida.falk", "Ida Falk", "11", "verksamhetsstod", [.technician]),
        member("per.akesson", "Per Åkesson", "12", "infrastruktur", [.technician, .teamLead]),
        member("nina.wall", "Nina Wall", "13", "infrastruktur", [.technician]),
        member("tomas.rask", "Tomas Rask", "14", "infrastruktur", [.technician]),
        member("birgitta.holm", "Birgitta Holm", "15", "anvandarstod", [.itManager]),
    ]

    /// Who takes what comes to a queue; the first line's own people for a queue that nobody here knows.
    static func workers(in queue: QueueID) -> [Account] {
        let names: [String] =
            switch queue.rawValue {
            case "andra-linjen": ["johan.ek", "mia.dahl", "amir.karimi"]
            case "verksamhetsstod": ["lars.nyman", "karin.hjort", "ida.falk"]
            case "infrastruktur": ["per.akesson", "nina.wall", "tomas.rask"]
            default: ["anna.lind", "olle.berg", "samira.haddad", "viktor.sand", "eva.strom"]
            }
        return names.map { Account($0) }
    }

    private static func member(
        _ account: String,
        _ name: String,
        _ extension: String,
        _ team: String,
        _ roles: Set<Role>
    ) -> StaffMember {
        // Numbers of this series are set aside for fiction.
        StaffMember(
            account: Account(account),
            name: name,
            telephone: "0980-319 2\(`extension`)",
            teams: [TeamID(team)],
            roles: roles
        )
    }
}
