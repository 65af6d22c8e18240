import Foundation
package import Instants

/// Writes what matters to those who look for a fault into a file, never on the screen.
nonisolated package struct ConsoleLog: Sendable {
    private let path: String?
    private let level: Level

    /// How much is written, the least first.
    package enum Level: String, CaseIterable, Sendable {
        case off
        case error
        case info
        case debug

        fileprivate var weight: Int { Level.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The file's size at which it is begun anew; the one before is kept beside it.
    static let limit = 1_000_000

    /// Nil keeps no log.
    package init(path: String?, level: Level = .error) {
        self.path = path
        self.level = level
        guard let path else { return }
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        if size > ConsoleLog.limit {
            try? FileManager.default.removeItem(atPath: path + ".1")
            try? FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        }
    }

    /// Adds a line that is of this weight; a log that cannot be written is no reason to stop.
    package func write(_ text: String, _ level: Level, at now: Instant) {
        guard let path, level != .off, level.weight <= self.level.weight else { return }
        let line =
            now.description + " " + level.rawValue + " " + text.split(separator: "\n").joined(separator: " ") + "\n"
        guard let data = line.data(using: .utf8) else { return }
        if let handle = FileHandle(forWritingAtPath: path) {
            defer { try? handle.close() }
            _ = try? handle.seekToEnd()
            try? handle.write(contentsOf: data)
        } else {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            try? FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
            _ = FileManager.default.createFile(
                atPath: path,
                contents: data,
                attributes: [.posixPermissions: 0o600]
            )
        }
    }
}
