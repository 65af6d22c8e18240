import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The mouse")
struct MouseTests {
    /// Where a text stands on the screen.
    private func place(of text: String, on robot: Robot) throws -> Point {
        let rows = robot.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains(text) })
        let start = try #require(rows[row].range(of: text)).lowerBound
        return Point(column: rows[row].distance(from: rows[row].startIndex, to: start), row: row)
    }

    private func click(_ action: MouseEvent.Action, at point: Point, _ robot: inout Robot) async {
        await robot.send([.input(.mouse(MouseEvent(action, at: point)))])
        await robot.rest()
    }

    @Test("A click selects, the wheel walks, and two clicks open")
    func list() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right>")
        let place = try place(of: "10003", on: robot)
        await click(.press(button: 1), at: place, &robot)
        #expect(try robot.top.subject?.number == TicketNumber(10003))
        await click(.wheelUp, at: place, &robot)
        #expect(try robot.top.subject?.number != TicketNumber(10003))
        await click(.doubleClick, at: place, &robot)
        #expect((try robot.top as? TicketScreen)?.number == TicketNumber(10003))
    }

    @Test("A click on a tab goes there, and a click on a key of the footer does it")
    func frame() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        await click(.press(button: 1), at: try place(of: "2 Mina", on: robot), &robot)
        #expect(try robot.top is MineScreen)
        await click(.press(button: 1), at: try place(of: "Nytt ärende", on: robot), &robot)
        #expect(try robot.top is NewTicketForm)
    }

    @Test("A click on a command of the palette runs it")
    func palette() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":min")
        await click(.press(button: 1), at: try place(of: "Till skärmen Mina", on: robot), &robot)
        #expect(try robot.top is MineScreen)
    }

    @Test("The mouse is given to the terminal and taken back by a command", arguments: [("av", false), ("på", true)])
    func switching(word: String, isOn: Bool) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":mus \(word)<enter>")
        #expect(robot.orders.contains { if case .useMouse(isOn) = $0 { true } else { false } })
    }
}
