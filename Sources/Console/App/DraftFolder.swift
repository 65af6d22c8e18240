import Foundation
import Glibc

/// Keeps drafts as files, one each, readable by their owner only.
nonisolated package struct DraftFolder: Sendable {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// Writes a draft whole or not at all; false when the disk did not take it.
    package func save(_ draft: Draft) -> Bool {
        guard let data = try? JSONEncoder().encode(draft) else { return false }
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: mode)
        let target = file(draft.id)
        let fresh = target + ".new"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: fresh, contents: data, attributes: attributes) else {
            // Half a file on a full disk helps nobody; the draft that was there before is still whole.
            try? FileManager.default.removeItem(atPath: fresh)
            return false
        }
        return rename(fresh, target) == 0
    }

    package func discard(_ id: Draft.ID) {
        try? FileManager.default.removeItem(atPath: file(id))
    }

    /// The drafts that no running console is at work on, the oldest first; files that cannot be read are left alone.
    ///
    /// A draft's name begins with the process that wrote it; while that process lives the draft is its own.
    package func abandoned() -> [Draft] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(DraftFolder.ending) && !isInUse($0) }
            .compactMap { name in
                FileManager.default.contents(atPath: path + "/" + name)
                    .flatMap { try? JSONDecoder().decode(Draft.self, from: $0) }
            }
            .filter { file($0.id).hasSuffix("/" + $0.id.rawValue + DraftFolder.ending) }
            .sorted { $0.saved < $1.saved }
    }

    /// The name for this process' drafts: its number, and when it began, since numbers are used again.
    package static var session: String { "\(getpid())" + (began(getpid()).map { "-\($0)" } ?? "") }

    private static let ending = ".draft.json"

    private func isInUse(_ name: String) -> Bool {
        let parts = name.split(separator: "-")
        guard let process = parts.first.flatMap({ Int32($0) }), process > 0, process != getpid() else { return false }
        guard kill(process, 0) == 0 || errno == EPERM else { return false }
        // A process of that number that began at another time is another one; the draft's is gone.
        guard parts.count > 2, let began = DraftFolder.began(process) else { return true }
        return parts[1] == began
    }

    /// When a process began, in the kernel's ticks since the machine started; nil where the kernel does not tell.
    private static func began(_ process: Int32) -> Substring? {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return nil }
        // The name of the program may hold blanks and brackets; what follows it does not.
        let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 19 ? fields[19] : nil
    }

    private func file(_ id: Draft.ID) -> String {
        // A name comes from this program, or out of a file that somebody may have changed: it never leaves the folder.
        path + "/" + id.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" } + DraftFolder.ending
    }
}
