import Configuration
import Domain
import RandomSupport
import Testing

@testable import Desk

@Suite("A directory's export")
struct LDIFTests {
    private func entries(_ text: String) throws -> [LDIFEntry] {
        var reader = LDIFReader(Array(text.utf8), file: "k.ldif")
        var entries: [LDIFEntry] = []
        while let entry = try reader.entry() { entries.append(entry) }
        return entries
    }

    private func value(_ name: String, _ entry: LDIFEntry) -> [String] {
        entry.attributes.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    @Test("Folded lines, base64, comments, options, the version and any line ends are read")
    func reads() throws {
        let text = """
            version: 1\r
            # en kommentar\r
              som fortsätter\r
            dn: cn=Maja,o=Tranemo\r
            objectClass: top\r
            objectClass: inetOrgPerson\r
            CN;lang-sv:: w4VrZSDDlmJlcmc=\r
            description: en lång
              rad som
             fortsätter
            tom:

            # mellan posterna

            dn: cn=Bo
            cn:Bo
            """
        let found = try entries(text)
        #expect(found.map(\.line) == [4, 15])
        #expect(value("cn", found[0]) == ["Åke Öberg"])
        #expect(value("objectclass", found[0]) == ["top", "inetOrgPerson"])
        #expect(value("description", found[0]) == ["en lång rad somfortsätter"])
        #expect(value("tom", found[0]) == [""])
        #expect(value("cn", found[1]) == ["Bo"])
    }

    @Test(
        "What is no export is refused with its line",
        arguments: [
            ("cn: Maja\n", ImportError.LDIFProblem.noName, 1), ("dn: a\nbara text\n", .noAttribute, 2),
            ("dn: a\n: värde\n", .noAttribute, 2), ("dn: a\nfoto:: %%%\n", .notBase64, 2),
            ("dn: a\nfoto:< file:///etc/passwd\n", .reference, 2),
            ("dn: a\nchangetype: delete\n", .change("delete"), 2),
        ]
    )
    func refuses(text: String, problem: ImportError.LDIFProblem, line: Int) {
        let error = #expect(throws: ImportError.self) { try entries(text) }
        #expect(error?.problem == .directory(problem))
        #expect(error?.line == line)
    }

    @Test("Random bytes are read or refused, and never bring the program down", arguments: 0..<200)
    func fuzz(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let pieces = ["dn: a\n", " ", "\n", ":", "::", "cn: x", "\r\n", "#", "b25l", "\u{0}", "å", "-", ";", "<", "\t"]
        let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        do { _ = try entries(text.joined()) } catch let error as ImportError {
            #expect((error.line ?? 0) > 0, "seed \(seed)")
        }
    }
}
