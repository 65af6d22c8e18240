internal import Foundation

/// A program between us and the terminal that passes messages on only when they are wrapped.
nonisolated package enum Multiplexer: Hashable, Sendable {
    case none
    case tmux
    case screen

    /// Reads `TMUX`, `STY` and `TERM`.
    package init(environment: [String: String]) {
        let terminal = environment["TERM"] ?? ""
        if environment["TMUX"]?.isEmpty == false || terminal.hasPrefix("tmux") {
            self = .tmux
        } else if environment["STY"]?.isEmpty == false {
            self = .screen
        } else {
            self = .none
        }
    }
}

/// Something that the terminal itself is asked to do, as the bytes that ask for it.
///
/// Terminals that do not know a message show nothing of it.
nonisolated package enum TerminalMessage {
    /// Bytes of text that every terminal with a clipboard takes.
    package static let clipboardLimit = 74_994 / 4 * 3

    /// Puts text into the clipboard of whoever sits at the terminal (OSC 52); nil when it is too long for that.
    package static func clipboard(_ text: String, through multiplexer: Multiplexer) -> [UInt8]? {
        guard text.utf8.count <= clipboardLimit else { return nil }
        return wrapped("\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}", through: multiplexer)
    }

    /// Shows a notice outside of the window (OSC 9).
    package static func notice(_ text: String, through multiplexer: Multiplexer) -> [UInt8] {
        wrapped("\u{1B}]9;" + text.sanitised + "\u{7}", through: multiplexer)
    }

    private static func wrapped(_ message: String, through multiplexer: Multiplexer) -> [UInt8] {
        switch multiplexer {
        case .none: Array(message.utf8)
        case .tmux:
            Array("\u{1B}Ptmux;".utf8) + message.utf8.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
                + Array("\u{1B}\\".utf8)
        case .screen: pieces(of: Array(message.utf8)).flatMap { Array("\u{1B}P".utf8) + $0 + Array("\u{1B}\\".utf8) }
        }
    }

    /// GNU screen takes no longer string than this at a time, and sends the pieces on one after the other.
    private static let screenLimit = 250

    private static func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: screenLimit).map { bytes[$0..<min($0 + screenLimit, bytes.count)] }
    }
}
