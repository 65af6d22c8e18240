import Foundation
import Glibc

/// Keeps what was typed after `:` from one run to the next, readable by its owner only.
nonisolated package struct CommandHistory: Sendable {
    private let path: String?

    /// How many commands are brought back.
    static let limit = 200

    /// Nil keeps nothing.
    package init(path: String?) {
        self.path = path
    }

    /// The latest commands, the oldest first.
    ///
    /// A file that has grown to twice what is brought back is cut.
    package func load() -> [String] {
        guard let path, let data = FileManager.default.contents(atPath: path) else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        let latest = Array(lines.suffix(CommandHistory.limit))
        if lines.count > 2 * CommandHistory.limit { _ = write(latest, O_TRUNC) }
        return latest
    }

    /// Adds a command; several consoles may do so at once.
    package func append(_ command: String) {
        _ = write([command], O_APPEND)
    }

    private func write(_ lines: [String], _ mode: Int32) -> Bool {
        guard let path else { return false }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: attributes
        )
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let text = lines.map { $0.split(separator: "\n").joined(separator: " ") + "\n" }.joined()
        let bytes = Array(text.utf8)
        return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    }
}
