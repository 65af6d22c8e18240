import Foundation

/// The project's own files, read as text.
struct Repository {
    let root: URL

    init() {
        root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// Paths of the files below a folder, from the project's root; hidden ones are left out.
    func files(below folder: String = "", ending: String) -> [String] {
        let found = FileManager.default.enumerator(
            at: folder.isEmpty ? root : root.appending(path: folder),
            includingPropertiesForKeys: nil,
            options: [.skipsHiddenFiles]
        )
        var paths: [String] = []
        while let url = found?.nextObject() as? URL {
            if url.path.hasSuffix(ending) { paths.append(String(url.path.dropFirst(root.path.count + 1))) }
        }
        return paths.sorted()
    }
}
