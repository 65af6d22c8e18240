import Foundation
import Testing

@Suite("Settings, exit codes and environment in the documentation")
struct SettingTests {
    /// A folder of readers, and the document that explains every key they read.
    struct Reader: Sendable, CustomTestStringConvertible {
        var sources: String
        var document: String
        var part: String

        var testDescription: String { part }
    }

    static let readers = [
        Reader(sources: "Sources/Configuration/Agreement", document: "docs/ramuppdraget.md", part: "ramuppdrag"),
        Reader(sources: "Sources/Configuration/Mapping", document: "docs/ramuppdraget.md", part: "mappning"),
        Reader(sources: "Sources/Configuration/Registers", document: "docs/register.md", part: "mappning"),
        Reader(sources: "Sources/Configuration/UserConfiguration", document: "docs/handbok.md", part: "inställningar"),
    ]

    @Test("Every key that the program reads is explained, and no other", arguments: readers)
    func keys(reader: Reader) throws {
        let repository = Repository()
        let call =
            /\.(?:text|texts|optionalText|integer|flag|choice|date|identifier|list|value|tables?|optionalTables?|contains)\(\s*"([a-z_-]+)"/
        let other = /(?:key: |\(&table, )"([a-z_-]+)"/
        var read: Set<String> = []
        for file in repository.files(below: reader.sources, ending: ".swift") {
            let text = try repository.text(file)
            read.formUnion(text.matches(of: call).map { String($0.output.1) })
            read.formUnion(text.matches(of: other).map { String($0.output.1) })
        }
        // Names are taken by `Names.take`, days by a list of their own.
        if reader.part == "ramuppdrag" { read.formUnion(["id", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]) }
        let documented = try Handbook(reader.document).rows(reader.part).flatMap { $0[0].quotedCode }
            .map { String($0.split(separator: ".").last ?? "").trimmingCharacters(in: ["[", "]"]) }
        #expect(Set(documented) == read)
    }

    @Test("Every exit code has its row")
    func exitCodes() throws {
        let source = try Repository().text("Sources/linje/Composition/ExitStatus.swift")
        let codes = source.matches(of: /case \w+ = (\d+)/).map { String($0.output.1) }
        let documented = try Handbook().rows("slutkoder").map { $0[0].replacing("`", with: "") }
        #expect(documented == codes)
    }

    @Test("Every environment variable of the program has its row")
    func environment() throws {
        let repository = Repository()
        let files = repository.files(below: "Sources", ending: ".swift") + repository.files(below: "share", ending: "")
        var names: Set<String> = []
        for file in files {
            guard let text = try? repository.text(file) else { continue }
            names.formUnion(text.matches(of: /LINJE_[A-Z_]+/).map { String($0.output) })
            names.formUnion(text.matches(of: /"(XDG_[A-Z_]+)"/).map { String($0.output.1) })
        }
        let documented = try Handbook().rows("miljövariabler").flatMap { $0[0].quotedCode }
        #expect(names.isSubset(of: Set(documented)), "\(names.subtracting(documented).sorted())")
    }

    @Test(
        "Every key of a shipped file is explained",
        arguments: ["data/ramuppdrag-2022.toml", "data/import/volvo-2013.toml"]
    )
    func shippedKeys(file: String) throws {
        let part = file.contains("import") ? "mappning" : "ramuppdrag"
        let documented = Set(
            try Handbook("docs/ramuppdraget.md").rows(part).flatMap { $0[0].quotedCode }
                .map { String($0.split(separator: ".").last ?? "").trimmingCharacters(in: ["[", "]"]) }
        )
        for line in try Repository().text(file).split(separator: "\n") {
            guard let match = line.firstMatch(of: /^(?:([a-z_-]+) =|\[+([a-z_.-]+)\])/) else { continue }
            let key = String(match.output.1 ?? match.output.2 ?? "")
            #expect(documented.contains(String(key.split(separator: ".").last ?? "")), "\(key)")
        }
    }
}
