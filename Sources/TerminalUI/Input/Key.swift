/// One key of the keyboard, without what is held down beside it.
nonisolated package enum Key: Hashable, Sendable {
    /// A printable character as it was typed: upper case says that Shift was held.
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 and on.
    case function(Int)
}

/// What is held down beside a key.
nonisolated package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
}

/// A key press as key maps name it.
///
/// Alt with a letter does not exist: on a slow line it cannot be told from Esc and that letter, and Esc must be sure.
nonisolated package struct KeyChord: Hashable, Sendable {
    package var key: Key
    package var modifiers: Modifiers

    package init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    package static func typing(_ character: Character) -> KeyChord {
        KeyChord(.character(character))
    }

    package static func control(_ character: Character) -> KeyChord {
        KeyChord(.character(character), .control)
    }

    package static let enter = KeyChord(.enter)
    package static let escape = KeyChord(.escape)
    package static let tab = KeyChord(.tab)
    package static let backTab = KeyChord(.tab, .shift)

    /// The character, when the key types one.
    package var typed: Character? {
        guard case .character(let character) = key, modifiers.isEmpty else { return nil }
        return character
    }
}
