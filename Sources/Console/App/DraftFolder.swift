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

    /// The name for this process' drafts.
    package static var session: String { "\(getpid())" }

    private static let ending = ".draft.json"

    private func isInUse(_ name: String) -> Bool {
        guard let process = Int32(name.prefix { $0.isNumber }), process > 0, process != getpid() else { return false }
        return kill(process, 0) == 0 || errno == EPERM
    }

    private func file(_ id: Draft.ID) -> String {
        // A name comes from this program, or out of a file that somebody may have changed: it never leaves the folder.
        path + "/" + id.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" } + DraftFolder.ending
    }
}
