import Domain
import Foundation
import RandomSupport
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("The store's own JSON encoder")
struct JournalEncoderTests {
    /// Every kind of event there is, as the journal's format has it.
    private func lines(_ name: String) throws -> [String] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "DomainTests/Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JournalEncoder.bytes(of: value), as: UTF8.self)
    }

    private func foundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test("Every event is written as the journal's format has it")
    func events() throws {
        for line in try lines("ticket-events.jsonl") {
            #expect(try json(JSONDecoder().decode(TicketEvent.self, from: Data(line.utf8))) == line)
        }
        for line in try lines("desk-events.jsonl") {
            #expect(try json(JSONDecoder().decode(DeskEvent.self, from: Data(line.utf8))) == line)
        }
    }

    @Test("Any text and any keys are written as Foundation writes them", arguments: [1, 2, 3] as [UInt64])
    func texts(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            var columns: [String: String] = [:]
            for _ in 0..<Int.random(in: 0...6, using: &random) { columns[text(&random)] = text(&random) }
            #expect(try json(columns) == foundation(columns), "seed \(seed)")
            let event = TicketEvent.noted(text: text(&random))
            #expect(try json(event) == foundation(event), "seed \(seed)")
        }
        let controls = String(String.UnicodeScalarView((0...0xFF).map { Unicode.Scalar(UInt8($0)) }))
        #expect(try json([controls]) == foundation([controls]))
    }

    @Test("Nested, empty and absent values are written as Foundation writes them")
    func shapes() throws {
        let shape = Shape(
            numbers: [.min, 0, .max],
            nested: [["a": nil, "b": [true, false]], [:]],
            bytes: Data([0, 1, 254, 255]),
            line: 7
        )
        #expect(try json(shape) == foundation(shape))
        #expect(try json([Shape?]([nil, shape])) == foundation([Shape?]([nil, shape])))
    }

    @Test("Numbers of kinds that are never kept are refused")
    func fractions() {
        #expect(throws: EncodingError.self) { try JournalEncoder.bytes(of: ["x": 0.5]) }
        #expect(throws: EncodingError.self) { try JournalEncoder.bytes(of: [UInt64.max]) }
    }

    private func text(_ random: inout SeededRandom) -> String {
        let letters = Array("aAbBzZ_-09 /\\\"\n\tåÄöé\u{301}€😀\u{7F}\u{2028}".unicodeScalars)
        let count = Int.random(in: 0...8, using: &random)
        let scalars = (0..<count).compactMap { _ in letters.randomElement(using: &random) }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// What the events do not hold all of.
private struct Shape: Encodable {
    var numbers: [Int64]
    var nested: [[String: [Bool]?]]
    var bytes: Data
    var absent: String?
    var line: Int
}
