import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Mina: what one works with, waits for and follows")
struct FollowingTests {
    @Test("What one follows stands under Följer with its owner, and w takes it away")
    func following() async throws {
        let desk = try await DeskFixture()
        for (number, actor) in [(10006, Actor.anna), (10003, .anna), (10001, .bo)] {
            let request = CommandRequest(WatchTicket(), on: TicketNumber(Int64(number)), by: actor)
            _ = try await desk.store.execute(request, at: DeskFixture.now)
        }
        var robot = try await Robot(desk.store)
        try await robot.press("2")
        let lines = robot.screen.split(separator: "\n")
        let heading = try #require(lines.firstIndex { $0.contains("Följer") })
        #expect(lines[heading + 1].contains("10006"))
        #expect(lines[heading + 1].contains("ägare bo"))
        // What one owns stands among one's own, however much one follows it.
        #expect(lines.filter { $0.contains("10003") }.count == 1)
        #expect(!robot.screen.contains("10001 "))
        try await robot.press("<end>w")
        #expect(!robot.screen.contains("Följer"))
    }

    @Test("A waiting ticket says for whom, since when, and when one is reminded")
    func waiting() async throws {
        let desk = try await DeskFixture()
        let until = DeskFixture.now + 3 * 86_400
        let pause = PauseTicket(for: .supplier, until: until)
        _ = try await desk.store.execute(
            CommandRequest(pause, on: TicketNumber(10003), by: .anna),
            at: DeskFixture.now - 7_200
        )
        var robot = try await Robot(desk.store, size: Size(columns: 110, rows: 30))
        try await robot.press("2")
        #expect(robot.screen.contains("leverantör sedan i dag"))
        #expect(robot.screen.contains("påminnelse mån"))
        #expect(robot.screen.contains("kund sedan tor"))
    }

    @Test("Enter opens what a message is about, and k acknowledges it")
    func inbox() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, account: .cia)
        try await robot.press("2<tab>")
        let count = try await desk.store.unreadCount(of: .cia)
        try await robot.press("<enter>")
        #expect(try robot.top is TicketScreen)
        try await robot.press("<esc>k")
        #expect(try await desk.store.unreadCount(of: .cia) < count)
    }
}
