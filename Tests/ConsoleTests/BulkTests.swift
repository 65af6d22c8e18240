import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Many tickets at once")
struct BulkTests {
    private func row(_ number: Int64, in desk: DeskFixture) async throws -> TicketRow {
        try #require(try await desk.store.row(TicketNumber(number)))
    }

    /// A robot in the list of all open tickets, on the first one.
    private func robot(_ desk: DeskFixture, size: Size = Size(columns: 110, rows: 30)) async throws -> Robot {
        var robot = try await Robot(desk.store, size: size)
        try await robot.press("<left><end><up><up><right><home>")
        return robot
    }

    private func marked(_ robot: Robot) throws -> [Int64] {
        try #require(try robot.top as? QueuesScreen).marks.sorted.map(\.number.rawValue)
    }

    @Test("One, a range, all shown and none are marked, and the line above the list counts them")
    func marks() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press(" ")
        #expect(try marked(robot) == [10001])
        #expect(robot.screen.contains("1 markerat"))
        #expect(robot.screen.contains("✔10001"))
        try await robot.press("<down><down>v")
        #expect(try marked(robot) == [10001, 10002, 10003, 10004])
        #expect(robot.screen.contains("4 markerade"))
        try await robot.press("A")
        #expect(try marked(robot).count == 6)
        try await robot.press("A")
        #expect(try marked(robot) == [])
        try await robot.press("  <esc>")
        #expect(try marked(robot) == [])
        #expect(!robot.screen.contains("markerade"))
    }

    @Test("Assigning marked tickets asks once, with how many and which, and u takes all of it back")
    func assign() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down><down> f")
        #expect(try robot.top is BulkForm)
        #expect(robot.screen.contains("2 ärenden"))
        try await robot.press("bo<F2>")
        #expect(try robot.top is ConfirmPanel)
        #expect(robot.screen.contains("10002, 10005"))
        #expect(try await row(10002, in: desk).owner == nil)
        try await robot.press("<tab><enter>")
        #expect(try robot.top is QueuesScreen)
        #expect(try await row(10002, in: desk).owner == .bo)
        #expect(try await row(10005, in: desk).owner == .bo)
        #expect(robot.screen.contains("Gjort: 2 ärenden."))
        #expect(try marked(robot) == [])
        try await robot.press("u")
        #expect(try await row(10002, in: desk).owner == nil)
        #expect(try await row(10005, in: desk).owner == nil)
        #expect(robot.screen.contains("Ångrat: 2 ärenden."))
    }

    @Test("Cancel has the focus, the action's key confirms nothing, and keys typed ahead are dropped")
    func confirmation() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down><down> ")
        let ahead = try KeyScript.parse("tt<tab><enter>").map { ConsoleEvent.input($0) }
        await robot.send(ahead)
        #expect(try robot.top is ConfirmPanel)
        try await robot.press("t<enter>")
        #expect(try robot.top is QueuesScreen)
        #expect(try await row(10002, in: desk).owner == nil)
        #expect(try marked(robot) == [10002, 10005])
    }

    @Test("What is refused is listed with its reason, the rest is done, and what was refused stays marked")
    func refused() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("At<tab><enter>")
        #expect(try robot.top is BulkRun)
        #expect(robot.screen.contains("ändrades inte"))
        #expect(robot.screen.contains("10001  "))
        #expect(try await row(10002, in: desk).owner == .anna)
        #expect(try await row(10001, in: desk).owner == .cia)
        try await robot.press("<enter>")
        #expect(try marked(robot).contains(10001))
        #expect(try !marked(robot).contains(10002))
    }

    @Test("Undoing leaves alone what a colleague has changed meanwhile, and says so")
    func undoMeetsColleague() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down><down> t<tab><enter>")
        #expect(try await row(10002, in: desk).owner == .anna)
        let assign = AssignTicket(to: .cia)
        _ = try await desk.store.execute(CommandRequest(assign, on: TicketNumber(10002), by: .cia), at: robot.now)
        try await robot.press("u")
        #expect(try robot.top is BulkRun)
        #expect(robot.screen.contains("10002  "))
        #expect(try await row(10002, in: desk).owner == .cia)
        #expect(try await row(10005, in: desk).owner == nil)
    }

    @Test("Handing over, tagging and linking work on all marked tickets")
    func others() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down><down> Eskola -gammal<F2><tab><enter>")
        #expect(try await row(10002, in: desk).tags == ["skola"])
        #expect(try await row(10005, in: desk).tags == ["skola"])
        try await robot.press("<home><down> <down><down> enätverk<tab>djupare<tab>Hör ihop.<F2><tab><enter>")
        #expect(try await row(10002, in: desk).place.queue == .natverk)
        #expect(try await row(10005, in: desk).place.queue == .natverk)
        try await robot.press("u")
        #expect(try await row(10002, in: desk).place.queue == .forsta)
        try await robot.press("<home><down> <down><down> K10006<F2>")
        #expect(try robot.top is BulkForm)
    }

    @Test("A key for one ticket at a time says so while several are marked, and so does its command")
    func oneAtATime() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("  l")
        #expect(try robot.top is QueuesScreen)
        #expect(robot.screen.contains("ett ärende i taget"))
        try await robot.press(":lös<enter>")
        #expect(try robot.top is QueuesScreen)
        try await robot.press(":fördela<enter>")
        #expect(try robot.top is BulkForm)
    }

    @Test("Closing many says that it lasts, closes those that are resolved, and u says what it cannot take back")
    func closing() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("istatus:löst<enter>A:avsluta<enter>")
        #expect(robot.screen.contains("10007"))
        #expect(robot.screen.contains("Ett avslutat ärende tar plats"))
        try await robot.press("<tab><enter>")
        #expect(try await row(10007, in: desk).state == .closed)
        try await robot.press("u")
        #expect(robot.screen.contains("går inte att ångra"))
        #expect(try await row(10007, in: desk).state == .closed)
    }

    @Test("Assigning five tickets takes nine keys beyond the name")
    func keystrokes() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        let keys = "     fbo<F2><tab><enter>"
        #expect(try KeyScript.parse(keys).count - "bo".count == 9)
        try await robot.press(keys)
        for number in Int64(10001)...10005 { #expect(try await row(number, in: desk).owner == .bo) }
    }

    @Test("Esc keeps what was to be done to the marked tickets as a draft, and y goes on with all of them")
    func draft() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down><down> fbo<esc><esc>")
        #expect(try robot.top is QueuesScreen)
        let draft = try #require(robot.savedDrafts.first)
        #expect(draft.content.tickets?.map(\.rawValue) == [10002, 10005])
        try await robot.press("<esc>y")
        #expect(robot.screen.contains("2 ärenden"))
        try await robot.press("<enter>")
        #expect(try robot.top is BulkForm)
        try await robot.press("<F2><tab><enter>")
        #expect(try await row(10002, in: desk).owner?.rawValue.hasPrefix("bo") == true)
        #expect(try await row(10005, in: desk).owner?.rawValue.hasPrefix("bo") == true)
        #expect(robot.discarded == [draft.id])
    }
}
