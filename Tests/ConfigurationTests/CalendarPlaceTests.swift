import BusinessCalendar
import Configuration
import Testing

@Suite("A mistake in a calendar's TOML")
struct CalendarPlaceTests {
    private static let zone = "timezone = \"UTC\"\n"

    static let mistakes: [(text: String, path: String, line: Int, column: Int)] = [
        (zone + "[weekly]\nmon = [[\"08:00\", \"25:00\"]]\n", "weekly.mon[0][1]", 3, 18),
        (zone + "holidays = [\n  \"2026-11-30\", # S:t Andreas\n  \"2026-02-30\",\n]\n", "holidays[1]", 4, 3),
        (zone + "weekly = { maj = [] }\n", "weekly.maj", 2, 12),
        (zone + "\n# hål\n[date_hours]\n\"2026-13-01\" = []\n", "date_hours.2026-13-01", 5, 1),
        ("timezone = \"Europe/Hjo\"\n", "timezone", 1, 1),
        ("weekly.mon = [[\"22:00\", \"06:00\"]]\n" + zone, "weekly.mon[0]", 1, 15),
        (zone + "namn = '''\n[weekly]\n'''\n", "namn", 2, 1),
        ("\u{FEFF}" + zone + "[weekly]\nmon = 1\n", "weekly.mon", 3, 1),
        ("extra = {\"a\" = [1, {b = 2}], c.d = 1}\n" + zone, "extra", 1, 1),
    ]

    @Test("is told with its line and column", arguments: mistakes.indices)
    func place(index: Int) {
        let mistake = Self.mistakes[index]
        let error = #expect(throws: CalendarFileError.self) {
            try CalendarFile(zones: .system).definition(Array(mistake.text.utf8), file: "k.toml")
        }
        #expect(error?.path == mistake.path)
        #expect(error?.line == mistake.line)
        #expect(error?.column == mistake.column)
        #expect(error?.swedish.hasPrefix("k.toml:\(mistake.line):\(mistake.column): \(mistake.path): ") == true)
    }

    @Test(
        "that is bytes which are no text is told with its line and column",
        arguments: [[0xFF], [0x00], [0x1B]] as [[UInt8]]
    )
    func bytes(bytes: [UInt8]) {
        let error = #expect(throws: CalendarFileError.self) {
            try CalendarFile(zones: .system).definition(
                Array(Self.zone.utf8) + Array("# å ".utf8) + bytes,
                file: "k.toml"
            )
        }
        #expect(error?.line == 2)
        #expect(error?.column == 5)
    }

    @Test("that is a missing key is told by the key alone")
    func missing() {
        let error = #expect(throws: CalendarFileError.self) {
            try CalendarFile(zones: .system).definition(Array("[weekly]\n".utf8), file: "k.toml")
        }
        #expect(error?.path == "timezone")
        #expect(error?.problem == .missing)
    }
}
