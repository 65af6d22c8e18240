import Domain
import Testing

@Suite("Keys of who needs help")
struct RequesterKeysTests {
    private let earlier = Requester(
        name: "Anna Zorn",
        unit: "Stenbocksskolan",
        device: "PC-1",
        known: Requester.KnownKeys(person: "anna", unit: "sten", device: "PC-1", system: "lon")
    )

    @Test("stay with what is said unchanged and go with what is not")
    func recalled() {
        var typed = earlier
        typed.known = nil
        typed.telephone = "1"
        #expect(typed.recalling(earlier).known == earlier.known)
        typed.device = "PC-2"
        #expect(typed.recalling(earlier).known == Requester.KnownKeys(person: "anna", unit: "sten", system: "lon"))
        typed.name = "Bo"
        typed.unit = nil
        #expect(typed.recalling(earlier).known == Requester.KnownKeys(system: "lon"))
        #expect(typed.recalling(nil).known == nil)
    }

    @Test("are checked like everything typed, and none are nothing")
    func checked() throws {
        var board = try TestDesk.withTicket(requester: Requester(name: "Eva", known: .init(person: " ", unit: "")))
        #expect(try board.one.requester?.known == nil)
        let steering = Requester(name: "Eva", known: .init(person: "a\u{1B}[2J"))
        #expect(throws: Refusal.controlCharacter(.recordKey, code: 0x1B)) {
            try board.run(EditTicket(Edit(requester: steering)), on: 1, at: at(10))
        }
    }
}
