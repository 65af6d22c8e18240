import Foundation

/// A Markdown file, with the parts that a test compares between comments such as `<!-- filter -->` and `<!-- /filter -->`.
struct Handbook {
    let path: String
    let text: String

    init(_ path: String = "docs/handbok.md") throws {
        self.path = path
        text = try Repository().text(path)
    }

    /// What stands between the two comments of a name.
    func part(_ name: String) throws -> String {
        guard let start = text.range(of: "<!-- \(name) -->\n"),
            let end = text.range(of: "<!-- /\(name) -->", range: start.upperBound..<text.endIndex)
        else { throw Missing(part: name) }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// The same, after it was replaced when `RECORD_SNAPSHOTS=1` asks for that.
    func part(_ name: String, recording fresh: String) throws -> String {
        let kept = try part(name)
        guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1", kept != fresh else { return kept }
        let (start, end) = ("<!-- \(name) -->\n", "<!-- /\(name) -->")
        let recorded = text.replacing(start + kept + end, with: start + fresh + end)
        try recorded.write(to: Repository().root.appending(path: path), atomically: true, encoding: .utf8)
        return fresh
    }

    /// The rows of the tables in a part, without headings, each cell without the blanks around it.
    func rows(_ name: String) throws -> [[String]] {
        var rows: [[String]] = []
        for line in try part(name).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else { continue }
            // The heading and the rule below it come first.
            if line.hasPrefix("| ---") {
                rows.removeLast()
            } else {
                rows.append(Handbook.cells(line))
            }
        }
        return rows
    }

    /// The code blocks of a language.
    func blocks(_ language: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().map { block in
            block.components(separatedBy: "```").first ?? ""
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.replacing("\\|", with: "\u{0}").split(separator: "|").map { cell in
            cell.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
        }
    }

    struct Missing: Error {
        var part: String
    }
}

extension String {
    /// The texts that stand between backticks.
    var quotedCode: [String] {
        matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }
}
