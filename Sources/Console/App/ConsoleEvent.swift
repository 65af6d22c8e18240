package import Store
package import TerminalUI

/// What can happen to the console.
nonisolated package enum ConsoleEvent: Sendable {
    case input(InputEvent)
    case answer(Answer, Stamp)
    case hint(ChangeHint)
    case screenSaved(path: String, succeeded: Bool)
    case draftNotSaved
    /// The user's files were read again.
    case preferences(ConsolePreferences)
    /// The theme in use, or what is wrong with the one that was asked for.
    case theme(String, problem: String?)
    case copied(Clipboard)
    case fileWritten(path: String, text: String, TextFile.Outcome)

    /// Where a copied text went.
    package enum Clipboard: Hashable, Sendable {
        case sent(what: String, through: Multiplexer)
        /// No terminal takes so much.
        case tooLong(bytes: Int)
    }
}
