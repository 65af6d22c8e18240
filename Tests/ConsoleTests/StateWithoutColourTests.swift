import Domain
import Instants
import Reports
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("What a ticket's state looks like without colours")
struct StateWithoutColourTests {
    private func list(_ desk: DeskFixture) async throws -> Robot {
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right><home>")
        return robot
    }

    private func row(of number: Int, _ robot: Robot) throws -> String {
        let rows = robot.screen.split(separator: "\n").map(String.init)
        return try #require(rows.first { $0.contains(" \(number) ") || $0.contains("✔\(number) ") })
    }

    @Test(
        "Late, soon and waiting have a sign and words of their own in the list",
        arguments: [(10001, "‼", "försenat"), (10002, "!", "1 h"), (10004, "⏸", "väntar på kund")]
    )
    func list(number: Int, sign: String, words: String) async throws {
        let desk = try await DeskFixture()
        let row = try row(of: number, try await list(desk))
        #expect(row.contains(sign))
        #expect(row.contains(words))
    }

    @Test(
        "For readers a list has the word in the sign's place, first in the row",
        arguments: [(10001, "försenat"), (10002, "snart"), (10004, "väntar")]
    )
    func words(number: Int, word: String) async throws {
        let desk = try await DeskFixture()
        var preferences = ConsolePreferences()
        preferences.isAccessible = true
        var robot = try await Robot(desk.store, preferences: preferences)
        robot.symbols = .plain
        try await robot.press("<left><end><up><up><right><home>")
        let row = try row(of: number, robot)
        let words = row.split(separator: " ").map(String.init)
        let place = try #require(words.firstIndex(of: String(number)))
        #expect(words[place - 1] == word, "\(row)")
        #expect(!row.contains { "‼⏸#!=".contains($0) })
        // Of the two late ones in the queues' list the number is told by a word too.
        #expect(robot.screen.contains("sena 1"))
        try await robot.press("2")
        #expect(try self.row(of: 10004, robot).split(separator: " ").first == "väntar")
    }

    @Test("The signs differ from each other in ASCII too", arguments: [Symbols.ascii, .plain])
    func signs(symbols: Symbols) {
        let signs = [Urgency.late, .soon, .waiting, .none].map { urgency in
            String(String.UnicodeScalarView(urgency.sign.unicodeScalars.map { symbols.shown($0) }))
        }
        #expect(Set(signs).count == 4)
        #expect(signs.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    }

    @Test("A ticket says in words that its time ran out, and that it waits")
    func ticket() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>")
        #expect(robot.screen.contains("tiden gick ut"))
        try await robot.press("q:10004<enter>")
        #expect(robot.screen.contains("VÄNTAR"))
    }

    @Test("As time goes by, sign and words change at the limits without anybody pressing a key")
    func time() async throws {
        let desk = try await DeskFixture()
        var robot = try await list(desk)
        #expect(try row(of: 10003, robot).contains("mån 12:02"))
        // Monday, an hour and a half before the time runs out.
        robot.now = DeskFixture.now + Int64(68 * 3_600 + 1_800)
        await robot.rest(.seconds(2))
        var row = try row(of: 10003, robot)
        #expect(row.contains("!") && row.contains("1 h 30 min"), "\(row)")
        robot.now = DeskFixture.now + Int64(71 * 3_600)
        await robot.rest(.seconds(2))
        row = try self.row(of: 10003, robot)
        #expect(row.contains("‼") && row.contains("försenat 1 h"), "\(row)")
    }
}
