import ArgumentParser
import Glibc

/// `linje` without a subcommand: the console.
struct ConsoleCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "console", abstract: "Öppna konsolen.")

    @OptionGroup var common: CommonOptions

    @Option(name: .long, help: ArgumentHelp("Spela upp en fil med tangenter.", valueName: "fil"))
    var script: String?

    @Option(name: .long, help: ArgumentHelp("Tema: ett namn ur themes.", valueName: "namn"))
    var theme: String?

    @Flag(name: .long, help: "Rita med bara ASCII.")
    var ascii = false

    @Flag(name: .long, help: "Låt terminalen ha musen för sig själv.")
    var noMouse = false

    @Flag(name: .long, help: "Visa bara; inget kan ändras.")
    var readonly = false

    @Flag(name: .long, help: "Rita för skärmläsare: inget rör sig, ord före tecken, meddelanden på en egen rad.")
    var accessible = false

    func run(in session: Session) async throws {
        guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else { throw Failure.noTerminal }
        let name = getenv("TERM").flatMap { String(validatingCString: $0) } ?? ""
        guard !name.isEmpty, name != "dumb" else { throw Failure.dumbTerminal(name) }
        try await ConsoleComposition(session: session, options: self).run()
    }
}
