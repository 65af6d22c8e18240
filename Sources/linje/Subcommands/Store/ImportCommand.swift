import ArgumentParser

/// `linje import`: what other registers say, and whole histories, come in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Läs in register, en händelselogg från ett annat system, eller en journal.",
        discussion: "linje import people FIL är detsamma som linje import register people FIL.",
        subcommands: [ImportRegisterCommand.self, ImportEventLogCommand.self, ImportJournalCommand.self],
        defaultSubcommand: ImportRegisterCommand.self
    )
}
