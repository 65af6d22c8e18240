import ArgumentParser
import Desk
import Domain
import Reports
import Store

/// `linje init`: a new desk, ready to work at.
struct InitCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Skapa ett lager, läs in ramuppdraget och registrera dig som administratör."
    )

    @Option(name: .long, help: ArgumentHelp("En annan ramuppdragsfil än den som följer med.", valueName: "fil"))
    var agreement: String?

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let founded = try await session.found(agreement: agreement)
        guard !common.quiet else { return }
        let language = session.language
        try session.output.line(
            language(
                "Lagret \(session.storePath) är skapat med \(founded.name). \(session.account) är administratör.",
                "The store \(session.storePath) is made with \(founded.name). \(session.account) is administrator."
            ).visible()
        )
    }
}
