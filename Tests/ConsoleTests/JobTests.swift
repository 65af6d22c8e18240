import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Whole jobs, by their keys")
struct JobTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test("A call of a known requester becomes a ticket, and its number is shown large")
    func newTicket() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nKarin<down><enter>inlogg<tab>Kommer inte in<F2>")
        let ticket = try await ticket(10008, in: desk)
        #expect(ticket.subject == "Kommer inte in")
        #expect(ticket.requester?.email == "karin.berg@ulricehamn.se")
        #expect(ticket.classification.intefunktion == IntefunktionID("inloggning"))
        #expect(ticket.place.queue == .forsta)
        #expect(try robot.top is SavedPanel)
        #expect(robot.screen.contains("karin.berg@ulricehamn.se"))
        try await robot.press("v")
        #expect(try robot.top is TicketScreen)
    }

    @Test("Somebody unknown can be written in, and F4 asks for the solution and solves at once")
    func solvedDirectly() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab>Hemtjänsten<tab><tab><tab><tab><tab><tab>Glömt lösenord<F4>")
        #expect(try robot.top is NewTicketForm)
        try await robot.press("Nytt lösenord satt.<F4>")
        let ticket = try await ticket(10008, in: desk)
        #expect(ticket.state == .resolved)
        #expect(ticket.requester?.name == "Olle Ny")
        #expect(ticket.requester?.unit == "Hemtjänsten")
        #expect(ticket.resolution?.solution == "Nytt lösenord satt.")
    }

    @Test("F5 saves and hands the ticket to another queue with a reason")
    func savedAndRouted() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab><tab><tab><tab><tab><tab><tab>Switch död<F5>")
        try await robot.press("nätverk<tab>djupare<tab>Provat omstart.<F5>")
        let ticket = try await ticket(10008, in: desk)
        #expect(ticket.place.queue == .natverk)
        #expect(ticket.handovers == 1)
    }

    @Test("A required field that is blank is named, and nothing is saved")
    func missingSubject() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<F2>")
        #expect(robot.screen.contains("Rubrik behövs."))
        #expect(try await desk.store.row(TicketNumber(10008)) == nil)
    }

    @Test("Take with t, and u gives it back")
    func takeAndUndo() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>t")
        #expect(try await ticket(10002, in: desk).owner == .anna)
        #expect(robot.screen.contains("10002 är ditt."))
        try await robot.press("u")
        #expect(try await ticket(10002, in: desk).owner == nil)
    }

    @Test("Hand over with e needs queue, reason and words")
    func route() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>enätverk<tab>djupare<tab>Porten är död.<F2>")
        let ticket = try await ticket(10002, in: desk)
        #expect(ticket.place.queue == .natverk)
        #expect(ticket.handovers == 1)
        #expect(robot.screen.contains("Porten är död."))
    }

    @Test("Hand over without a reason is not saved and says what is missing")
    func routeWithoutReason() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>enätverk<tab><tab>Porten är död.<F2>")
        #expect(try robot.top is TicketForm)
        #expect(robot.screen.contains("Orsak behövs."))
        #expect(try await ticket(10002, in: desk).handovers == 0)
    }

    @Test("A note is for the desk, an answer for the customer, and they cannot be mistaken")
    func noteAndAnswer() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aInternt om Karin.<F2>sTill dig Karin.<F2>")
        let screen = robot.screen
        #expect(screen.contains("INTERN ANTECKNING"))
        #expect(screen.contains("│ Internt om Karin."))
        #expect(screen.contains("SVAR TILL KUNDEN"))
        #expect(screen.contains("» Till dig Karin."))
    }

    @Test("Pause until a day, and p goes on again")
    func pause() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>pkund<tab>tor 08:00<tab>Hon är ledig.<F2>")
        let waiting = try await ticket(10003, in: desk)
        #expect(waiting.state == .waiting(.customer))
        #expect(waiting.waitsUntil == Instant("2026-11-26T08:00:00+01:00"))
        #expect(robot.footer.contains("Fortsätt"))
        try await robot.press("p")
        #expect(try await ticket(10003, in: desk).state == .inProgress)
    }

    @Test("A time that is none is told at its field, and the form stays")
    func pauseUntilNonsense() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>pkund<tab>någon gång<F2>")
        #expect(try robot.top is TicketForm)
        #expect(try await ticket(10003, in: desk).state == .inProgress)
    }

    @Test("Resolve with time spent, then reopen")
    func resolveAndReopen() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>lBehörigheten satt.<tab>25<F2>")
        let solved = try await ticket(10003, in: desk)
        #expect(solved.state == .resolved)
        #expect(solved.minutes == 25)
        try await robot.press("rHon ringde igen.<F2>")
        #expect(try await ticket(10003, in: desk).reopenings == 1)
    }

    @Test("A message is acknowledged with k and leaves the inbox")
    func acknowledge() async throws {
        let desk = try await DeskFixture()
        let before = try await desk.store.unreadCount(of: .cia)
        try #require(before > 0)
        var robot = try await Robot(desk.store, account: .cia)
        try await robot.press("2<tab>k")
        #expect(try await desk.store.unreadCount(of: .cia) == before - 1)
    }

    @Test("k on a ticket of Mina never acknowledges and never moves")
    func acknowledgeNothing() async throws {
        let desk = try await DeskFixture()
        let before = try await desk.store.unreadCount(of: .anna)
        var robot = try await Robot(desk.store)
        try await robot.press("2k")
        #expect(try await desk.store.unreadCount(of: .anna) == before)
    }

    @Test("Search finds inside words as one types, F3 goes on to the next hit, Esc restores")
    func search() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let before = robot.screen
        try await robot.press("/skriv")
        #expect(robot.screen.contains("Nätverksskrivaren plan 2"))
        try await robot.press("<esc>")
        #expect(robot.screen == before)
        try await robot.press("/karin<enter>")
        let first = try #require(try robot.top as? TicketScreen).number
        try await robot.press("<F3>")
        let second = try #require(try robot.top as? TicketScreen).number
        #expect(first != second)
    }

    @Test("A mistake in a filter is pointed at under its place")
    func searchMistake() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("/kö:finnsinte")
        let rows = robot.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[2].contains("^^^"))
    }

    @Test("A question's key pressed twice does nothing, and Cancel has the focus")
    func confirmation() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10007<enter>:avsluta<enter><enter>")
        #expect(try await ticket(10007, in: desk).state == .resolved)
        try await robot.press(":avsluta<enter><tab><enter>")
        #expect(try await ticket(10007, in: desk).state == .closed)
    }

    @Test("Somebody who may only read is told so before anything is typed")
    func reader() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, account: .rut)
        try await robot.press(":10002<enter>t")
        #expect(robot.screen.contains("får läsa men inte ändra"))
        try await robot.press("a")
        #expect(try robot.top is TicketScreen)
    }
}
