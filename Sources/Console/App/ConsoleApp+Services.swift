import TerminalUI

extension ConsoleApp {
    /// Does what concerns the user's files and the terminal itself.
    func serve(_ order: Order) {
        switch order {
        case .saveFile(let path, let text, let replacing):
            let outcome = TextFile.write(text, to: path, replacing: replacing)
            arrive(.fileWritten(path: path, text: text, outcome))
        case .reload:
            if let preferences = surroundings.reload?() { arrive(.preferences(preferences)) }
        case .useTheme(let name):
            if let use = surroundings.useTheme { arrive(.theme(name, problem: use(name))) }
        case .useMouse(let isOn): surroundings.useMouse?(isOn)
        case .copy(let text, let what): copy(text, what)
        case .notify(let text): surroundings.send?(TerminalMessage.notice(text, through: multiplexer))
        case .keepCommand(let text): surroundings.history.append(text)
        default: break
        }
    }

    private var multiplexer: Multiplexer { state.scene.preferences.facts.multiplexer }

    private func copy(_ text: String, _ what: String) {
        guard let message = TerminalMessage.clipboard(text, through: multiplexer) else {
            return arrive(.copied(.tooLong(bytes: text.utf8.count)))
        }
        surroundings.send?(message)
        arrive(.copied(.sent(what: what, through: multiplexer)))
    }
}
