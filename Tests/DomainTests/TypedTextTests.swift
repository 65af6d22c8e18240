import Domain
import Instants
import Testing

@Suite("Text that people type")
struct TypedTextTests {
    private func kept(_ text: String) throws -> String {
        var board = try TestDesk.withTicket()
        let changes = try board.run(NoteTicket(text: text), on: 1, at: at(1))
        guard case .noted(let kept) = changes.first?.event else { return "" }
        return kept
    }

    @Test(
        "Is kept composed, with plain line breaks and without blanks around it",
        arguments: [
            ("  hej \n", "hej"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("a\u{2028}b", "a\nb"),
            ("A\u{30A}rsta", "Årsta"),
            ("\u{202A}0321-59 50 00\u{202C}", "0321-59 50 00"),
            ("\u{FEFF}text", "text"),
            ("👩‍🔧 på väg", "👩‍🔧 på väg"),
        ]
    )
    func keeping(text: String, expected: String) throws {
        let kept = try kept(text)
        #expect(Array(kept.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("Never holds what could steer a terminal", arguments: (0..<0xA0).filter { $0 < 0x20 || $0 > 0x7E })
    func controls(code: Int) throws {
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return }
        let text = "a\(Character(scalar))b"
        switch scalar {
        case "\t", "\n", "\r": #expect(try kept(text).count == 3)
        default: #expect(throws: Refusal.controlCharacter(.note, code: UInt32(code))) { try kept(text) }
        }
    }

    @Test("Is bounded, however many marks are heaped on one letter")
    func heaps() throws {
        let heap = "a" + String(repeating: "\u{301}\u{316}", count: 2_000)
        var board = try TestDesk.withTicket()
        #expect(throws: Refusal.tooLong(.subject, limit: 250)) {
            try board.run(EditTicket(Edit(subject: heap)), on: 1, at: at(1))
        }
    }

    @Test("May fill every field to its limit", arguments: TextField.allCases)
    func limits(field: TextField) {
        #expect(field.limit > 0)
        #expect(field.isMultiline || field.limit <= 250)
    }
}
