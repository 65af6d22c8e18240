import ArgumentParser
import Domain
import Reports
import Store

/// `linje find`: who calls, from where, with which computer.
struct FindCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Sök person, utrustning, enhet eller system.",
        discussion: """
            Början av ord i namn, nummer, e-post, modell och enhet, eller en följd av siffror ur ett telefonnummer; alla ord \
            ska finnas. ake hittar Åke, åke bara den som stavar så.
            """
    )

    @Argument(help: ArgumentHelp("Vad som söks.", valueName: "ord"))
    var words: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("Bara i detta register; får upprepas.", valueName: "register"),
        transform: Words.register
    )
    var register: [RegisterID] = []

    @Option(name: .long, help: ArgumentHelp("Så många ur varje register som mest.", valueName: "antal"))
    var limit: Int = 10

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("The value '\(limit)' is invalid for '--limit'.") }
    }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let registers = register.isEmpty ? Registers.all.map(\.id) : register
        let query = LookupQuery(words.joined(separator: " "))
        let found = try await store.find(query, in: registers, limit: limit)
        var last: RegisterID?
        for known in found {
            if common.json {
                try session.output.json(known.json)
                continue
            }
            if known.record.register != last, !common.quiet {
                try session.output.line(Registers[known.record.register]?.name.text(in: session.language) ?? "")
            }
            last = known.record.register
            try session.output.line("  " + known.line(in: session.language))
        }
        guard found.isEmpty, !common.json, !common.quiet else { return }
        try session.output.line(session.language("Inget hittades.", "Nothing was found."))
    }
}
