import BusinessCalendar
import Configuration
import Domain
import RandomSupport
import Testing

/// One kind of file that people write, and what reading it says.
struct FileReader: Sendable, CustomTestStringConvertible {
    /// Where an error is, and in words; nil when the file was read.
    struct Answer {
        var line: Int?
        var isMissingKey: Bool
        var text: String
    }

    var name: String
    /// A file without a mistake.
    var whole: @Sendable () throws -> [UInt8]
    var read: @Sendable ([UInt8]) throws -> Answer?

    var testDescription: String { name }

    static let all = [
        FileReader(name: "agreement") {
            Array(try ShippedFile.text("ramuppdrag-2022.toml").utf8)
        } read: { bytes in
            answer { () throws(ConfigurationError) in _ = try AgreementFile.read(bytes: bytes, name: "a.toml") }
        },
        FileReader(name: "mapping") {
            Array(try ShippedFile.text("import/volvo-2013.toml").utf8)
        } read: { bytes in
            let (agreement, _) = try AgreementFile.read(try ShippedFile.text("ramuppdrag-2022.toml"), name: "a.toml")
            return answer { () throws(ConfigurationError) in
                _ = try MappingFile.read(bytes: bytes, name: "m.toml", agreement: agreement)
            }
        },
        FileReader(name: "settings") {
            Array(settings.utf8)
        } read: { bytes in
            answer { () throws(ConfigurationError) in _ = try UserConfiguration.read(bytes: bytes, name: "c.toml") }
        },
        FileReader(name: "calendar") {
            Array(calendar.utf8)
        } read: { bytes in
            do throws(CalendarFileError) {
                _ = try CalendarFile(zones: .system).definition(bytes, file: "k.toml")
                return nil
            } catch {
                return Answer(line: error.line, isMissingKey: error.problem == .missing, text: error.swedish)
            }
        },
    ]

    private static func answer(_ read: () throws(ConfigurationError) -> Void) -> Answer? {
        do {
            try read()
            return nil
        } catch {
            return Answer(
                line: error.line,
                isMissingKey: error.problem == .missing,
                text: error.text(in: .swedish)
            )
        }
    }

    private static let settings = """
        language = "sv"
        theme = "dark"
        mouse = true

        [outbox]
        command = "/usr/local/bin/skicka --till 'alla'"
        timeout = 30
        """

    private static let calendar = """
        timezone = "Europe/Stockholm"
        public_holidays = "SE"
        holidays = ["2026-11-30", 2026-12-07]
        yearly_holidays = ["12-23"]
        [weekly]
        mon = [["07:30", "12:00"], ["13:00", "16:30"]]
        fri = [["07:30", "16:00"]]
        [date_hours]
        2026-11-28 = [["10:00", "12:00"]]
        """
}

@Suite("Files that people write, damaged")
struct SettingsFuzzTests {
    @Test(
        "are read or refused with a place, never a trap",
        arguments: FileReader.all,
        [1, 2, 3, 4, 5, 6] as [UInt64]
    )
    func fuzz(reader: FileReader, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let whole = try reader.whole()
        #expect(try reader.read(whole) == nil)
        for _ in 0..<60 {
            let damaged = Damage.apply(to: whole, &random)
            guard let answer = try reader.read(damaged) else { continue }
            let context = "seed \(seed): \(String(decoding: damaged.prefix(2_000), as: UTF8.self))"
            #expect(answer.line.map { $0 >= 1 } ?? answer.isMissingKey, "\(answer.text) \(context)")
        }
    }

    /// Lines that nobody meant to write, after which the file would go on as before.
    static let lines: [(name: String, bytes: [UInt8])] = [
        ("NUL", Array("# \0\n".utf8)), ("NUL in a text", Array("x = \"\\u0000\"\n".utf8)),
        ("no UTF-8", [0x23, 0xC3, 0x28, 0x0A]), ("half a character", [0x23, 0xF0, 0x9F, 0x0A]),
        ("an escape sequence", Array("# \u{1B}[2J\n".utf8)),
        ("a megabyte of key", [UInt8](repeating: 0x61, count: 1_000_000) + [0x0A]),
        ("a megabyte of value", Array("x = \"".utf8) + [UInt8](repeating: 0x61, count: 1_000_000) + Array("\"\n".utf8)),
        ("a megabyte of brackets", Array("x = ".utf8) + [UInt8](repeating: 0x5B, count: 1_000_000) + [0x0A]),
    ]

    @Test("refuse a hostile first line with its number", arguments: FileReader.all, lines.indices)
    func hostile(reader: FileReader, index: Int) throws {
        let answer = try reader.read(Self.lines[index].bytes + (try reader.whole()))
        #expect(answer?.line == 1, "\(Self.lines[index].name): \(String(describing: answer?.text.prefix(300)))")
        #expect((answer?.text.utf8.count ?? 0) < 2_000, "\(Self.lines[index].name)")
    }
}
