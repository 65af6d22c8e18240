/// How the terminal is to be used, from the command line and the environment.
nonisolated package struct TerminalOptions: Hashable, Sendable {
    package var mouse: Bool
    package var usesColor: Bool
    package var usesUTF8: Bool
    /// Frames and signs in ASCII, also where the terminal shows more.
    package var usesPlainSigns: Bool
    /// The locale's text asks for UTF-8, or it is not known what it asks for.
    package var localeWantsUTF8: Bool
    /// What is printed after the terminal was given back when the program dies of a fault.
    package var lastWords = ""

    /// Reads `NO_COLOR`, `LC_ALL`, `LC_CTYPE` and `LANG`.
    package init(
        environment: [String: String],
        mouse: Bool = true,
        usesASCII: Bool = false,
        usesPlainSigns: Bool = false
    ) {
        self.mouse = mouse
        usesColor = (environment["NO_COLOR"] ?? "").isEmpty
        usesUTF8 = !usesASCII
        self.usesPlainSigns = usesPlainSigns
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let plain = locale.lowercased().filter { $0 != "-" }
        localeWantsUTF8 = plain.contains("utf8")
    }
}

/// Why the terminal cannot be used for a full screen.
nonisolated package enum TerminalProblem: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// `TERM=dumb`: the terminal cannot place its cursor.
    case dumbTerminal
    /// Neither the terminal that `TERM` names nor xterm-256color is described on this machine.
    case unknownTerminal(name: String)
    /// The system refused something that a terminal needs.
    case system(code: Int32)
    /// A program could not be started.
    case program(name: String, code: Int32)
}
