import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Two people change one ticket")
struct CollisionTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test("Changes of different fields both stand, without a question")
    func apart() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        var cia = try await Robot(desk.store, account: .cia)
        try await anna.press(":10001<enter>d, igen")
        try await cia.press(":10001<enter>d<tab><tab><tab><ctrl+u>Tingsholm<F2>")
        try await anna.press("<F2>")
        let ticket = try await ticket(10001, in: desk)
        #expect(ticket.subject == "Kan inte logga in på datorn, igen")
        #expect(ticket.requester?.unit == "Tingsholm")
    }

    @Test("Two fields of one customer are put together, shown, and saved with F2")
    func sameCustomer() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        var cia = try await Robot(desk.store, account: .cia)
        try await anna.press(":10001<enter>d<tab><tab><tab><tab><ctrl+u>0321-1")
        try await cia.press(":10001<enter>d<tab><tab><tab><ctrl+u>Tingsholm<F2>")
        try await anna.press("<F2>")
        #expect(try anna.top is TicketForm)
        #expect(anna.screen.contains("ändrades medan du skrev"))
        try await anna.press("<F2>")
        let requester = try await ticket(10001, in: desk).requester
        #expect(requester?.unit == "Tingsholm")
        #expect(requester?.telephone == "0321-1")
    }

    @Test("One field changed by both: theirs stands beside mine, and F2 saves mine")
    func mine() async throws {
        let desk = try await DeskFixture()
        let anna = try await clashing(desk)
        #expect(anna.screen.contains("Deras: Cias rubrik"))
        #expect(anna.screen.contains("Annas rubrik"))
        #expect(try await ticket(10001, in: desk).subject == "Cias rubrik")
        var robot = anna
        try await robot.press("<F2>")
        #expect(try await ticket(10001, in: desk).subject == "Annas rubrik")
    }

    @Test("F7 takes theirs, F7 again mine, and nothing of either is lost")
    func theirs() async throws {
        let desk = try await DeskFixture()
        var anna = try await clashing(desk)
        try await anna.press("<F7>")
        #expect(anna.screen.contains("F7 tar tillbaka ditt: Annas rubrik"))
        try await anna.press("<F7>")
        #expect(anna.screen.contains("Deras: Cias rubrik"))
        try await anna.press("<F7><F2>")
        #expect(anna.screen.contains("Inget är ändrat."))
        #expect(try await ticket(10001, in: desk).subject == "Cias rubrik")
    }

    @Test("Left as a draft, the clash is there again when it is taken up")
    func draft() async throws {
        let desk = try await DeskFixture()
        var anna = try await clashing(desk)
        try await anna.press("<esc>")
        let draft = try #require(anna.savedDrafts.first)
        #expect(draft.content.fields == ["subject": "Annas rubrik", "=subject": "Cias rubrik"])
        let edit = EditTicket(Edit(subject: "Bos rubrik"))
        _ = try await desk.store.execute(CommandRequest(edit, on: TicketNumber(10001), by: .bo), at: anna.now)
        try await anna.press("d")
        #expect(anna.screen.contains("Annas rubrik"))
        #expect(anna.screen.contains("Deras: Bos rubrik"))
    }

    @Test("A draft of one field leaves what others did to the rest alone")
    func draftOfOneField() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        try await anna.press(":10001<enter>d, igen<esc>")
        let edit = EditTicket(Edit(description: "Bos beskrivning"))
        _ = try await desk.store.execute(CommandRequest(edit, on: TicketNumber(10001), by: .bo), at: anna.now)
        try await anna.press("d<F2>")
        let ticket = try await ticket(10001, in: desk)
        #expect(ticket.subject == "Kan inte logga in på datorn, igen")
        #expect(ticket.description == "Bos beskrivning")
    }

    @Test("Tags that two people add fit together")
    func tags() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        var cia = try await Robot(desk.store, account: .cia)
        try await anna.press(":10001<enter>oskola")
        try await cia.press(":10001<enter>owifi<F2>")
        try await anna.press("<F2><F2>")
        #expect(try await ticket(10001, in: desk).tags == ["skola", "wifi"])
    }

    @Test("u takes nothing back that a colleague has changed since")
    func undo() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        try await anna.press(":10001<enter>d, igen<F2>")
        let edit = EditTicket(Edit(subject: "Bos rubrik"))
        _ = try await desk.store.execute(CommandRequest(edit, on: TicketNumber(10001), by: .bo), at: anna.now)
        try await anna.press("u")
        #expect(try await ticket(10001, in: desk).subject == "Bos rubrik")
    }

    /// Anna and Cia have both changed the subject of 10001; Cia has saved hers, Anna has tried.
    private func clashing(_ desk: DeskFixture) async throws -> Robot {
        var anna = try await Robot(desk.store)
        var cia = try await Robot(desk.store, account: .cia)
        try await anna.press(":10001<enter>d<ctrl+u>Annas rubrik")
        try await cia.press(":10001<enter>d<ctrl+u>Cias rubrik<F2>")
        try await anna.press("<F2>")
        return anna
    }

    @Test(
        "What becomes of a field",
        arguments: [
            (FieldMerge(before: "a", mine: "a", theirs: "b"), FieldMerge.Outcome.fits("b")),
            (FieldMerge(before: "a", mine: "b", theirs: "a"), .fits("b")),
            (FieldMerge(before: "a", mine: "b", theirs: "b"), .fits("b")),
            (FieldMerge(before: "a", mine: "b", theirs: "c"), .clashes),
            (FieldMerge(before: "a", mine: "", theirs: "c"), .clashes),
        ]
    )
    func field(merge: FieldMerge, outcome: FieldMerge.Outcome) {
        #expect(merge.outcome() == outcome)
    }
}
