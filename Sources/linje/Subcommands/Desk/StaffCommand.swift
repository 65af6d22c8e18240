import ArgumentParser
import Domain
import Escalation
import Reports
import Store

/// `linje staff`: who works here.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Visa eller registrera medarbetare.",
        subcommands: [StaffListCommand.self, StaffAddCommand.self],
        defaultSubcommand: StaffListCommand.self
    )
}

/// `linje staff list`.
struct StaffListCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Visa alla medarbetare.")

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let members = try await store.staff().members.values.sorted { $0.account < $1.account }
        for member in members {
            if common.json {
                try session.output.json(member.json)
            } else {
                let roles = member.roles.map { $0.text(in: session.language) }.sorted().joined(separator: ", ")
                let teams = member.teams.sorted().map(\.rawValue).joined(separator: ", ")
                let cells = [
                    member.account.rawValue.padded(to: 16), member.name.padded(to: 24), roles.padded(to: 28), teams,
                ]
                try session.output.line(cells.joined(separator: "  ").visible())
            }
        }
    }
}

/// `linje staff add`: somebody new, or what is known of somebody changed.
struct StaffAddCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Registrera någon, eller ändra det som är registrerat.",
        discussion: "Det som inte anges står kvar som det var. Bara en administratör får göra det."
    )

    @Argument(help: ArgumentHelp("Kontot i operativsystemet.", valueName: "konto"))
    var account: String

    @Option(name: .long, help: ArgumentHelp("Personens namn.", valueName: "namn"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp("Direktnummer.", valueName: "nummer"))
    var telephone: String?

    @Option(name: .long, help: ArgumentHelp("Grupp; får upprepas.", valueName: "grupp"))
    var team: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Roll; får upprepas: läsare, tekniker, gruppledare …", valueName: "roll"),
        transform: Words.role
    )
    var role: [Role] = []

    @Option(name: .long, help: ArgumentHelp("Varför, för journalen.", valueName: "text"))
    var reason: String = ""

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let account = Account(account)
        let agreement = try await store.terms(at: session.now()).agreement
        if let unknown = team.first(where: { agreement.team(TeamID($0)) == nil }) {
            throw Failure.noSuchTeam(TeamID(unknown), known: agreement.teams.map(\.id))
        }
        var member = try await store.staff()[account] ?? StaffMember(account: account, name: account.rawValue)
        if let name { member.name = name }
        if let telephone { member.telephone = telephone }
        if !team.isEmpty { member.teams = Set(team.map { TeamID($0) }) }
        if !role.isEmpty { member.roles = Set(role) }
        try await store.register(member, reason: reason, by: session.actor, at: session.now())
        if common.json { return try session.output.json(member.json) }
        guard !common.quiet else { return }
        try session.output.line(session.language("\(account) är registrerad.", "\(account) is registered.").visible())
    }
}

extension StaffMember {
    /// The person as one object for machines.
    fileprivate var json: [JSONField] {
        [
            JSONField("account", .string(account.rawValue)),
            JSONField("name", .string(name)),
            JSONField("telephone", .text(telephone)),
            JSONField("teams", .array(teams.sorted().map { .string($0.rawValue) })),
            JSONField("roles", .array(roles.map(\.rawValue).sorted().map { .string($0) })),
        ]
    }
}
