import Domain
import TerminalUI

extension KeyChord {
    /// The key as people read it: `n`, `F2`, `Enter`, `Mellanslag`.
    func label(in language: Language) -> String {
        switch key {
        case .up: "↑"
        case .down: "↓"
        case .left: modifiers.contains(.control) ? "Ctrl-←" : "←"
        case .right: modifiers.contains(.control) ? "Ctrl-→" : "→"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: modifiers.contains(.shift) ? language("Skift-Tab", "Shift-Tab") : "Tab"
        case .home: "Home"
        case .end: "End"
        case .delete: "Del"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .character(" "): language("Mellanslag", "Space")
        case .character(let character) where modifiers.contains(.control): "Ctrl-" + character.uppercased()
        default: name
        }
    }
}

extension KeySequence {
    /// The keys as people read them, in order.
    func label(in language: Language) -> String {
        chords.map { $0.label(in: language) }.joined(separator: " ")
    }
}
