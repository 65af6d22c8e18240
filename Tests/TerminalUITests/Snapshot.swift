import Foundation
import TerminalUI
import Testing

/// Compares a drawing with the file of its name in `Snapshots/`.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew; look at the difference before you keep it.
func expectSnapshot(
    _ surface: Surface,
    _ name: String,
    _ options: Surface.DumpOptions = .cursor,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let actual = surface.dump(options)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        #expect(throws: Never.self, sourceLocation: sourceLocation) {
            try Data(actual.utf8).write(to: file)
        }
        return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("There is no snapshot \(name). The drawing is:\n\(actual)", sourceLocation: sourceLocation)
        return
    }
    #expect(actual == expected, "\(name) looks different:\n\(actual)", sourceLocation: sourceLocation)
}

/// A blank surface on which a test draws.
func surface(_ columns: Int, _ rows: Int, symbols: Symbols = .unicode) -> Surface {
    Surface(Size(columns: columns, rows: rows), symbols: symbols)
}
