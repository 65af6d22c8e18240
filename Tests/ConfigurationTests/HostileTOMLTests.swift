import BusinessCalendar
import Configuration
import Testing

@Suite("TOML that would end the program")
struct HostileTOMLTests {
    /// Texts that the library answers with an abort or an endless descent.
    static let texts = [
        "[=]", "[[[", "[[=]]", "[ .a]", "[\n]", "[#]", "[å]", "\u{FEFF}[=]", "a = 1\n\n  [=]\n", "a = '''\n[=]'''\n[=]",
        "[" + Array(repeating: "a", count: 50_000).joined(separator: ".") + "]\n",
        Array(repeating: "a", count: 50_000).joined(separator: ".") + " = 1\n",
        "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a=", count: 50_000),
        "a = " + String(repeating: "{a.a.a.a.a.a.a.a=", count: 5_000),
    ]

    @Test("An agreement", arguments: texts)
    func agreement(text: String) {
        #expect(throws: ConfigurationError.self) { try AgreementFile.read(text, name: "a.toml") }
    }

    @Test("A calendar", arguments: texts)
    func calendar(text: String) {
        let error = #expect(throws: CalendarFileError.self) {
            try CalendarFile(zones: .system).definition(Array(text.utf8), file: "k.toml")
        }
        #expect(error?.line != nil)
    }

    @Test("Settings", arguments: texts)
    func settings(text: String) {
        #expect(throws: ConfigurationError.self) {
            try UserConfiguration.read(bytes: Array(text.utf8), name: "config.toml")
        }
    }
}
