import Foundation

/// The project's own sources, read as text.
struct SourceTree {
    let root: URL

    init() {
        root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// The Swift files below a folder, with their paths from the project's root.
    func swiftFiles(below folder: String) throws -> [SourceFile] {
        let base = root.appending(path: folder)
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
        var files: [SourceFile] = []
        while let url = found?.nextObject() as? URL {
            guard url.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: url, encoding: .utf8)
            files.append(SourceFile(path: String(url.path.dropFirst(root.path.count + 1)), text: text))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// The names of the modules, which are the folders of Sources.
    func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).sorted()
    }
}

/// One Swift file.
struct SourceFile {
    let path: String
    let text: String

    /// The modules that it imports.
    var imports: [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let keyword = words.firstIndex(of: "import"), keyword <= 2, words.count > keyword + 1 else {
                return nil
            }
            guard words[..<keyword].allSatisfy({ $0.hasPrefix("@") || $0 == "package" }) else { return nil }
            let name = words[keyword + 1]
            let isKind = ["struct", "class", "enum", "func", "protocol", "typealias", "var"].contains(name)
            let module = isKind && words.count > keyword + 2 ? words[keyword + 2] : name
            return module.split(separator: ".").first.map(String.init)
        }
    }

    var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }
}
