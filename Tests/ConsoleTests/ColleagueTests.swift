import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("What colleagues do meanwhile")
struct ColleagueTests {
    @Test("A change from outside shows, and the selection stays on its ticket")
    func liveChange() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right><down><down>")
        let selected = try #require(try robot.top.subject?.number)
        let urgent = OpenTicket(
            subject: "Alla skrivare står",
            classification: Classification(kind: .fault, intefunktion: IntefunktionID("utskrift"), priority: .urgent)
        )
        _ = try await desk.store.execute(CommandRequest(urgent, by: .bo), at: DeskFixture.now - 30 * 3_600)
        await robot.send([.hint([.tickets])])
        await robot.rest()
        #expect(robot.screen.contains("Alla skrivare står"))
        #expect(try robot.top.subject?.number == selected)
    }

    @Test("Who else reads or writes a ticket stands on its screen")
    func presence() async throws {
        let desk = try await DeskFixture()
        var anna = try await Robot(desk.store)
        var cia = try await Robot(desk.store, account: .cia)
        try await anna.press(":10001<enter>")
        try await cia.press(":10001<enter>")
        #expect(cia.screen.contains("anna.lind läser ärendet"))
        try await anna.press("a")
        await cia.send([.hint(.presence)])
        #expect(cia.screen.contains("anna.lind skriver i ärendet"))
    }

    @Test("A change meanwhile is shown before anything is overwritten, and what was typed is kept")
    func conflict() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>lBehörigheten satt.")
        let pause = PauseTicket(for: .ourselves, text: "Vänta, chefen har inte godkänt.")
        _ = try await desk.store.execute(CommandRequest(pause, on: TicketNumber(10003), by: .cia), at: robot.now)
        try await robot.press("<F2>")
        #expect(try robot.top is TicketForm)
        #expect(robot.screen.contains("ändrades medan du skrev"))
        #expect(robot.screen.contains("chefen har inte godkänt"))
        #expect(robot.screen.contains("Behörigheten satt."))
        #expect(try #require(try await desk.store.row(TicketNumber(10003))).state == .waiting(.ourselves))
        try await robot.press("<F2>")
        #expect(try #require(try await desk.store.row(TicketNumber(10003))).state == .resolved)
    }

    @Test("A note never conflicts")
    func noteFitsAnything() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10003<enter>aMin text")
        let note = NoteTicket(text: "Något annat.")
        _ = try await desk.store.execute(CommandRequest(note, on: TicketNumber(10003), by: .cia), at: robot.now)
        try await robot.press("<F2>")
        let detail = try #require(try await desk.store.detail(TicketNumber(10003)))
        #expect(detail.journal.last?.event == .noted(text: "Min text"))
    }

    @Test("An answer that comes too late is dropped")
    func lateAnswer() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let before = robot.screen
        let stale = Stamp(layer: LayerID(1), slot: .page, generation: 0)
        await robot.send([.answer(.page(TicketPage(rows: [], next: nil)), stale)])
        #expect(robot.screen == before)
    }

    @Test("When no engine has run for five minutes, every screen says so in words")
    func engineSilence() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        #expect(!robot.screen.contains("motorn går inte"))
        robot.now = DeskFixture.now + 301
        await robot.rest()
        #expect(robot.screen.contains("motorn går inte"))
    }

    @Test("A store that does not answer is told of in words, and until it answers again")
    func storeSilence() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        let asked = robot.orders.compactMap { order -> Stamp? in
            if case .ask(.counts, let stamp) = order { stamp } else { nil }
        }
        let stamp = try #require(asked.last)
        await robot.send([.answer(.failed(StoreError(.busy, about: "prov")), stamp)])
        #expect(robot.screen.contains("lagret svarar inte"))
        await robot.send([.hint(.tickets)])
        #expect(!robot.screen.contains("lagret svarar inte"))
    }
}
