import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("What the console says by itself")
struct AnnouncementTests {
    private func robot(_ desk: DeskFixture, _ change: (inout ConsolePreferences) -> Void) async throws -> Robot {
        var preferences = ConsolePreferences()
        change(&preferences)
        return try await Robot(desk.store, preferences: preferences)
    }

    /// A store that says that so many messages are unread.
    private func unread(_ count: Int, _ robot: inout Robot) async throws {
        let stamps = robot.orders.compactMap { order -> Stamp? in
            if case .ask(.unread, let stamp) = order { stamp } else { nil }
        }
        await robot.send([.answer(.unread(count), try #require(stamps.last))])
    }

    private func rings(_ robot: Robot) -> Int {
        robot.orders.count { if case .ring = $0 { true } else { false } }
    }

    private func notices(_ robot: Robot) -> [String] {
        robot.orders.compactMap { if case .notify(let text) = $0 { text } else { nil } }
    }

    @Test("The bell sounds for new messages, not more than once in ten seconds")
    func bell() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk) { $0.rings = true }
        await robot.rest(.seconds(11))
        let before = rings(robot)
        try await unread(10, &robot)
        try await unread(11, &robot)
        #expect(rings(robot) == before + 1)
        await robot.rest(.seconds(11))
        try await unread(12, &robot)
        #expect(rings(robot) == before + 2)
        try await unread(5, &robot)
        #expect(rings(robot) == before + 2)
        #expect(notices(robot).isEmpty)
    }

    @Test("A notice is only shown to whom asked for it, and tells nothing of a ticket")
    func notice() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk) {
            $0.rings = false
            $0.notifies = true
        }
        await robot.rest(.seconds(11))
        let before = notices(robot).count
        try await unread(12, &robot)
        #expect(rings(robot) == 0)
        #expect(notices(robot).count == before + 1)
        #expect(notices(robot).last?.contains("nya meddelanden") == true)
    }

    @Test("What was said goes away by itself and stays in :meddelanden, the newest first")
    func messages() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":finns-inte<enter>:mus<enter>")
        #expect(robot.screen.contains("finns-inte"))
        await robot.rest(.seconds(7))
        #expect(!robot.screen.contains("finns-inte"))
        try await robot.press(":meddelanden<enter>")
        let rows = robot.screen.split(separator: "\n")
        let mouse = try #require(rows.firstIndex { $0.contains("Musen är på") })
        let command = try #require(rows.firstIndex { $0.contains("finns-inte") })
        #expect(mouse < command)
    }

    @Test("For readers a message has a line of its own with its weight as a word, sounds, and stays")
    func accessible() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk) { $0.isAccessible = true }
        robot.symbols = .plain
        await robot.rest(.seconds(11))
        let before = rings(robot)
        try await robot.press(":finns-inte<enter>")
        #expect(rings(robot) == before + 1)
        await robot.rest(.seconds(60))
        let line = robot.surface.rowText(28)
        #expect(line.hasPrefix("Varning: Kommandot finns-inte finns inte."))
    }

    @Test("For readers every screen has its cursor, and letters stay whole", arguments: ScreenSnapshotTests.ways)
    func accessibleScreens(way: ScreenSnapshotTests.Way) async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk) { $0.isAccessible = true }
        robot.symbols = .plain
        try await robot.press(way.keys)
        #expect(robot.surface.cursor != nil)
        #expect(robot.screen.unicodeScalars.contains { "åäö".unicodeScalars.contains($0) })
        #expect(!robot.screen.contains("✉"))
    }

    @Test("The version screen says what the program knows of the terminal")
    func version() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk) {
            $0.theme = "light"
            $0.facts.program = "linje 9.9.9"
            $0.facts.terminal = "xterm-prov"
            $0.facts.colors = .palette256
            $0.facts.locale = "sv_SE.UTF-8"
            $0.facts.multiplexer = .tmux
        }
        try await robot.press(":version<enter>")
        for text in ["linje 9.9.9", "xterm-prov", "256", "sv_SE.UTF-8", "110×30", "light", "genom tmux", "Mus"] {
            #expect(robot.screen.contains(text), "\(text)")
        }
        #expect(robot.surface.cursor != nil)
    }
}
