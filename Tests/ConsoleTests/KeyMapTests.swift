import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Keys of one's own")
struct KeyMapTests {
    private func preferences(_ map: String) -> ConsolePreferences {
        var preferences = ConsolePreferences()
        preferences.keyMap = KeyMapFile.parse(map, file: "keys.toml")
        return preferences
    }

    private func robot(_ map: String) async throws -> (DeskFixture, Robot) {
        let desk = try await DeskFixture()
        return (desk, try await Robot(desk.store, preferences: preferences(map)))
    }

    @Test("The shipped file is the table of actions; RECORD_SNAPSHOTS=1 writes it anew")
    func shipped() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data/keys.toml")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try KeyMapText.standard.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: path, encoding: .utf8) == KeyMapText.standard)
    }

    @Test("The shipped file, copied, changes nothing")
    func identity() {
        let map = KeyMapFile.parse(KeyMapText.standard, file: "keys.toml")
        let (table, problems) = ActionTable.standard.remapped(by: map)
        #expect(problems == [])
        #expect(map.bindings.count == table.actions.count)
        for action in table.actions { #expect(action.allKeys == ActionTable.standard[action.id]?.allKeys) }
    }

    @Test("Another key does it, the old one no longer, and help, footer and palette say so")
    func remapped() async throws {
        var (desk, robot) = try await robot("[actions]\n\"ticket.take\" = [\"T\"]\n\"list.down\" = [\"z\"]")
        try await robot.press(":10002<enter>")
        #expect(robot.footer.contains("T Ta"))
        try await robot.press("t")
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == nil)
        try await robot.press("T")
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == .anna)
        try await robot.press("q?Ta ärendet")
        #expect(robot.screen.contains(" T :ta"))
        try await robot.press("<esc><esc>:ta")
        #expect(robot.screen.split(separator: "\n").contains { $0.contains("Ta ärendet") && $0.hasSuffix("T") })
    }

    @Test("A moved list key moves the list, and its old keys do not")
    func movedList() async throws {
        var (_, robot) = try await robot("[actions]\n\"list.down\" = [\"z\"]")
        try await robot.press("<left><end><up><up><right>")
        let first = try robot.top.subject?.number
        try await robot.press("j<down>")
        #expect(try robot.top.subject?.number == first)
        try await robot.press("z")
        #expect(try robot.top.subject?.number != first)
    }

    @Test("Conflicts, unknown names and letters where one writes are told with file and line; the rest counts")
    func conflicts() async throws {
        let (_, robot) = try await robot(
            """
            [actions]
            "ticket.note" = ["t"]
            "ticket.fly" = ["F"]
            "form.save" = ["s"]
            "ticket.route" = ["E"]
            [commands]
            "F9" = "flyg"
            """
        )
        let texts = robot.state.toasts.messages.map(\.text)
        #expect(texts.count == 4)
        #expect(texts[0].hasPrefix("keys.toml:2: t är redan ticket.take"))
        #expect(texts[1].hasPrefix("keys.toml:3: "))
        #expect(texts[1].contains("ticket.fly"))
        #expect(texts[2].hasPrefix("keys.toml:4: s är text"))
        #expect(texts[3].hasPrefix("keys.toml:7: "))
        #expect(robot.state.scene.actions["ticket.note"]?.keys == [.typing("a")])
        #expect(robot.state.scene.actions["ticket.route"]?.keys == [.typing("E")])
        #expect(robot.state.scene.actions["form.save"]?.keys == [KeyChord(.function(2))])
    }

    @Test("Two actions may change keys with each other")
    func swapped() async throws {
        let (_, robot) = try await robot("[actions]\n\"ticket.take\" = [\"a\"]\n\"ticket.note\" = [\"t\"]")
        #expect(robot.state.toasts.messages.isEmpty)
    }

    @Test("Keys may stand for a command, one after the other, and how they go on is shown")
    func sequence() async throws {
        var (_, robot) = try await robot("[commands]\n\"g v\" = \"sök försenad:ja\"\n\"g m\" = \"mina\"")
        try await robot.press("g")
        #expect(robot.screen.contains("g v"))
        #expect(robot.screen.contains("sök försenad:ja"))
        #expect(robot.screen.contains("g m"))
        try await robot.press("v")
        #expect(try robot.top is SearchScreen)
        #expect(robot.screen.contains("/ försenad:ja"))
        #expect(robot.screen.contains("10001"))
    }

    @Test("A beginning that means something by itself does it after a second, or before another key")
    func ambiguous() async throws {
        var (_, robot) = try await robot("[commands]\n\"g m\" = \"mina\"")
        try await robot.press("<left><end><up><up><right><end>")
        let last = try robot.top.subject?.number
        try await robot.press("g")
        #expect(try robot.top.subject?.number == last)
        await robot.rest(.seconds(2))
        let first = try robot.top.subject?.number
        #expect(first != last)
        try await robot.press("Ggj")
        #expect(try robot.top.subject?.number != first)
        #expect(try robot.top.subject?.number != last)
    }

    @Test("A copy begins with C, and Esc or a wrong key leaves it")
    func prefix() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>C")
        #expect(robot.screen.contains("C n"))
        #expect(robot.surface.cursor != nil)
        try await robot.press("<esc>")
        #expect(!robot.screen.contains("C n"))
        #expect(try robot.top is TicketScreen)
        try await robot.press("Cz")
        #expect(robot.screen.contains("C z är ingenting"))
    }

    @Test("Keys are read again while the console runs")
    func reload() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":läs-inställningar<enter>")
        #expect(robot.orders.contains { if case .reload = $0 { true } else { false } })
        await robot.send([.preferences(preferences("[actions]\n\"ticket.take\" = [\"T\"]"))])
        #expect(robot.screen.contains("är inlästa"))
        try await robot.press(":10002<enter>T")
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == .anna)
    }
}
