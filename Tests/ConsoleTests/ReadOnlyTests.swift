import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("A console that may only read")
struct ReadOnlyTests {
    private func robot(_ desk: DeskFixture) async throws -> Robot {
        var preferences = ConsolePreferences()
        preferences.isReadOnly = true
        return try await Robot(desk.store, preferences: preferences)
    }

    @Test("What changes anything is gone from footer, help and palette, and its key says why")
    func removed() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        #expect(robot.screen.contains("läsläge"))
        try await robot.press(":10002<enter>")
        #expect(!robot.footer.contains("Anteckna"))
        #expect(robot.footer.contains("Tillbaka"))
        for key in ["t", "a", "e", "n", "u"] {
            try await robot.press(key)
            #expect(try robot.top is TicketScreen, "\(key)")
        }
        #expect(robot.screen.contains("Läsläge: inget kan ändras"))
        try await robot.press(":ta<enter>")
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == nil)
        try await robot.press("?Anteckna")
        #expect(!robot.screen.contains("bara supporten ser"))
    }

    @Test("Whatever a screen asks for, nothing is carried out, and nobody is told that one reads")
    func gate() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press(":10002<enter>")
        let changes = robot.orders.filter {
            switch $0 {
            case .ask(.execute, _), .announce: true
            default: false
            }
        }
        #expect(changes.isEmpty)
        var state = robot.state
        let orders = state.apply([.execute(Job([TakeTicket()], on: TicketNumber(10002)))], from: .desk)
        #expect(!orders.contains { if case .ask = $0 { true } else { false } })
    }

    @Test("Reading, searching and the clock still work")
    func reading() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press(":10001<enter>c")
        #expect(try robot.top is DeadlineScreen)
        try await robot.press("q/skriv")
        #expect(robot.screen.contains("Nätverksskrivaren"))
    }
}
