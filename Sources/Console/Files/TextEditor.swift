import Foundation
import Glibc
package import TerminalUI

/// What came of a text that was handed to an editor.
nonisolated package enum EditedText: Hashable, Sendable {
    case changed(String)
    /// The editor was left without a change, or ended with a failure: the text stays as it was.
    case unchanged
    /// The user has named no editor.
    case none
    /// The editor could not be started.
    case notStarted(String)
    /// What it left is no text: not UTF-8, or too long.
    case notText
}

/// Somebody's own editor for long texts, as `VISUAL` or `EDITOR` names it.
package struct TextEditor {
    /// What the editor's end brought along besides the text.
    package struct Outcome {
        var text: EditedText
        var events: [InputEvent]
    }

    /// Runs a program that has the terminal until it ends.
    package typealias Run = (_ program: String, _ arguments: [String]) async throws(TerminalProblem) -> (
        status: Int32, events: [InputEvent]
    )

    private let command: String?
    private let folder: String
    private let run: Run

    /// The text lies in a file of `folder` meanwhile, which only its owner can read.
    package init(environment: [String: String], folder: String, run: @escaping Run) {
        let names = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
        command = names.first { !$0.allSatisfy(\.isWhitespace) }
        self.folder = folder
        self.run = run
    }

    /// Bytes beyond which nothing is taken back.
    static let limit = 4_000_000

    func edit(_ text: String) async -> Outcome {
        guard let command else { return Outcome(text: .none, events: []) }
        let path = folder + "/text-\(getpid()).txt"
        let before = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
        guard keep(before, at: path) else { return Outcome(text: .notStarted(path), events: []) }
        defer { unlink(path) }
        do throws(TerminalProblem) {
            // The name may hold arguments, so the shell takes it apart, as every program does.
            let (status, events) = try await run("/bin/sh", ["-c", command + " \"$1\"", "linje", path])
            switch status {
            case 0: return Outcome(text: changed(from: before, at: path), events: events)
            case 126, 127: return Outcome(text: .notStarted(command), events: events)
            default: return Outcome(text: .unchanged, events: events)
            }
        } catch {
            return Outcome(text: .notStarted(command), events: [.resumed])
        }
    }

    private func changed(from before: String, at path: String) -> EditedText {
        guard let data = FileManager.default.contents(atPath: path), data.count <= TextEditor.limit,
            let text = String(data: data, encoding: .utf8), !text.contains("\0")
        else { return .notText }
        if text == before { return .unchanged }
        return .changed(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    private func keep(_ text: String, at path: String) -> Bool {
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        unlink(path)
        return FileManager.default.createFile(
            atPath: path,
            contents: Data(text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
    }
}
