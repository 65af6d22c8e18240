import Foundation
import Testing

/// Compares a screen with the one kept beside the tests; `RECORD_SNAPSHOTS=1` keeps it anew.
func expectSnapshot(
    _ text: String,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    file: StaticString = #filePath
) throws {
    let folder = "\(file)".split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Snapshots/\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept == text, "the screen differs from \(name).txt", sourceLocation: sourceLocation)
}
