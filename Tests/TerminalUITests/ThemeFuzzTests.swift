import Foundation
import RandomSupport
import Testing

@testable import TerminalUI

@Suite("Themes that nobody meant to write")
struct ThemeFuzzTests {
    private func shipped() throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/dark.toml")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test(
        "A theme with random damage is read or refused with its place, never a trap",
        arguments: [1, 2, 3, 4] as [UInt64]
    )
    func fuzz(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let whole = Array(try shipped().unicodeScalars)
        let hostile: [Unicode.Scalar] = ["\0", "\u{1B}", "=", "[", "{", "\"", "\n", "9", "å", "\u{FEFF}"]
        for _ in 0..<60 {
            var damaged = whole
            for _ in 0..<random.pick(1..<5) where !damaged.isEmpty {
                let place = random.pick(0..<damaged.count)
                switch random.pick(0..<3) {
                case 0: damaged[place] = random.one(of: hostile)
                case 1: damaged.removeSubrange(place..<min(damaged.count, place + random.pick(1..<40)))
                default: damaged.insert(random.one(of: hostile), at: place)
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: damaged)
            do {
                _ = try ThemeFile.parse(String(text), file: "x.toml")
            } catch {
                #expect(error.line >= 1 && error.column >= 1, "seed \(seed): \(error)")
                #expect(error.text(.swedish).contains("x.toml:"), "seed \(seed)")
            }
        }
    }

    @Test(
        "Lines of a megabyte and a NUL are refused with their line",
        arguments: ["\0", String(repeating: "a", count: 1_000_000), "x = " + String(repeating: "[", count: 1_000_000)]
    )
    func hostile(line: String) throws {
        let text = try shipped() + "\n" + line + "\n"
        let problem = #expect(throws: ThemeProblem.self) { try ThemeFile.parse(text, file: "x.toml") }
        #expect(problem?.line == text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    }
}
