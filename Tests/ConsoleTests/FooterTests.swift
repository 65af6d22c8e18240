import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The row at the bottom")
struct FooterTests {
    @Test("It fits every width, always shows help and the way back, and nothing that cannot be done")
    func widths() async throws {
        let desk = try await DeskFixture()
        for columns in [50, 60, 80, 110, 200] {
            var robot = try await Robot(desk.store, size: Size(columns: columns, rows: 24))
            try await robot.press(":10007<enter>")
            #expect(robot.footer.columns <= columns)
            #expect(robot.footer.contains("? Hjälp"))
            #expect(robot.footer.contains("Esc Tillbaka"))
            #expect(!robot.footer.contains("Pausa"), "a resolved ticket cannot wait")
            if columns == 200 { #expect(robot.footer.contains("r Återöppna")) }
        }
    }

    @Test("The key of what cannot be done says why")
    func reason() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10007<enter>p")
        #expect(robot.screen.contains("Tryck r för att återöppna"))
        try await robot.press("u")
        #expect(robot.screen.contains("inget att ångra"))
    }

    @Test("Help is searched as one types, and shows what has no key")
    func help() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("?makulera")
        #expect(robot.screen.contains(":makulera"))
        #expect(!robot.screen.contains("Till skärmen Mina"))
        try await robot.press("<esc>")
        #expect(robot.screen.contains("Sök i hjälpen"))
    }
}
