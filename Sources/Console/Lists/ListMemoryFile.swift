import Foundation
import Glibc

/// Keeps what somebody has arranged as a file, readable by its owner only.
nonisolated package struct ListMemoryFile: Sendable {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// What is remembered; a file that is missing or cannot be read is as good as none.
    package func read() -> ListMemory {
        guard let data = FileManager.default.contents(atPath: path) else { return ListMemory() }
        return (try? JSONDecoder().decode(ListMemory.self, from: data)) ?? ListMemory()
    }

    /// Remembers one thing more; false when the disk did not take it.
    ///
    /// The file is read anew under a lock, so that two consoles of one person do not forget each other's views.
    @discardableResult
    package func update(_ change: ListMemory.Change) -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: mode)
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { return false }
        var memory = read()
        memory.apply(change)
        return write(memory)
    }

    private func write(_ memory: ListMemory) -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        guard let data = try? encoder.encode(memory) else { return false }
        let fresh = path + ".new"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: fresh, contents: data, attributes: attributes) else {
            return false
        }
        return rename(fresh, path) == 0
    }
}
