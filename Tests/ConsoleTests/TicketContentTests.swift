import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("What a ticket says, changed by its keys and taken back with u")
struct TicketContentTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test("i classifies: the form begins with what stands, and only what was changed changes")
    func classify() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10004<enter>i")
        #expect(robot.screen.contains("felanmälan"))
        try await robot.press("<tab>utskr<tab>skrivare<tab><ctrl+u>hög<tab><tab>2 1 3<F2>")
        let ticket = try await ticket(10004, in: desk)
        #expect(ticket.classification.intefunktion == IntefunktionID("utskrift"))
        #expect(ticket.classification.category == "skrivare")
        #expect(ticket.classification.priority == .high)
        #expect(ticket.informationClass == InformationClass(confidentiality: 2, integrity: 1, availability: 3))
        #expect(robot.screen.contains("10004 är klassat"))
        try await robot.press("u")
        let back = try await self.ticket(10004, in: desk)
        #expect(back.classification == Classification(kind: .fault))
        #expect(robot.screen.contains("Ångrat: Klassa på 10004."))
    }

    @Test("A classification that changes nothing says so and saves nothing")
    func nothingChanged() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let before = try await ticket(10004, in: desk).version
        try await robot.press(":10004<enter>i<F2>")
        #expect(robot.screen.contains("Inget är ändrat."))
        #expect(try await ticket(10004, in: desk).version == before)
    }

    @Test("Three digits or nothing make an information class")
    func informationClass() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10004<enter>i<tab><tab><tab><tab><tab>9 1<F2>")
        #expect(robot.screen.contains("tre siffror"))
        #expect(try await ticket(10004, in: desk).informationClass == nil)
    }

    @Test("d corrects subject and the customer's data, and u puts them back")
    func edit() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let before = try await ticket(10001, in: desk)
        try await robot.press(":10001<enter>d nu igen<tab><tab><tab><tab><ctrl+u>0321-59 00 00<F2>")
        let ticket = try await ticket(10001, in: desk)
        #expect(ticket.subject == before.subject + " nu igen")
        #expect(ticket.requester?.telephone == "0321-59 00 00")
        #expect(ticket.requester?.email == before.requester?.email)
        #expect(ticket.received == before.received)
        #expect(robot.screen.contains("10001 är ändrat."))
        try await robot.press("u")
        let back = try await self.ticket(10001, in: desk)
        #expect(back.subject == before.subject)
        #expect(back.requester == before.requester)
    }

    @Test("A corrected time of receipt begins a new promise, typed as people say it")
    func received() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>d<shift+tab><ctrl+u>idag 9<F2>")
        let ticket = try await ticket(10003, in: desk)
        #expect(ticket.received == Instant("2026-11-20T09:00:00+01:00"))
        #expect(ticket.promise == 2)
    }

    @Test("A time that is none is told at its field")
    func receivedNonsense() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>d<shift+tab><ctrl+u>någon gång<F2>")
        #expect(try robot.top is TicketForm)
        #expect(try await ticket(10003, in: desk).promise == 1)
    }

    @Test("o sets tags, apart by commas, and u takes them off")
    func tags() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>oskola, Wifi<F2>")
        #expect(try await ticket(10001, in: desk).tags == ["skola", "wifi"])
        #expect(robot.screen.contains("Etiketter: skola, wifi"))
        try await robot.press("u")
        #expect(try await ticket(10001, in: desk).tags.isEmpty)
    }

    @Test("w follows a ticket, w again no longer, and u takes either back")
    func watch() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>w")
        #expect(try await ticket(10001, in: desk).watchers == [.anna])
        #expect(robot.screen.contains("Du följer 10001."))
        try await robot.press("w")
        #expect(try await ticket(10001, in: desk).watchers.isEmpty)
        try await robot.press("u")
        #expect(try await ticket(10001, in: desk).watchers == [.anna])
    }

    @Test("Booked time shows the sum, and u takes the minutes back")
    func time() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>m25<tab>Samtal<F2>")
        try await robot.press("m")
        #expect(robot.screen.contains("Hittills 25 min"))
        try await robot.press("1h20<F2>")
        #expect(robot.screen.contains("80 min uppskrivna på 10003, sammanlagt 105 min."))
        #expect(robot.screen.contains("nedlagd tid 105 min"))
        try await robot.press("u")
        #expect(try await ticket(10003, in: desk).minutes == 25)
    }

    @Test("Cancelling asks first: No leaves the form, Yes cancels, u opens the ticket again")
    func cancel() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>:makulera<enter>Provärende.<F2>")
        #expect(try robot.top is ConfirmPanel)
        try await robot.press("<enter>")
        #expect(try robot.top is TicketForm)
        #expect(try await ticket(10002, in: desk).state == .new)
        try await robot.press("<F2>")
        #expect(try robot.top is ConfirmPanel)
        try await robot.press("<left><enter>")
        #expect(try await ticket(10002, in: desk).state == .cancelled)
        try await robot.press("u")
        #expect(try await ticket(10002, in: desk).isOpen)
    }

    @Test("What was solved by mistake is taken back with u")
    func resolve() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>lKlart.<F2>")
        #expect(try await ticket(10003, in: desk).state == .resolved)
        try await robot.press("u")
        #expect(try await ticket(10003, in: desk).isOpen)
        #expect(robot.screen.contains("Ångrat: Lös på 10003."))
    }

    @Test("Put back gives a ticket to its queue, and u to its owner again")
    func release() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>:lägg-tillbaka<enter>")
        #expect(try await ticket(10003, in: desk).owner == nil)
        try await robot.press("u")
        #expect(try await ticket(10003, in: desk).owner == .anna)
    }

    @Test(
        "Until when is typed as it is said, and the form tells what it means",
        arguments: [
            ("tor", "2026-11-26T00:00:00+01:00"), ("imorgon 9", "2026-11-21T09:00:00+01:00"),
            ("3 dagar", "2026-11-23T14:02:00+01:00"), ("24 nov 8:30", "2026-11-24T08:30:00+01:00"),
            ("om 2 h", "2026-11-20T16:02:00+01:00"),
        ]
    )
    func until(text: String, moment: String) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>pkund<tab>\(text)")
        #expect(robot.screen.contains("då påminns anna"))
        try await robot.press("<F2>")
        #expect(try await ticket(10003, in: desk).waitsUntil == Instant(moment))
        try await robot.press("u")
        #expect(try await ticket(10003, in: desk).state == .inProgress)
    }

    @Test("Keys typed before the ticket has been read are not lost")
    func typedAhead() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<right>")
        let form = TicketForm(
            .edit,
            action: "ticket.edit",
            on: try #require(try await desk.store.row(TicketNumber(10003))),
            robot.state.scene
        )
        var layer = form
        let area = Rect(Size(columns: 110, rows: 30))
        _ = layer.handle(.press(.end), in: area, robot.state.scene)
        _ = layer.handle(.typed("!"), in: area, robot.state.scene)
        #expect(layer.draft == nil)
        let answer = await robot.clerk.answer(.detail(TicketNumber(10003)), at: robot.now)
        _ = layer.receive(answer, for: .detail, robot.state.scene)
        #expect(layer.draft?.fields["subject"] == "Behörighet till G: efter byte av avdelning!")
    }
}
