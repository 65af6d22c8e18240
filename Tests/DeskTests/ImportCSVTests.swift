import Desk
import RandomSupport
import Testing

@Suite("Reading CSV")
struct ImportCSVTests {
    private func records(_ text: String, portion: Int = 7, delimiter: Character = ",") throws -> [CSVRecord] {
        try records(Array(text.utf8), portion: portion, delimiter: delimiter)
    }

    private func records(_ bytes: [UInt8], portion: Int = 7, delimiter: Character = ",") throws -> [CSVRecord] {
        var reader = CSVReader(
            file: "f.csv",
            delimiter: delimiter.asciiValue ?? 44,
            read: Portions.of(bytes, size: portion)
        )
        var records: [CSVRecord] = []
        while let record = try reader.record() { records.append(record) }
        return records
    }

    static let good: [(String, [[String]])] = [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("a,\n,\n", [["a", ""], ["", ""]]),
        ("\"a,b\",\"säger \"\"nej\"\"\"\n", [["a,b", "säger \"nej\""]]),
        ("\"en\r\ntvå\",b\n", [["en\ntvå", "b"]]),
        ("\"\",b\n", [["", "b"]]),
        ("a\n\n\nb\n", [["a"], ["b"]]),
        ("\"\"\n", [[""]]),
        ("åäö,👩‍👩‍👧\n", [["åäö", "👩‍👩‍👧"]]),
        ("", []),
        ("\n", []),
    ]

    @Test("follows RFC 4180 whatever the portions", arguments: good)
    func reading(_ text: String, _ expected: [[String]]) throws {
        for portion in [1, 2, 3, 1_000] {
            #expect(try records(text, portion: portion).map(\.fields) == expected)
        }
    }

    @Test("reads other delimiters")
    func delimiter() throws {
        #expect(try records("a;b,c\n", delimiter: ";").map(\.fields) == [["a", "b,c"]])
    }

    @Test("tells where each value begins")
    func places() throws {
        let records = try records("å,\"b\nc\",d\ne\n")
        #expect(
            records.first?.places == [
                CSVPlace(line: 1, column: 1), CSVPlace(line: 1, column: 3), CSVPlace(line: 2, column: 4),
            ]
        )
        #expect(records.last?.line == 3)
    }

    static let bad: [(String, Int, Int, ImportError.Problem)] = [
        ("a,b\n1,\"2\n3,4\n", 2, 3, .unclosedQuote),
        ("a,b\n1,2\"3\n", 2, 4, .strayQuote),
        ("a,b\n\"1\"2,3\n", 2, 4, .textAfterQuote),
        ("a,b\n1,\0\n", 2, 3, .controlCharacter(code: 0)),
        ("a,b\nåä\u{1B}[2J,\n", 2, 3, .controlCharacter(code: 0x1B)),
        ("a,b\nx,\u{9B}\n", 2, 3, .controlCharacter(code: 0x9B)),
        ("a\rb\n", 1, 2, .controlCharacter(code: 0x0D)),
    ]

    @Test("refuses what is not so, where it stands", arguments: bad)
    func refusing(_ text: String, _ line: Int, _ column: Int, _ problem: ImportError.Problem) {
        for portion in [1, 1_000] {
            #expect(throws: ImportError(file: "f.csv", line: line, column: column, problem)) {
                try records(text, portion: portion)
            }
        }
    }

    @Test("refuses what is not UTF-8, where it stops being so")
    func encoding() {
        #expect(throws: ImportError(file: "f.csv", line: 2, column: 4, .notUTF8)) {
            try records(Array("a,b\nx,ö".utf8) + [0xE5, 0x0A])
        }
    }

    @Test("refuses a row of more than a megabyte")
    func megabyte() {
        let text = "a,b\n1," + String(repeating: "x", count: 1_000_001)
        #expect(throws: ImportError(file: "f.csv", line: 2, column: 1, .recordTooLong(limit: 1_000_000))) {
            try records(text, portion: 65_536)
        }
    }

    @Test("Written values read back, and random bytes are read or refused", arguments: [UInt64](1...6))
    func fuzz(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            let rows = random.rows()
            let text = rows.map { $0.map(random.written).joined(separator: ",") + "\n" }.joined()
            #expect(try records(text, portion: random.pick(1..<20)).map(\.fields) == rows, "seed \(seed): \(text)")
            let bytes = (0..<random.pick(0..<60)).map { _ in random.byte() }
            do {
                _ = try records(bytes, portion: random.pick(1..<20))
            } catch let error as ImportError {
                #expect(error.line.map { $0 >= 1 } == true, "seed \(seed): \(bytes)")
                #expect(error.column.map { $0 >= 1 } == true, "seed \(seed): \(bytes)")
            }
        }
    }
}

extension SeededRandom {
    fileprivate mutating func rows() -> [[String]] {
        let pieces = ["a", "å", " ", ",", "\"", "\n", "\t", ";", "👩‍👩‍👧", ""]
        let width = pick(2..<5)
        return (0..<pick(1..<6)).map { _ in
            (0..<width).map { _ in
                (0..<pick(0..<4)).map { _ in pieces[pick(0..<pieces.count)] }.joined()
            }
        }
    }

    /// The value as RFC 4180 writes it, quoted where it must be.
    fileprivate func written(_ value: String) -> String {
        let needsQuotes = value.contains { ",\"\n".contains($0) }
        return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }

    fileprivate mutating func byte() -> UInt8 {
        let bytes: [UInt8] = [0, 10, 13, 34, 34, 44, 44, 65, 0xC3, 0xA5, 0xC2, 0x9B, 0xEF, 0xBB, 0xBF, 0xFF, 0x1B]
        return bytes[pick(0..<bytes.count)]
    }
}
