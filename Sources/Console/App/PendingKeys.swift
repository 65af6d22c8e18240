import TerminalUI

/// The beginning of several keys, while the next one is waited for.
struct PendingKeys {
    let chords: [KeyChord]
    /// When the action that the beginning means by itself is done; nil when it means nothing by itself.
    let due: Duration?

    /// How long one may think when the keys mean something already.
    static let patience = Duration.seconds(1)
}
