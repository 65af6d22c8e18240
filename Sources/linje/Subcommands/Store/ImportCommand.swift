import ArgumentParser

/// `linje import`: whole histories come in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Läs in en händelselogg från ett annat system, eller en journal.",
        subcommands: [ImportEventLogCommand.self, ImportJournalCommand.self]
    )
}
