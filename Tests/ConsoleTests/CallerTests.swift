import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Who is calling, from the registers")
struct CallerTests {
    private func desk() async throws -> DeskFixture {
        let desk = try await DeskFixture()
        try await desk.addRegisters()
        return desk
    }

    private func requester(_ desk: DeskFixture) async throws -> Requester? {
        let page = try await desk.store.page(of: TicketQuery(order: .newest), after: nil, limit: 1, at: DeskFixture.now)
        guard let number = page.rows.first?.number else { return nil }
        return try await desk.store.detail(number)?.ticket.requester
    }

    @Test("A person of the register is offered once, and fills in everything with its keys")
    func person() async throws {
        let desk = try await desk()
        var robot = try await Robot(desk.store)
        try await robot.press("nkarin b")
        #expect(robot.screen.split(separator: "\n").count { $0.contains("Karin Berg") } == 1)
        try await robot.press("<down><enter>")
        #expect(robot.screen.contains("anställd"))
        #expect(robot.screen.contains("Latitude 5450"))
        #expect(robot.screen.contains("hyra till"))
        #expect(robot.screen.contains("2029-03-01"))
        try await robot.press("<tab>Skärmen är svart<F2>")
        let requester = try await requester(desk)
        let keys = Requester.KnownKeys(person: "karin.berg", unit: "sten", device: "PC-48213")
        #expect(requester?.known == keys)
        #expect(requester?.telephone == "0321-59 50 00")
        #expect(requester?.unit == "Stenbocksskolan")
    }

    @Test("The number of a device leads to whoever has it")
    func device() async throws {
        let desk = try await desk()
        let callers = try await CallerClerk(store: desk.store).callers("pc-482")
        #expect(callers.first?.requester.keys.person == "karin.berg")
        #expect(callers.first?.requester.device == "PC-48213")
    }

    @Test("Whoever the register does not have is found among earlier callers")
    func earlier() async throws {
        let desk = try await desk()
        let callers = try await CallerClerk(store: desk.store).callers("öberg")
        #expect(callers.map(\.requester.name) == ["Maria Öberg"])
        #expect(callers.first?.requester.known == nil)
    }

    @Test("A changed name is somebody else, and a draft still knows the person")
    func draft() async throws {
        let desk = try await desk()
        let found = try await CallerClerk(store: desk.store).callers("karin berg").first
        let caller = try #require(found)
        #expect(Caller(in: caller.draft)?.requester.known == caller.requester.known)
        var typed = caller.requester
        typed.known = nil
        typed.name = "Karin Bergman"
        #expect(caller.recalled(in: typed).keys.person == nil)
    }

    @Test("The direct number of the staff register is shown for the owner of a ticket")
    func owner() async throws {
        let desk = try await desk()
        let record = RegisterRecord(
            StaffRegisterSchema.id,
            Account.cia.rawValue,
            [StaffRegisterSchema.name: ["Cia"], StaffRegisterSchema.telephone: ["0321-59 51 77"]]
        )
        let fields = [StaffRegisterSchema.name, StaffRegisterSchema.telephone]
        let delivery = RegisterDelivery(register: record.register, fields: fields, rows: [DeliveredRow(record)])
        _ = try await desk.store.take([delivery], by: .admin, at: DeskFixture.now)
        var robot = try await Robot(desk.store, size: Size(columns: 160, rows: 50))
        await robot.send([.hint(.registers)])
        try await robot.press(":10001<enter>")
        #expect(robot.screen.contains("0321-59 51 77"))
    }
}
