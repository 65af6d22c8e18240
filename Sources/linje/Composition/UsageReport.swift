import ArgumentParser
import Domain

/// What the argument parser has to say: help, the version, or what is wrong with a command line.
enum UsageReport {
    static func report(_ error: any Error, language: Language) -> ExitStatus {
        let message = LinjeCommand.fullMessage(for: error)
        guard LinjeCommand.exitCode(for: error) != .success else {
            do {
                try Output.standard.line(language == .swedish ? swedishHelp(message) : message)
                return .success
            } catch {
                return .inputOutput
            }
        }
        let problem = LinjeCommand.message(for: error)
        StandardError.say(
            language(
                "Kommandoraden går inte att förstå: \(swedish(problem)) Inget gjordes. --help visar hur den skrivs.",
                "The command line cannot be understood: \(problem) Nothing was done. --help shows how it is written."
            )
        )
        return .usage
    }

    /// The parser's own headings and sentences, which it only knows in English.
    private static func swedishHelp(_ text: String) -> String {
        var help = text
        for (english, swedish) in [
            ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "), ("ARGUMENTS:", "ARGUMENT:"), ("OPTIONS:", "FLAGGOR:"),
            (" SUBCOMMANDS:", ":"), ("Show the version.", "Visa programmets version."),
            ("Show help information.", "Visa den här hjälpen."), ("<subcommand>", "<underkommando>"),
            ("for detailed help.", "för mer hjälp."), ("  See 'linje", "  Se 'linje"), ("(default: ", "(förval: "),
            ("(values: ", "(värden: "), ("(default)", "(förval)"),
        ] {
            help = help.replacing(english, with: swedish)
        }
        return help
    }

    private static func swedish(_ problem: String) -> String {
        for (english, swedish) in [
            ("Unknown option", "Okänd flagga"), ("Missing expected argument", "Det saknas ett argument:"),
            ("Unexpected argument", "Oväntat argument"), ("Missing value for", "Det saknas ett värde för"),
            ("Missing one of", "En av dessa behövs:"), ("The value", "Värdet"),
        ] where problem.hasPrefix(english) {
            return swedish + problem.dropFirst(english.count).replacing(" is invalid for ", with: " duger inte för ")
        }
        return problem
    }
}
