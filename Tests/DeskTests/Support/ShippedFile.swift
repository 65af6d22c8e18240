import Foundation

/// The files in `data/`, found from where this test is.
enum ShippedFile {
    static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("data/" + name), encoding: .utf8)
    }
}
