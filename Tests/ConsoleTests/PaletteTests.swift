import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The command line of the console")
struct PaletteTests {
    @Test("Every action can be called by a name, and every name finds its action", arguments: Language.allCases)
    func names(language: Language) {
        for action in ActionTable.standard.actions {
            #expect(ActionTable.standard.named(action.commandName(in: language))?.id == action.id)
            #expect(ActionTable.standard.named(action.id.rawValue)?.id == action.id)
        }
    }

    @Test("A name does what the key does")
    func byName() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right>")
        let first = try robot.top.subject?.number
        try await robot.press(":list.down<enter>")
        #expect(try robot.top.subject?.number != first)
        try await robot.press(":form.save<enter>")
        #expect(robot.screen.contains("går inte att göra här"))
    }

    @Test("Tab writes the next command that fits, and then what it is about")
    func completion() async throws {
        let desk = try await DeskFixture()
        var preferences = ConsolePreferences()
        preferences.themes = ["dark", "light"]
        var robot = try await Robot(desk.store, preferences: preferences)
        try await robot.press(":te<tab>")
        #expect(robot.screen.contains(": tema") || robot.screen.contains(":tema"))
        try await robot.press(" l<tab><enter>")
        #expect(robot.orders.contains { if case .useTheme("light") = $0 { true } else { false } })
    }

    @Test(
        "Queues, people, filters and numbers of tickets are completed",
        arguments: [("skicka nät", "natverk"), ("fördela bo", "bo."), ("sök för", "försenad:"), ("1000", "10001")]
    )
    func arguments(typed: String, expected: String) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>q:\(typed)")
        let choices = PaletteChoices(scene: robot.state.scene, tickets: robot.state.recentTickets).fitting(typed)
        #expect(choices.contains { $0.name.hasPrefix(expected) }, "\(choices.map(\.name))")
        #expect(robot.screen.contains(expected))
    }

    @Test("What follows a command is typed into what it opens")
    func argument() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>:anteckna Hon ringde igen.<enter><F2>")
        let detail = try #require(try await desk.store.detail(TicketNumber(10001)))
        #expect(detail.journal.last?.event == .noted(text: "Hon ringde igen."))
        try await robot.press(":ta nu<enter>")
        #expect(robot.screen.contains("skrivs ingenting") || robot.screen.contains("ägaren"))
    }

    @Test("Commands are kept for the next run, but no words about a ticket")
    func history() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, history: ["mina"])
        try await robot.press(":10001<enter>:anteckna Karin ringde.<enter><esc>")
        let kept = robot.orders.compactMap { if case .keepCommand(let text) = $0 { text } else { nil } }
        #expect(kept == ["10001", "anteckna"])
        try await robot.press(":<up><up><up>")
        #expect(robot.screen.contains(": mina") || robot.screen.contains(":mina"))
    }

    @Test("The history on disk brings back the latest, is the owner's alone, and does not grow without end")
    func historyFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/linje/commands"
        let history = CommandHistory(path: path)
        for number in 0..<500 { history.append("tema \(number)") }
        #expect(history.load().count == CommandHistory.limit)
        #expect(history.load().last == "tema 499")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count == CommandHistory.limit)
    }

    @Test("What was done to one ticket is done to the next with a point")
    func again() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>.")
        #expect(robot.screen.contains("Inget har gjorts"))
        try await robot.press("tq:10005<enter>.")
        #expect(try await desk.store.row(TicketNumber(10005))?.owner == .anna)
    }
}
