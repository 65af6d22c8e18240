package import Store
package import TerminalUI

/// What can happen to the console.
nonisolated package enum ConsoleEvent: Sendable {
    case input(InputEvent)
    case answer(Answer, Stamp)
    case hint(ChangeHint)
    case screenSaved(path: String, succeeded: Bool)
    case draftNotSaved
}
