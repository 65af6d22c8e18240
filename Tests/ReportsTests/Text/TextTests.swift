import BusinessCalendar
import Domain
import Instants
import Reports
import Testing

@Suite("Text for terminals and machines")
struct TextTests {
    @Test(
        "What could steer a terminal is made visible, everything else stays",
        arguments: [
            ("Åäö ‼ 日本 👩‍🔧", "Åäö ‼ 日本 👩‍🔧"), ("\u{1B}[31m", "␛[31m"), ("a\u{0}b", "a␀b"), ("\u{7F}", "␡"),
            ("\u{9B}31m", "<U+009B>31m"), ("a\u{202E}b", "a<U+202E>b"), ("a\nb\tc", "a b c"), ("\u{2028}", "<U+2028>"),
            ("\u{E000}", "<U+E000>"),
        ]
    )
    func visible(text: String, shown: String) {
        #expect(text.visible() == shown)
    }

    @Test("Line breaks stay where they are asked for")
    func lineBreaks() {
        #expect("a\nb\u{1B}".visible(keepingLineBreaks: true) == "a\nb␛")
    }

    @Test(
        "Text is cut and filled by columns, not letters",
        arguments: [
            ("åäö", 5, "åäö  "), ("日本語", 5, "日本…"), ("abcdef", 4, "abc…"), ("e\u{301}", 3, "e\u{301}  "), ("ab", 0, ""),
        ]
    )
    func columns(text: String, width: Int, cell: String) {
        #expect(text.fitted(to: width).padded(to: width) == cell)
    }

    @Test(
        "ASCII for terminals that have nothing else",
        arguments: [("Åäö ÉÜ", "Aao EU"), ("‼ 1 – 2 …", "! 1 - 2 ~"), ("日本", "??")]
    )
    func ascii(text: String, plain: String) {
        #expect(text.plainASCII == plain)
    }

    @Test(
        "JSON strings escape what must be escaped",
        arguments: [
            ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{1B}\u{7F}", #""\u001b\u007f""#),
            ("åäö", "\"åäö\""),
        ]
    )
    func json(text: String, line: String) {
        #expect(String(decoding: JSONValue.string(text).bytes, as: UTF8.self) == line)
    }

    @Test("JSON objects keep their order on one line")
    func object() {
        let value = JSONValue.object([
            JSONField("b", .number(1)), JSONField("a", .array([.null, .bool(true)])), JSONField("c", .object([])),
        ])
        #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"b":1,"a":[null,true],"c":{}}"#)
    }

    @Test(
        "Lengths of time in words",
        arguments: [
            (0, "0 min", "0 min"), (59, "0 min", "0 min"), (2_280, "38 min", "38 min"), (3_600, "1 h", "1 h 00"),
            (4_800, "1 h 20 min", "1 h 20"), (3_900, "1 h 5 min", "1 h 05"), (172_800, "2 dygn", "2 dygn"),
            (187_200, "2 dygn 4 h", "2 dygn"), (-5, "0 min", "0 min"),
        ] as [(Int64, String, String)]
    )
    func durations(seconds: Int64, long: String, short: String) {
        #expect(DurationText.long(seconds, in: .swedish) == long)
        #expect(DurationText.short(seconds, in: .swedish) == short)
    }

    @Test(
        "A moment is as short as it can be understood now",
        arguments: [
            ("2026-11-20T14:30:00Z", "15:30"), ("2026-11-23T09:12:00Z", "mån 10:12"),
            ("2026-11-27T09:12:00Z", "27 nov 10:12"),
            ("2027-01-05T09:12:00Z", "5 jan 2027 10:12"), ("2026-11-14T09:12:00Z", "lör 10:12"),
        ]
    )
    func moments(text: String, short: String) throws {
        let now = try #require(Instant("2026-11-20T13:02:00Z"))
        let time = LocalTime(zone: try ZoneDatabase.system.zone("Europe/Stockholm"), language: .swedish)
        #expect(time.short(try #require(Instant(text)), now: now) == short)
    }
}
