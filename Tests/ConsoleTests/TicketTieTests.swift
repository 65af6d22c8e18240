import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("One ticket and another")
struct TicketTieTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test("k links by number, the other ticket's state stands on the screen, Enter goes there and Esc comes back")
    func link() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>k10006<tab>ihop<F2>")
        #expect(try await ticket(10006, in: desk).links == [TicketLink(other: TicketNumber(10001), relation: .related)])
        #expect(robot.screen.contains("→ 10006 hör ihop · pågår · Wifi"))
        try await robot.press("<enter>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10006))
        try await robot.press("<esc>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10001))
        try await robot.press("u")
        #expect(try await ticket(10001, in: desk).links.isEmpty)
    }

    @Test("Of several links Tab chooses, and the cursor stands on the chosen one")
    func several() async throws {
        let desk = try await DeskFixture()
        for other in [10002, 10006] {
            let link = LinkTicket(to: TicketNumber(Int64(other)), as: .related)
            _ = try await desk.store.execute(
                CommandRequest(link, on: TicketNumber(10001), by: .anna),
                at: DeskFixture.now
            )
        }
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter><tab><tab>")
        let cursor = try #require(robot.surface.cursor)
        #expect(robot.surface.rowText(cursor.row).contains("10006"))
        try await robot.press("<enter>")
        #expect(try #require(try robot.top as? TicketScreen).number == TicketNumber(10006))
    }

    @Test("Without links Enter says that nothing is linked")
    func none() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter><enter>")
        #expect(robot.screen.contains("Inget är kopplat."))
    }

    @Test("A ticket to link with is found by its words")
    func found() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>kwifi")
        #expect(robot.screen.contains("10006 Wifi nere i hela huset"))
        try await robot.press("<down><enter><tab>överordnat<F2>")
        #expect(try await ticket(10001, in: desk).links == [TicketLink(other: TicketNumber(10006), relation: .parent)])
    }

    @Test("A link is removed by choosing it, and u ties it again")
    func unlink() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>k10006<tab>ihop<F2>:koppla-loss<enter>10006<F2>")
        #expect(try await ticket(10001, in: desk).links.isEmpty)
        try await robot.press("u")
        #expect(try await ticket(10001, in: desk).links.count == 1)
    }

    @Test("x offers the customer's other tickets, merges, and u parts them again")
    func merge() async throws {
        let desk = try await DeskFixture()
        let again = OpenTicket(subject: "Kommer fortfarande inte in", requester: Requester(name: "Karin Berg"))
        _ = try await desk.store.execute(CommandRequest(again, by: .anna), at: DeskFixture.now - 60)
        var robot = try await Robot(desk.store)
        try await robot.press(":10008<enter>x")
        #expect(robot.screen.contains("10001 Kan inte logga in på datorn"))
        try await robot.press("<down><enter><F2>")
        #expect(try await ticket(10008, in: desk).mergedInto == TicketNumber(10001))
        #expect(robot.screen.contains("10008 är hopslaget med 10001."))
        #expect(robot.screen.contains("→ 10001 hopslaget dit"))
        try await robot.press("u")
        #expect(try await ticket(10008, in: desk).mergedInto == nil)
    }

    @Test("A merged ticket is parted by its command, and u merges it again")
    func part() async throws {
        let desk = try await DeskFixture()
        let merge = MergeTicket(into: TicketNumber(10001))
        _ = try await desk.store.execute(CommandRequest(merge, on: TicketNumber(10007), by: .anna), at: DeskFixture.now)
        var robot = try await Robot(desk.store)
        try await robot.press(":10007<enter>:dela<enter>")
        #expect(try await ticket(10007, in: desk).mergedInto == nil)
        try await robot.press("u")
        #expect(try await ticket(10007, in: desk).mergedInto == TicketNumber(10001))
        try await robot.press(":10001<enter>:dela<enter>")
        #expect(robot.screen.contains("10001 är inte hopslaget."))
    }

    @Test("A half-typed link is kept with what was chosen in its list")
    func draft() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>k10006<tab>överordnat<tab><esc>")
        let draft = try #require(robot.savedDrafts.first)
        #expect(draft.content.fields == ["other": "10006", "relation": "överordnat"])
        try await robot.press("k")
        #expect(robot.screen.contains("10006"))
        #expect(robot.screen.contains("överordnat"))
        try await robot.press("<F2>")
        #expect(try await ticket(10001, in: desk).links == [TicketLink(other: TicketNumber(10006), relation: .parent)])
    }

    @Test("The history shows what was and what became, with a sign before each")
    func history() async throws {
        let desk = try await DeskFixture()
        let edit = EditTicket(Edit(subject: "Docka ger ingen bild alls"))
        _ = try await desk.store.execute(CommandRequest(edit, on: TicketNumber(10004), by: .bo), at: DeskFixture.now)
        var robot = try await Robot(desk.store)
        try await robot.press(":10004<enter>h<end>")
        #expect(robot.screen.contains("- Docka ger ingen bild"))
        #expect(robot.screen.contains("+ Docka ger ingen bild alls"))
    }
}
