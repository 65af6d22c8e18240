import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The registers on the screen")
struct RegisterScreenTests {
    private func desk() async throws -> DeskFixture {
        let desk = try await DeskFixture()
        try await desk.addRegisters()
        return desk
    }

    @Test("Every register is listed with how much it holds, and Enter goes into it and on to a record")
    func browse() async throws {
        let desk = try await desk()
        var robot = try await Robot(desk.store)
        try await robot.press("R")
        #expect(robot.screen.contains("Personer          2 poster"))
        try await robot.press("<enter>")
        #expect(robot.screen.contains("Karin Berg (karin.berg) · anställd · Stenbocksskolan"))
        try await robot.press("<enter>")
        #expect(robot.screen.contains("karin.berg@ulricehamn.se"))
        #expect(robot.screen.contains("PC-48213"))
    }

    @Test("Typing finds records of every register, and a reference leads on")
    func find() async throws {
        let desk = try await desk()
        var robot = try await Robot(desk.store)
        try await robot.press(":register karin<enter>")
        #expect(robot.screen.contains("person        Karin Berg"))
        try await robot.press("<enter><down><down><down><enter>")
        #expect(try (robot.top as? RecordScreen)?.reference == RecordReference(UnitsRegister.id, "sten"))
        #expect(robot.screen.contains("Personer"))
        try await robot.press("<esc><esc><esc>")
        #expect(try robot.top is QueuesScreen)
    }

    @Test("The tickets of a person stand on the page and are one key away")
    func tickets() async throws {
        let desk = try await desk()
        let requester = Requester(name: "Karin Berg", known: Requester.KnownKeys(person: "karin.berg"))
        let open = OpenTicket(subject: "Skärmen är svart", requester: requester)
        let number = try await desk.store.execute(CommandRequest(open, by: .anna), at: DeskFixture.now).ticket.number
        var robot = try await Robot(desk.store)
        try await robot.press("R<enter><enter>")
        #expect(robot.screen.contains("\(number)"))
        #expect(robot.screen.contains("Skärmen är svart"))
        try await robot.press("A")
        #expect(robot.screen.contains("person:karin.berg"))
        #expect(robot.screen.contains("1 träff"))
    }

    @Test("A record is edited by a form of the schema; what is wrong is told at its field, and history keeps it")
    func edit() async throws {
        let desk = try await desk()
        var robot = try await Robot(desk.store)
        try await robot.press("R<enter><enter>d<tab><tab><tab><tab>x<F2>")
        #expect(robot.screen.contains("är inget telefonnummer"))
        #expect(try robot.top is RecordForm)
        try await robot.press("<ctrl+u>0321-59 50 99<F2>")
        #expect(try robot.top is RecordScreen)
        let record = try await desk.store.record(RecordReference(PeopleRegister.id, "karin.berg"))
        #expect(record?.record.all(PeopleRegister.telephone) == ["0321-59 50 99"])
        #expect(robot.screen.contains("anna"))
        #expect(try await desk.store.history(of: RecordReference(PeopleRegister.id, "karin.berg")).count == 2)
    }

    @Test("A new record is added, a key that is there is refused, and what was typed is kept as a draft")
    func add() async throws {
        let desk = try await desk()
        var robot = try await Robot(desk.store)
        try await robot.press("R<end><up><up><enter>")
        try await robot.press("<F4>")
        #expect(try robot.top is RecordForm)
        try await robot.press("<esc>R<enter><F4>karin.berg<tab>Karin Två<tab>anst<tab><F2>")
        #expect(robot.screen.contains("finns redan"))
        try await robot.press("<ctrl+a><ctrl+k>karin.tva<F2>")
        #expect(try (robot.top as? RecordScreen)?.reference == RecordReference(PeopleRegister.id, "karin.tva"))
        try await robot.press("dHej<esc>y")
        #expect(try robot.top is DraftsScreen)
        try await robot.press("<enter>")
        #expect(robot.screen.contains("Karin TvåHej"))
    }

    @Test("Whoever may only read may not change a record")
    func readOnly() async throws {
        let desk = try await desk()
        var preferences = ConsolePreferences()
        preferences.isReadOnly = true
        var robot = try await Robot(desk.store, preferences: preferences)
        try await robot.press("R<enter><F4>")
        #expect(try robot.top is RegistersScreen)
        try await robot.press("<enter>d")
        #expect(try robot.top is RecordScreen)
    }
}
