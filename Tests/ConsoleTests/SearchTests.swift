import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Search")
struct SearchTests {
    private func search(_ robot: Robot) throws -> SearchScreen {
        try #require(try robot.top as? SearchScreen)
    }

    @Test("The line in which a word stands is shown below the hit, with the word underlined")
    func excerpt() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("/fem försök")
        let row = try #require((0..<30).first { robot.surface.rowText($0).contains("Kontot låst efter") })
        #expect(robot.surface.rowText(row - 1).contains("10001"))
        let column = try #require((0..<110).first { robot.surface[$0, row].style.role == .match })
        #expect(robot.surface[column, row].text == "f")
        #expect(robot.surface[column, row].style.attributes.contains(.underline))
    }

    @Test("Arrows walk from hit to hit, over the lines between them, and F3 goes on from the ticket")
    func walking() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("/stenbock<down>")
        #expect(try search(robot).list.table.list.ids == [10007, 10006, 10001].map { TicketNumber($0) })
        #expect(try search(robot).lines.selected == .hit(TicketNumber(10006)))
        try await robot.press("<enter>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10006))
        try await robot.press("<F3>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10001))
        try await robot.press("<F3>")
        #expect(robot.screen.contains("Det var den sista träffen"))
    }

    @Test("Tab completes conditions and values, again the next, and what is offered is shown")
    func completion() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("/motta<tab>")
        #expect(try search(robot).prompt.text == "mottagen:")
        try await robot.press("f<tab>")
        #expect(try search(robot).prompt.text == "mottagen:förra-veckan")
        #expect(robot.screen.contains("förra-månaden"))
        try await robot.press("<tab>")
        #expect(try search(robot).prompt.text == "mottagen:förra-månaden")
        try await robot.press("<shift+tab><tab>")
        #expect(try search(robot).prompt.text == "mottagen:förra-månaden")
    }

    @Test("The empty field offers what was searched for and opened lately")
    func recent() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("/docka<enter>q")
        #expect(try search(robot).hasSearched)
        try await robot.press("<esc>/")
        #expect(robot.screen.contains("Senaste sökningar"))
        #expect(robot.screen.contains("Senast öppnade"))
        #expect(robot.screen.contains("Docka ger ingen bild"))
        try await robot.press("<enter>")
        #expect(try search(robot).prompt.text == "docka")
        #expect(try search(robot).list.table.list.ids == [TicketNumber(10004)])
        try await robot.press("<esc>/<down><enter>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10004))
    }

    @Test("Last month's printer matter of a school is found in few keys")
    func schoolPrinter() async throws {
        let desk = try await DeskFixture()
        let month = DeskFixture.now - 30 * 86_400
        for (unit, instant) in [
            ("Stenbocksskolan", month), ("Stadshuset", month), ("Stenbocksskolan", DeskFixture.now),
        ] {
            let open = OpenTicket(subject: "Skrivaren kladdar", requester: Requester(name: "Eva Ny", unit: unit))
            let done = try await desk.store.execute(CommandRequest(open, by: .anna), at: instant)
            let solve = CommandRequest(ResolveTicket(solution: "Ny valsenhet."), on: done.ticket.number, by: .anna)
            _ = try await desk.store.execute(solve, at: instant + 60)
        }
        var robot = try await Robot(desk.store)
        let keys = "/skriv enh<tab>sten mott<tab>förra-m<enter>"
        #expect(try KeyScript.parse(keys).count == 29)
        try await robot.press(keys)
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10008))
    }
}
