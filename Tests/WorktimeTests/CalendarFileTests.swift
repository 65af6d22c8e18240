import BusinessCalendar
import Configuration
import Instants
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
    private func read(_ text: String, file: String = "k.json") throws(CalendarFileError) -> CalendarDefinition {
        try CalendarFile(zones: .system).definition(Array(text.utf8), file: file)
    }

    @Test("TOML and JSON say the same")
    func sameInBoth() throws {
        let toml = """
            timezone = "Europe/Stockholm"
            public_holidays = "SE"
            holidays = ["2026-11-30"]
            yearly_holidays = ["12-23"]
            [weekly]
            mon = [["07:30", "16:30"]]
            tue = [["12:00", "16:30"], ["07:30", "12:00"]]
            wed = [["07:30", "16:30"]]
            thu = [["07:30", "16:30"]]
            fri = [["07:30", "16:00"]]
            [date_hours]
            2026-11-28 = [["10:00", "12:00"]]
            2026-12-24 = [["10:00", "12:00"]]
            [date_breaks]
            2026-12-01 = [["09:00", "10:00"]]
            """
        #expect(try read(toml, file: "k.toml") == read(WorktimeFixture.calendarFile))
    }

    @Test("TOML's own dates are understood")
    func tomlDates() throws {
        let definition = try read("timezone = \"UTC\"\nholidays = [2026-11-30]", file: "k.toml")
        let date = try #require(LocalDate("2026-11-30"))
        #expect(definition.closedDates[date] != nil)
    }

    static let mistakes: [(String, String, CalendarFileError.Problem, Int?)] = [
        (#"{"timezone": "UTC","#, "", .json(.endsTooEarly), 1),
        ("{}", "timezone", .missing, 1),
        ("[]", "", .expected(.table), 1),
        ("{\"timezone\": \"UTC\",\n \"weekday\": {}}", "weekday", .unknownKey, 2),
        (#"{"timezone": "../../etc/passwd"}"#, "timezone", .malformedZone("../../etc/passwd"), 1),
        (#"{"timezone": "Europe/Hjo"}"#, "timezone", .unknownZone("Europe/Hjo"), 1),
        (#"{"timezone": "UTC", "weekly": {"mån": []}}"#, "weekly.mån", .unknownKey, 1),
        (
            #"{"timezone": "UTC", "weekly": {"mon": [["08:00", "25:00"]]}}"#, "weekly.mon[0][1]",
            .malformed("25:00", .timeOfDay), 1
        ),
        (
            #"{"timezone": "UTC", "weekly": {"mon": [["22:00", "06:00"]]}}"#, "weekly.mon[0]",
            .emptySpan("22:00", "06:00"), 1
        ),
        (#"{"timezone": "UTC", "weekly": {"mon": [["22:00"]]}}"#, "weekly.mon[0]", .expected(.span), 1),
        (#"{"timezone": "UTC", "holidays": ["2026-02-30"]}"#, "holidays[0]", .malformed("2026-02-30", .date), 1),
        (
            #"{"timezone": "UTC", "yearly_holidays": ["02-30"]}"#, "yearly_holidays[0]", .malformed("02-30", .monthDay),
            1
        ),
        (#"{"timezone": "UTC", "public_holidays": "NO"}"#, "public_holidays", .malformed("NO", .publicHolidays), 1),
        (#"{"timezone": "UTC", "date_hours": {"x": []}}"#, "date_hours.x", .malformed("x", .date), 1),
        (#"{"timezone": "UTC", "timezone": "UTC"}"#, "", .json(.duplicateKey("timezone")), 1),
        (String(repeating: "[", count: 100_000), "", .json(.nestedTooDeeply), 1),
    ]

    @Test("Each mistake names its place", arguments: mistakes.indices)
    func mistake(index: Int) {
        let (text, path, problem, line) = Self.mistakes[index]
        let error = #expect(throws: CalendarFileError.self) { try read(text) }
        #expect(error?.path == path)
        #expect(error?.problem == problem)
        #expect(error?.line == line)
        #expect(error?.swedish.hasPrefix("k.json") == true)
        #expect(error?.english.hasPrefix("k.json") == true)
    }

    @Test("Broken TOML names line and column")
    func brokenTOML() {
        let error = #expect(throws: CalendarFileError.self) {
            try read("timezone = \"UTC\"\nweekly = [", file: "k.toml")
        }
        #expect(error?.line == 2)
    }

    @Test("Invalid UTF-8 and NUL are refused in both formats", arguments: ["k.json", "k.toml"])
    func invalidBytes(file: String) {
        for bytes in [[0x22, 0xFF, 0x22], Array("timezone = \"UTC\"\u{0}x".utf8)] as [[UInt8]] {
            #expect(throws: CalendarFileError.self) { try CalendarFile(zones: .system).definition(bytes, file: file) }
        }
    }
}
