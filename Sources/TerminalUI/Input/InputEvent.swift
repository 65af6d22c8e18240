/// Something that happened at the terminal, or that the program asked to be told of.
nonisolated package enum InputEvent: Hashable, Sendable {
    case key(KeyChord)
    case mouse(MouseEvent)
    /// Text from the clipboard, whole and never read as keys. Line ends are `\n`.
    case paste(String)
    /// Whether the terminal's window has the keyboard.
    case focus(Bool)
    case resize(Size)
    /// The program was stopped and continued; everything must be drawn again.
    case resumed
    /// A signal asks the program to end.
    case terminate(signal: Int32)
    /// The terminal is gone: save what must be saved and end.
    case hangUp
    /// `EventLoop.wake` was called: what is shown may have changed.
    case wake
    /// A timer that was asked for has run out.
    case tick

    package static func press(_ key: Key, _ modifiers: Modifiers = []) -> InputEvent {
        .key(KeyChord(key, modifiers))
    }

    package static func typed(_ character: Character) -> InputEvent {
        .key(.typing(character))
    }
}

/// What the mouse did, and where.
nonisolated package struct MouseEvent: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case press(button: Int)
        case release(button: Int)
        case doubleClick
        case wheelUp
        case wheelDown
    }

    package var action: Action
    package var point: Point
    package var modifiers: Modifiers

    package init(_ action: Action, at point: Point, _ modifiers: Modifiers = []) {
        self.action = action
        self.point = point
        self.modifiers = modifiers
    }

    /// Whether this is a click with the first button.
    package var isClick: Bool { action == .press(button: 1) || action == .doubleClick }
}
