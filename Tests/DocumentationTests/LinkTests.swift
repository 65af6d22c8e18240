import Foundation
import Testing

@Suite("Links and paths")
struct LinkTests {
    @Test("Every relative link in a Markdown file leads to a file")
    func links() throws {
        let repository = Repository()
        var count = 0
        for file in repository.files(ending: ".md") {
            let text = try repository.text(file)
            for match in text.matches(of: /\]\(([^)\s]+)\)/) {
                let target = String(match.output.1)
                guard !target.contains("://"), !target.hasPrefix("mailto:") else { continue }
                count += 1
                try check(target, from: file, text, repository)
            }
        }
        #expect(count > 0)
    }

    private func check(_ target: String, from file: String, _ text: String, _ repository: Repository) throws {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let folder = file.split(separator: "/").dropLast().joined(separator: "/")
        let path = parts[0].isEmpty ? file : (folder.isEmpty ? "" : folder + "/") + parts[0]
        #expect(repository.exists(path), "\(file): \(target)")
        guard parts.count > 1, repository.exists(path) else { return }
        let headings = try repository.text(path).split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(headings.map(anchor).contains(parts[1]), "\(file): \(target)")
    }

    /// The name that a heading is linked by: lower case, hyphens for blanks, no punctuation.
    private func anchor(_ heading: Substring) -> String {
        String(
            heading.drop { $0 == "#" || $0 == " " }.lowercased()
                .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
                .map { $0 == " " ? "-" : $0 }
        )
    }

    @Test("Every path that ARCHITECTURE.md names exists")
    func architecture() throws {
        let repository = Repository()
        let text = try repository.text("ARCHITECTURE.md")
        let prose = text.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }
        let names = prose.flatMap { $0.element.quotedCode }.filter { $0.contains("/") || $0.hasSuffix(".swift") }
        #expect(!names.isEmpty)
        let swift = repository.files(below: "Sources", ending: ".swift")
        for name in names {
            let place = name.hasSuffix("/*.swift") ? String(name.dropLast("/*.swift".count)) : name
            let isThere =
                repository.exists(place) || repository.exists("Sources/" + place)
                || swift.contains { $0.hasSuffix("/" + place) }
            #expect(isThere, "\(name)")
        }
    }

    @Test("ARCHITECTURE.md lists every module, and no other")
    func modules() throws {
        let repository = Repository()
        let block = try #require(
            try repository.text("ARCHITECTURE.md").components(separatedBy: "```").dropFirst().first
        )
        let listed = block.split(separator: "\n").filter { $0.hasPrefix("  ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        let folders = try FileManager.default.contentsOfDirectory(atPath: repository.root.path + "/Sources")
        #expect(listed.sorted() == folders.sorted())
    }
}
