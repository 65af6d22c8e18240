import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Nytt ärende, while the caller is on the line")
struct NewTicketTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test(
        "The caller is found by what they say first, and chosen with ↓ and Enter",
        arguments: ["karin", "berg ka", "0321 karin", "pc-48213 karin", "karin.berg@", "stenbock kar"]
    )
    func found(typed: String) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("n\(typed)<down><enter>")
        let form = try #require(try robot.top as? NewTicketForm)
        #expect(form.requester?.name == "Karin Berg")
        #expect(form.fields.form.focused == "function")
        #expect(robot.screen.contains("10001 Kan inte logga in"))
    }

    @Test("Suggestions never take the focus: Enter and Tab go on with what was typed")
    func suggestionsWait() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nKarin")
        let form = try #require(try robot.top as? NewTicketForm)
        #expect(form.known.count > 0)
        #expect(form.fields.form.focused == "requester")
        try await robot.press("<enter>Hemtjänsten")
        let next = try #require(try robot.top as? NewTicketForm)
        #expect(next.requester == nil)
        #expect(next.fields.typed["requester"] == "Karin")
        #expect(next.fields.typed["unit"] == "Hemtjänsten")
    }

    @Test("The number or the address of somebody unknown goes into its field as well")
    func unknownContact() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("n0325-99 88 77<tab>")
        #expect((try robot.top as? NewTicketForm)?.fields.typed["telephone"] == "0325-99 88 77")
        try await robot.press("<F10><tab><enter>nny@tranemo.se<tab>")
        #expect((try robot.top as? NewTicketForm)?.fields.typed["email"] == "ny@tranemo.se")
    }

    @Test("The owner of an open ticket shows with the number that the caller may ring")
    func owner() async throws {
        let desk = try await DeskFixture()
        var cia = try #require(try await desk.store.staff()[.cia])
        cia.telephone = "0321-59 51 14"
        try await desk.store.register(cia, reason: "prov", by: .admin, at: DeskFixture.now)
        var robot = try await Robot(desk.store, size: Size(columns: 160, rows: 50))
        try await robot.press("nKarin<down><enter>")
        #expect(robot.screen.contains("0321-59 51 14"))
    }

    @Test("Others from the same place show as one types, and F7 ties the new ticket to one of them")
    func similar() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, size: Size(columns: 160, rows: 50))
        try await robot.press("nKarin<down><enter><tab>Inget nät")
        #expect(robot.screen.contains("1 ärende från Stenbocksskolan"))
        #expect(robot.screen.contains("F7 koppla till 10006"))
        try await robot.press("<F7><F2>")
        let ticket = try await ticket(10008, in: desk)
        #expect(ticket.links == [TicketLink(other: TicketNumber(10006), relation: .related)])
    }

    @Test("An outage that goes on is offered first and stands above those who call; F7 once more lets go")
    func outage() async throws {
        let desk = try await DeskFixture()
        let outage = OpenTicket(subject: "E-posten nere", classification: Classification(kind: .outage))
        _ = try await desk.store.execute(CommandRequest(outage, by: .anna), at: DeskFixture.now - 20_000)
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab><tab><tab><tab><tab><tab><tab>Kommer inte åt posten<F7>")
        #expect(robot.screen.contains("Kopplas till 10008"))
        try await robot.press("<F7>")
        #expect(!robot.screen.contains("Kopplas till"))
        try await robot.press("<F7><F2>")
        let ticket = try await ticket(10009, in: desk)
        #expect(ticket.links == [TicketLink(other: TicketNumber(10008), relation: .parent)])
    }

    @Test("F7 with nothing alike says so")
    func nothingSimilar() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<F7>")
        #expect(robot.screen.contains("Det finns inget liknande ärende"))
    }

    @Test("F6 answers that it is the business's own task, and closes")
    func handedBack() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, size: Size(columns: 160, rows: 50))
        try await robot.press("nKarin<down><enter><tab>Installera ett program<F6>")
        #expect(robot.screen.contains("F6 igen"))
        try await robot.press("Programinstallation gör skolan själv.<F6>")
        let ticket = try await ticket(10008, in: desk)
        #expect(ticket.state == .closed)
        #expect(ticket.resolution?.outcome == .businessResponsibility)
        #expect(ticket.resolution?.solution == "Programinstallation gör skolan själv.")
        try await robot.press("v")
        #expect(robot.screen.contains("verksamhetens ansvar"))
    }

    @Test("What the desk refuses is told beside the field that it is about, and nothing is lost")
    func refused() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab><tab><tab>ingen adress<tab><tab><tab><tab>Docka<F2>")
        let form = try #require(try robot.top as? NewTicketForm)
        #expect(form.fields.form.focused == "email")
        #expect(form.fields.form["email"]?.problem?.contains("ingen adress") == true)
        #expect(try await desk.store.row(TicketNumber(10008)) == nil)
        try await robot.press("<ctrl+u>olle@tranemo.se<F2>")
        #expect(try await desk.store.row(TicketNumber(10008))?.subject == "Docka")
    }

    @Test("An intefunktion on what is no fault is told beside the function")
    func functionOfNoFault() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab><tab><tab><tab><tab><ctrl+u>fråga<tab>utskr<tab>Docka<F2>")
        let form = try #require(try robot.top as? NewTicketForm)
        #expect(form.fields.form.focused == "function")
        #expect(form.fields.form["function"]?.problem != nil)
    }

    @Test("A half-made choice is in the draft and comes back as it was typed")
    func halfMadeChoice() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle<tab><tab><tab><tab><tab><tab>i<esc><esc>")
        let draft = try #require(robot.savedDrafts.first)
        #expect(draft.content.fields["function"] == "i")
        try await robot.press("y<enter>")
        let form = try #require(try robot.top as? NewTicketForm)
        #expect(form.fields.typed["function"] == "i")
        #expect(form.fields.answers["function"].isEmpty)
    }

    @Test("Several tickets can be begun; the drafts are listed with age and what they are about, the newest first")
    func severalDrafts() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nFörsta<tab><tab><tab><tab><tab><tab><tab>Skrivare<esc>")
        robot.now = DeskFixture.now + 600
        try await robot.press("nAndra<esc>y")
        let rows = robot.screen.split(separator: "\n")
        let second = try #require(rows.firstIndex { $0.contains("Andra") })
        let first = try #require(rows.firstIndex { $0.contains("Första · Skrivare") })
        #expect(second < first)
        #expect(rows[first].contains("10 min sedan"))
    }

    @Test("What others do shows in the open form by itself")
    func live() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, size: Size(columns: 160, rows: 50))
        try await robot.press("nKarin<down><enter>")
        let open = OpenTicket(
            subject: "Inget nät i sal 4",
            requester: Requester(name: "Eva Ek", unit: "Stenbocksskolan, Ulricehamn")
        )
        _ = try await desk.store.execute(CommandRequest(open, by: .anna), at: DeskFixture.now)
        await robot.send([.hint(.tickets)])
        #expect(robot.screen.contains("2 ärenden från Stenbocksskolan"))
    }
}
