internal import Foundation

/// The languages that this module speaks when something is wrong.
nonisolated package enum ProblemLanguage: Sendable {
    case swedish
    case english
}

nonisolated extension TerminalProblem {
    /// What happened, what was not done and what to do now, in one line.
    package func text(_ language: ProblemLanguage = .swedish) -> String {
        switch (self, language) {
        case (.notATerminal, .swedish):
            "In- eller utmatningen är ingen terminal, så konsolen öppnades inte. Starta i ett terminalfönster."
        case (.notATerminal, .english):
            "Input or output is not a terminal, so the console was not opened. Start it in a terminal window."
        case (.dumbTerminal, .swedish):
            "Terminalen (TERM=dumb) kan inte placera markören, så konsolen öppnades inte. Sätt TERM till din terminals namn."
        case (.dumbTerminal, .english):
            "The terminal (TERM=dumb) cannot place its cursor, so the console was not opened. Set TERM to your terminal's name."
        case (.unknownTerminal(let name), .swedish):
            "Terminalen \"\(name.sanitised)\" är okänd här, så konsolen öppnades inte. Prova TERM=xterm-256color."
        case (.unknownTerminal(let name), .english):
            "The terminal \"\(name.sanitised)\" is unknown here, so the console was not opened. Try TERM=xterm-256color."
        case (.system(let code), .swedish):
            "Systemet nekade det som terminalen behöver (\(reason(code))). Försök igen."
        case (.system(let code), .english):
            "The system refused what the terminal needs (\(reason(code))). Try again."
        case (.program(let name, let code), .swedish):
            "\(name.sanitised) kunde inte startas (\(reason(code))). Inget är ändrat."
        case (.program(let name, let code), .english):
            "\(name.sanitised) could not be started (\(reason(code))). Nothing is changed."
        }
    }

    private func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}

nonisolated extension ThemeProblem {
    /// The place and what is wrong there; the theme was not taken in.
    package func text(_ language: ProblemLanguage = .swedish) -> String {
        let what =
            switch (kind, language) {
            case (.syntax(let text), .swedish): "inte giltig TOML: \(text)"
            case (.syntax(let text), .english): "not valid TOML: \(text)"
            case (.missing(let name), .swedish): "\"\(name)\" saknas"
            case (.missing(let name), .english): "\"\(name)\" is missing"
            case (.unknownRole(let name), .swedish): "det finns ingen roll \"\(name)\""
            case (.unknownRole(let name), .english): "there is no role \"\(name)\""
            case (.unknownKey(let name), .swedish): "okänd nyckel \"\(name)\""
            case (.unknownKey(let name), .english): "unknown key \"\(name)\""
            case (.notAColor(let name), .swedish): "\"\(name)\" är ingen färg (0–255, eller ett namn för fg16 och bg16)"
            case (.notAColor(let name), .english): "\"\(name)\" is not a colour (0–255, or a name for fg16 and bg16)"
            case (.notAnAttribute(let name), .swedish): "\"\(name)\" är inget av bold, dim, reverse, underline"
            case (.notAnAttribute(let name), .english): "\"\(name)\" is none of bold, dim, reverse, underline"
            }
        let tail = language == .swedish ? "Temat används inte." : "The theme is not used."
        return "\(file):\(line):\(column): \(what.sanitised). \(tail)"
    }
}

nonisolated extension KeyScriptProblem {
    /// The place and what is wrong there; no key was pressed.
    package func text(file: String, _ language: ProblemLanguage = .swedish) -> String {
        switch language {
        case .swedish: "\(file):\(line):\(column): ingen tangent \"\(name.sanitised)\". Inget i skriptet är utfört."
        case .english: "\(file):\(line):\(column): no key \"\(name.sanitised)\". Nothing of the script was done."
        }
    }
}
