import BusinessCalendar
import Configuration
import Desk
import RandomSupport
import Testing

@Suite("The worktime filter")
struct WorktimeFilterTests {
    static func filter(_ file: String = WorktimeFixture.calendarFile) throws -> WorktimeFilter {
        let definition = try CalendarFile(zones: .system).definition(Array(file.utf8), file: "kalender.json")
        return WorktimeFilter(calendar: try OpeningCalendar(definition))
    }

    static let questions = [
        (#"{"op":"due","start":"2026-11-20T15:00:00+01:00","work_seconds":3600}"#, #"{"at": "2026-11-20T15:00:00Z"}"#),
        (#"{"op":"due","start":"2026-11-20T15:00:00+01:00","work_seconds":3601}"#, #"{"at": "2026-11-23T06:30:01Z"}"#),
        (#"{"op":"due","start":"2026-11-21T12:00:00Z","work_seconds":0}"#, #"{"at": "2026-11-23T06:30:00Z"}"#),
        (
            #"{"op":"due","start":"2026-11-20T09:00:00Z","work_seconds":3600,"pauses":[["2026-11-20T09:30:00Z","2026-11-20T10:30:00Z"],["2026-11-20T10:00:00Z","2026-11-20T11:00:00Z"]]}"#,
            #"{"at": "2026-11-20T11:30:00Z"}"#
        ),
        (
            #"{"op":"due_before","start":"2026-11-23T07:30:00+01:00","work_seconds":0}"#,
            #"{"at": "2026-11-20T15:00:00Z"}"#
        ),
        (
            #"{"op":"due_before","start":"2026-11-23T08:30:00Z","work_seconds":7200}"#,
            #"{"at": "2026-11-23T06:30:00Z"}"#
        ),
        (#"{"op":"elapsed","start":"2026-11-20T14:00:00Z","end":"2026-11-23T07:30:00Z"}"#, #"{"seconds": 7200}"#),
        (#"{"op":"elapsed","start":"2026-11-20T14:00:00Z","end":"2026-11-20T14:00:00Z"}"#, #"{"seconds": 0}"#),
        (#"{"op":"due_days","start":"2026-11-19T15:15:00Z","days":1}"#, #"{"at": "2026-11-20T15:00:00Z"}"#),
        (#"{"op":"due_days","start":"2026-11-21T15:15:00Z","days":0}"#, #"{"at": "2026-11-23T06:30:00Z"}"#),
        (#"{"op":"open_at","at":"2026-11-20T15:00:00Z"}"#, #"{"open": false}"#),
        (#"{"op":"open_at","at":"2026-11-20T14:59:59Z"}"#, #"{"open": true}"#),
        (#"{"op":"working_day","date":"2026-11-28"}"#, #"{"yes": true}"#),
        (#"{"op":"working_day","date":"2026-12-24"}"#, #"{"yes": false}"#),
        (#"{"op":"holiday","date":"2026-11-30"}"#, #"{"yes": true}"#),
        (#"{"op":"holiday","date":"2026-11-29"}"#, #"{"yes": false}"#),
        (#"{"op":"holiday","date":"2031-12-23"}"#, #"{"yes": true}"#),
        (#"{"op":"next_open","start":"2026-11-30T12:00:00Z"}"#, #"{"at": "2026-12-01T06:30:00Z"}"#),
        (#"{"op":"prev_open","start":"2026-11-30T12:00:00Z"}"#, #"{"at": "2026-11-28T11:00:00Z"}"#),
        (
            #"{"op":"open_periods","start":"2026-11-28T10:00:00Z","count":3,"direction":"forward"}"#,
            #"{"periods": [["2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z"], ["2026-12-01T06:30:00Z", "2026-12-01T08:00:00Z"], ["2026-12-01T09:00:00Z", "2026-12-01T15:30:00Z"]]}"#
        ),
        (
            #"{"op":"open_periods","start":"2026-11-24T10:00:00Z","count":2,"direction":"backward"}"#,
            #"{"periods": [["2026-11-24T06:30:00Z", "2026-11-24T10:00:00Z"], ["2026-11-23T06:30:00Z", "2026-11-23T15:30:00Z"]]}"#
        ),
        (#"{"op":"wall_to_instant","date":"2026-03-29","time":"02:30"}"#, #"{"at": "2026-03-29T01:30:00Z"}"#),
        (#"{"op":"wall_to_instant","date":"2026-10-25","time":"02:30:15"}"#, #"{"at": "2026-10-25T00:30:15Z"}"#),
    ]

    @Test("Question and answer", arguments: questions)
    func answer(question: String, answer: String) throws {
        var filter = try Self.filter()
        #expect(String(decoding: filter.answer(question.utf8), as: UTF8.self) == answer)
        #expect(!filter.hasFailed)
    }

    static let mistakes = [
        "", "null", "[]", "{}", "{\"op\":\"fly\"}", #"{"op":"due"}"#, #"{"op":"due","start":"2026-11-20"}"#,
        #"{"op":"due","start":"2026-11-20T10:00:00Z","work_seconds":-1}"#,
        #"{"op":"due","start":"2026-11-20T10:00:00Z","work_seconds":1e400}"#,
        #"{"op":"due","start":"2026-11-20T10:00:00Z","work_seconds":9223372036854775807}"#,
        #"{"op":"due_before","start":"2026-11-20T10:00:00Z","work_seconds":9223372036854775807}"#,
        #"{"op":"due","start":"2026-11-20T10:00:00","work_seconds":1}"#,
        #"{"op":"due_days","start":"2026-11-20T10:00:00Z","days":9223372036854775807}"#,
        #"{"op":"open_periods","start":"2026-11-20T10:00:00Z","count":100000000000}"#,
        #"{"op":"wall_to_instant","date":"2026-02-29","time":"02:30"}"#,
        #"{"op":"due","op":"due"}"#,
        #"{"op":"elapsed","start":"2026-11-20T10:00:00Z","end":"2026-11-20T10:00:00Z","pauses":[[1,2]]}"#,
        "{\"op\":\"due\",\"start\":\"\\u0000\\u001b[2J\"}",
        String(repeating: "[", count: 200_000),
        "{\"op\":\"" + String(repeating: "x", count: 2_000_000) + "\"}",
    ]

    @Test("A line that cannot be answered gets an error object and the run goes on", arguments: mistakes.indices)
    func mistake(index: Int) throws {
        var filter = try Self.filter()
        _ = filter.answer(#"{"op":"open_at","at":"2026-11-20T15:00:00Z"}"#.utf8)
        let answer = filter.answer(Self.mistakes[index].utf8)
        let node = try JSONReader.read(answer[...])
        #expect(node[key: "error"]?.string?.isEmpty == false)
        #expect(node[key: "line"]?.integer == 2)
        #expect(filter.hasFailed)
        #expect(answer.count < 500)
        #expect(!answer.contains { $0 < 0x20 })
    }

    @Test("A calendar that never opens is an error, not an endless loop")
    func neverOpens() throws {
        let day = #""date_hours": {"2300-01-02": [["10:00", "11:00"]]}"#
        for file in [#"{"timezone": "UTC", "weekly": {}}"#, "{\"timezone\": \"UTC\", \(day)}"] {
            var filter = try Self.filter(file)
            for question in [
                #"{"op":"due","start":"2026-11-20T10:00:00Z","work_seconds":1}"#,
                #"{"op":"due_days","start":"2026-11-20T10:00:00Z","days":1}"#,
                #"{"op":"next_open","start":"2026-11-20T10:00:00Z"}"#,
                #"{"op":"prev_open","start":"2026-11-20T10:00:00Z"}"#,
                #"{"op":"open_periods","start":"2026-11-20T10:00:00Z","count":2}"#,
            ] {
                let answer = String(decoding: filter.answer(question.utf8), as: UTF8.self)
                #expect(answer.contains("100 years"), "\(question) \(answer)")
            }
        }
        var filter = try Self.filter("{\"timezone\": \"UTC\", \(day)}")
        let answer = filter.answer(#"{"op":"due","start":"2260-11-20T10:00:00Z","work_seconds":60}"#.utf8)
        #expect(String(decoding: answer, as: UTF8.self) == #"{"at": "2300-01-02T10:01:00Z"}"#)
    }

    @Test("Always open: periods end with the calendar, a day is a day")
    func alwaysOpen() throws {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "\"\($0)\": [[\"00:00\", \"24:00\"]]" }
        var filter = try Self.filter(
            "{\"timezone\": \"Europe/Stockholm\", \"weekly\": {\(days.joined(separator: ", "))}}"
        )
        let day = filter.answer(#"{"op":"due_days","start":"2026-03-28T10:00:00Z","days":1}"#.utf8)
        #expect(String(decoding: day, as: UTF8.self) == #"{"at": "2026-03-29T09:00:00Z"}"#)
        let periods = filter.answer(#"{"op":"open_periods","start":"2026-03-28T10:00:00Z","count":2}"#.utf8)
        #expect(String(decoding: periods, as: UTF8.self).hasPrefix(#"{"periods": [["2026-03-28T10:00:00Z", "9999-12-"#))
    }

    @Test("Bent and broken lines never trap", arguments: [1, 2, 3, 4] as [UInt64])
    func fuzz(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var filter = try Self.filter()
        for _ in 0..<1_500 {
            var line = Array(random.one(of: Self.questions).0.utf8)
            for _ in 0..<random.pick(1..<5) {
                let place = random.pick(0..<line.count)
                switch random.pick(0..<4) {
                case 0: line[place] = UInt8.random(in: 0...255, using: &random)
                case 1: line.remove(at: place)
                case 2: line.insert(contentsOf: Array("99999999".utf8), at: place)
                default:
                    line.insert(random.one(of: Array("0123456789-[]{}\",:eT".utf8)), at: place)
                }
                if line.isEmpty { line = [0x7B] }
            }
            let answer = filter.answer(line)
            #expect(throws: Never.self, "seed \(seed)") {
                let node = try JSONReader.read(answer[...])
                let line = node[key: "line"]?.integer
                #expect(node[key: "error"] == nil || line == filter.lines, "seed \(seed)")
            }
        }
        #expect(filter.lines == 1_500)
    }
}
