import Domain
import Foundation
import RandomSupport
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("The store's own JSON decoder")
struct JournalDecoderTests {
    /// Every kind of event there is, as the journal's format has it.
    private func lines(_ name: String) throws -> [String] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "DomainTests/Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    }

    private func plain<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JournalDecoder.value(type, from: Array(text.utf8))
    }

    private func foundation<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test("Every event is read as Foundation reads it")
    func events() throws {
        for line in try lines("ticket-events.jsonl") {
            #expect(try plain(TicketEvent.self, line) == foundation(TicketEvent.self, line))
        }
        for line in try lines("desk-events.jsonl") {
            #expect(try EventCoding().value(DeskEvent.self, from: line) == foundation(DeskEvent.self, line))
        }
    }

    @Test("Whatever the encoder writes is read back", arguments: [1, 2, 3] as [UInt64])
    func back(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            var shape = Shape(line: Int.random(in: .min ... .max, using: &random))
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                shape.numbers.append(Int64.random(in: .min ... .max, using: &random))
                shape.texts.append(Bool.random(using: &random) ? text(&random) : nil)
                shape.nested.append([text(&random) + ".": [true, false], "": []])
            }
            let json = String(decoding: try JournalEncoder.bytes(of: shape), as: UTF8.self)
            #expect(try EventCoding().value(Shape.self, from: json) == shape, "seed \(seed)")
            #expect(try foundation(Shape.self, json) == shape, "seed \(seed)")
        }
    }

    @Test(
        "A text that was cut or changed is read as Foundation reads it, or refused as it is",
        arguments: [4, 5] as [UInt64]
    )
    func damaged(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let lines = try lines("ticket-events.jsonl")
        let bytes = Array("{}[]\",:\\ 0-e.ntf\u{0}å".utf8)
        for _ in 0..<4_000 {
            guard var line = lines.randomElement(using: &random).map({ Array($0.utf8) }) else { continue }
            let place = Int.random(in: line.indices, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: line.removeSubrange(place...)
            case 1: line.remove(at: place)
            case 2: line.insert(bytes.randomElement(using: &random) ?? 0, at: place)
            default: line[place] = bytes.randomElement(using: &random) ?? 0
            }
            guard let read = try? JournalDecoder.value(TicketEvent.self, from: line) else { continue }
            let expected = try? JSONDecoder().decode(TicketEvent.self, from: Data(line))
            #expect(read == expected, "seed \(seed): \(String(decoding: line, as: UTF8.self))")
        }
    }

    @Test(
        "What is not in the encoder's form is left to Foundation",
        arguments: [
            "{ \"noted\":{\"text\":\"a\"}}", "{\"noted\":{\"text\":\"\\u00e5\"}}",
            "{\"noted\":{\"text\":\"a\",\"text\":\"b\"}}",
            "{\"noted\":{\"text\":\"a\"}} ", "{\"timeLogged\":{\"minutes\":1.0,\"text\":\"\"}}",
        ]
    )
    func other(text: String) throws {
        #expect(throws: (any Error).self) { try plain(TicketEvent.self, text) }
        let read = try? EventCoding().value(TicketEvent.self, from: text)
        #expect(read == (try? foundation(TicketEvent.self, text)))
    }

    @Test("No depth of brackets exhausts the stack")
    func deep() {
        let text = String(repeating: "[", count: 1_000_000)
        #expect(throws: (any Error).self) { try plain([Int].self, text) }
    }

    private func text(_ random: inout SeededRandom) -> String {
        let letters = Array("aAbBzZ_-09 /\\\"\n\t\r\u{1}åÄöé\u{301}€😀\u{7F}\u{2028}".unicodeScalars)
        let count = Int.random(in: 0...8, using: &random)
        let scalars = (0..<count).compactMap { _ in letters.randomElement(using: &random) }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// What the events do not hold all of.
private struct Shape: Codable, Equatable {
    var numbers: [Int64] = []
    var texts: [String?] = []
    var nested: [[String: [Bool]]] = []
    var bytes = Data([0, 1, 254, 255])
    var absent: String?
    var line: Int
}
