import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The tour for newcomers")
struct TourTests {
    @Test("It has the user take, hand over and solve a ticket, and goes on by itself", arguments: Language.allCases)
    func whole(language: Language) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, language: language)
        try await robot.press(language(":rundtur<enter>", ":tour<enter>"))
        #expect(robot.screen.contains("1/4"))
        try await robot.press(":10002<enter>t")
        #expect(robot.screen.contains("2/4"))
        #expect(robot.screen.contains("10002"))
        try await robot.press("enätverk<tab>djupare<tab>Porten är död.<F2>")
        #expect(robot.screen.contains("3/4"))
        try await robot.press(":10003<enter>lKlart.<F2>")
        #expect(robot.screen.contains("4/4"))
        try await robot.press("<F12>")
        #expect(!robot.screen.contains("4/4"))
    }

    @Test("It can be skipped at once, also in a form, and nothing is shown of it without being asked for")
    func skipped() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let before = robot.screen
        #expect(!before.contains("Rundtur"))
        try await robot.press(":rundtur<enter><F12>")
        #expect(robot.screen == before)
        try await robot.press(":rundtur<enter>n<F12>")
        #expect(try robot.top is NewTicketForm)
        #expect(robot.state.scene.tour == nil)
    }

    @Test("On a real desk it says that what is done counts, on a demonstration desk it does not")
    func warning() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":rundtur<enter>")
        #expect(robot.screen.contains("på riktigt"))
    }

    @Test("What somebody does in another order does not lead the guide astray")
    func otherOrder() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":rundtur<enter>:10003<enter>lKlart.<F2>")
        #expect(robot.screen.contains("1/4"))
        try await robot.press(":10002<enter>t")
        #expect(robot.screen.contains("2/4"))
        try await robot.press("lKlart.<F2>")
        #expect(robot.screen.contains("1/4"))
    }

    @Test("A window without room for it shows the work instead")
    func small() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, size: Size(columns: 60, rows: 14))
        try await robot.press(":rundtur<enter>")
        #expect(!robot.screen.contains("1/4"))
        #expect(robot.surface.cursor != nil)
    }
}
