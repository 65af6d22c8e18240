import TerminalUI
import Testing

@Suite("Messages to the terminal")
struct TerminalMessageTests {
    private func text(_ bytes: [UInt8]?) -> String? {
        bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("A copy is OSC 52 with the text in base 64")
    func direct() {
        let message = TerminalMessage.clipboard("åäö 10482", through: .none)
        #expect(text(message) == "\u{1B}]52;c;w6XDpMO2IDEwNDgy\u{7}")
    }

    @Test("tmux passes a message on that is wrapped, with every escape doubled")
    func tmux() {
        let message = TerminalMessage.clipboard("10482", through: .tmux)
        #expect(text(message) == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;MTA0ODI=\u{7}\u{1B}\\")
    }

    @Test("screen gets a long message in pieces that it can take")
    func screen() throws {
        let message = try #require(TerminalMessage.clipboard(String(repeating: "x", count: 1_000), through: .screen))
        let pieces = try #require(text(message)).split(separator: "\u{1B}P").map(String.init)
        #expect(pieces.count > 4)
        for piece in pieces {
            #expect(piece.hasSuffix("\u{1B}\\"))
            #expect(piece.utf8.count <= 252)
        }
    }

    @Test("What no terminal takes is not sent")
    func tooLong() {
        #expect(TerminalMessage.clipboard(String(repeating: "x", count: 100_000), through: .none) == nil)
        #expect(TerminalMessage.clipboard(String(repeating: "x", count: 50_000), through: .none) != nil)
    }

    @Test("A notice cannot bring a message of its own along")
    func notice() {
        let message = TerminalMessage.notice("ett \u{1B}]52;c;eA==\u{7} två", through: .none)
        #expect(message.filter { $0 == 0x1B }.count == 1)
        #expect(message.filter { $0 == 0x07 }.count == 1)
    }

    @Test(
        "What stands between is known by its environment",
        arguments: [
            ([:], Multiplexer.none), (["TMUX": "/tmp/x,1,0"], .tmux), (["TERM": "tmux-256color"], .tmux),
            (["STY": "1.tty"], .screen), (["TMUX": ""], .none),
        ]
    )
    func multiplexer(environment: [String: String], expected: Multiplexer) {
        #expect(Multiplexer(environment: environment) == expected)
    }
}
