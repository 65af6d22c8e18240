import ArgumentParser
import Domain
import Reports
import Store

/// `linje backup`: a whole copy of the store while others work in it.
struct BackupCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Kopiera hela lagret till en ny fil medan andra arbetar."
    )

    @Argument(help: ArgumentHelp("Filen som skapas; den får inte finnas.", valueName: "fil"))
    var file: String

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let progress = Progress(session.language("Kopierar", "Copying"), quiet: common.quiet)
        try await store.backup(to: file) { progress.show($0) }
        progress.finish()
        guard !common.quiet else { return }
        try session.output.line(
            session.language("Kopian \(file) är skriven och kontrollerad.", "The copy \(file) is written and checked.")
                .visible()
        )
    }
}
