import Foundation

/// A folder for one test; all of them go away when the test program ends.
///
/// Not with the value: a store may still be at work in it when the test that made it has let go.
package struct TemporaryFolder: Sendable {
    package let path: String

    private static let root: String = {
        atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.root) }
        return FileManager.default.temporaryDirectory.appendingPathComponent("linje-test-\(getpid())").path
    }()

    package init() throws {
        path = Self.root + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The path of a file in it.
    package func file(_ name: String) -> String { path + "/" + name }
}
