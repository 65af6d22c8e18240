import ArgumentParser
import Configuration
import Console
import Desk
import Domain
import Foundation

/// `linje config`: what the program is set to.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Visa inställningar och tangenter.",
        subcommands: [ConfigShowCommand.self, ConfigKeysCommand.self],
        defaultSubcommand: ConfigShowCommand.self
    )
}

/// `linje config show`: the settings in force, and where they come from.
struct ConfigShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Visa de inställningar som gäller, som en inställningsfil."
    )

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let language = session.language
        var settings = session.settings
        settings.language = language
        settings.theme = settings.theme ?? ConsoleFiles.defaultTheme
        for (label, path) in [
            (language("inställningar", "settings"), session.places.configuration),
            (language("tangenter", "keys"), session.places.keys),
        ] {
            let isThere = FileManager.default.fileExists(atPath: path)
            let note = isThere ? "" : language(" (finns inte)", " (does not exist)")
            try session.output.line("# \(label): \(path)\(note)")
        }
        try session.output.line("# \(language("lager", "store")): \(session.storePath)")
        try session.output.line("# \(language("tillstånd", "state")): \(session.places.state)")
        for line in settings.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try session.output.line(String(line))
        }
    }
}

/// `linje config keys`: the shipped key map, to copy and change.
struct ConfigKeysCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Skriv konsolens alla åtgärder och tangenter, som en fil att kopiera och ändra."
    )

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let text = await MainActor.run { KeyMapText.standard }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try session.output.line(String(line))
        }
    }
}
