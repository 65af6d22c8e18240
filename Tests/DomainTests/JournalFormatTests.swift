import Domain
import Foundation
import Instants
import Testing

@Suite("The journal's JSON")
struct JournalFormatTests {
    private func lines(_ name: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func expect<Event: Codable & Equatable & Sendable>(_ events: [Event], in name: String) throws {
        let lines = try lines(name)
        #expect(lines.count == events.count)
        for (line, event) in zip(lines, events) {
            #expect(try JSONDecoder().decode(Event.self, from: Data(line.utf8)) == event)
            #expect(try json(event) == line)
        }
    }

    @Test("What was written once is read for ever, and written the same way")
    func stability() throws {
        try expect(EventSamples.all, in: "ticket-events.jsonl")
        try expect(EventSamples.ofTheDesk, in: "desk-events.jsonl")
    }

    @Test("The samples hold every kind of event")
    func completeness() {
        #expect(Set(EventSamples.all.map(EventName.init)) == Set(EventName.allCases))
    }

    @Test("Who did it reads back", arguments: [anna, .engine, .imported("Siebel"), .imported("")])
    func actors(_ actor: Actor) throws {
        #expect(Actor(actor.description) == actor)
        #expect(try JSONDecoder().decode(Actor.self, from: JSONEncoder().encode(actor)) == actor)
    }

    @Test(
        "Values that no ticket can have are refused",
        arguments: [
            #"{"paused":{"waiting":"någon","text":""}}"#,
            #"{"closed":{"cause":"whim"}}"#,
            #"{"unknown":{}}"#,
            #"{"escalated":{"step":{"key":{"rule":"r","promise":1,"occurrence":1},"planned":0,"told":["nobody"]}}}"#,
            "{}",
        ]
    )
    func nonsense(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(TicketEvent.self, from: Data(text.utf8)) }
    }
}
