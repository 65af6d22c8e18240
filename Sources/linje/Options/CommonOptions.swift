import ArgumentParser
import Configuration
import Desk
import Domain
import Glibc

/// What every subcommand understands.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Lagrets fil.", valueName: "fil"))
    var store: String?

    @Option(name: .long, help: ArgumentHelp("Inställningsfilen.", valueName: "fil"))
    var config: String?

    @Flag(name: .long, help: "Skriv JSON, ett objekt per rad.")
    var json = false

    @Option(name: .long, help: ArgumentHelp("Språk: sv eller en.", valueName: "språk"))
    var language: Language?

    @Flag(name: [.short, .long], help: "Skriv bara det som måste sägas.")
    var quiet = false

    func validate() throws {
        // An empty name is a variable that a script forgot to set, not a place.
        guard store?.isEmpty != true else { throw ValidationError("The value '' is invalid for '--store'.") }
    }
}

extension CommonOptions {
    /// The same arguments with common options that stand before the subcommand moved behind it, since `linje --store x list` is what people write.
    static func movedBehindSubcommand(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first, first.hasPrefix("-"), first != "--", first != "-" {
            if ["--store", "--language", "--config"].contains(first), rest.count >= 2 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if ["--json", "--quiet", "-q"].contains(first) || first.hasPrefix("--store=")
                || first.hasPrefix("--language=") || first.hasPrefix("--config=")
            {
                leading.append(first)
                rest = rest.dropFirst()
            } else {
                return arguments
            }
        }
        guard !leading.isEmpty, let word = rest.first,
            let command = LinjeCommand.subcommand(named: word)
        else { return arguments }
        var path = [word]
        rest = rest.dropFirst()
        if let next = rest.first, command.configuration.subcommands.contains(where: { $0.isNamed(next) }) {
            path.append(next)
            rest = rest.dropFirst()
        }
        return path + leading + rest
    }

    /// The language for a run, also for one whose arguments turn out to be wrong.
    static func language(in arguments: [String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count,
                let asked = Language(rawValue: arguments[index + 1])
            {
                return asked
            }
            if argument.hasPrefix("--language="), let asked = Language(rawValue: String(argument.dropFirst(11))) {
                return asked
            }
            if argument == "--" { break }
        }
        return (try? Session.settings())?.language ?? .swedish
    }
}

extension LinjeCommand {
    fileprivate static func subcommand(named word: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.isNamed(word) }
    }
}

extension ParsableCommand {
    fileprivate static func isNamed(_ word: String) -> Bool {
        _commandName == word || configuration.aliases.contains(word)
    }
}

extension Language: ExpressibleByArgument {}
