import Domain
import Instants
import Testing

@Suite("An edit takes away what a ticket may be without")
struct ClearingTests {
    private func furnished() throws -> TestDesk {
        var board = try TestDesk.withTicket(requester: Requester(name: "Eva Ek", telephone: "1"))
        let secret = InformationClass(confidentiality: 3, integrity: 1, availability: 1)
        try board.run(EditTicket(Edit(informationClass: secret)), on: 1, at: at(1))
        return board
    }

    @Test("The requester goes and all else stays, and what is untouched is not what is cleared")
    func requester() throws {
        var board = try furnished()
        var expected = try board.one
        try board.run(EditTicket(Edit(clears: [.requester])), on: 1, at: at(10))
        #expect(try board.one.requester == nil)
        expected.requester = nil
        expected.version += 1
        expected.changed = at(10)
        #expect(try board.one == expected)
        try board.run(EditTicket(Edit(subject: "Annat")), on: 1, at: at(20))
        #expect(try board.one.informationClass != nil)
    }

    @Test("Everything that can be cleared can be set again", arguments: Clearable.allCases)
    func andBack(value: Clearable) throws {
        var board = try furnished()
        let before = try board.one
        try board.run(EditTicket(Edit(clears: [value])), on: 1, at: at(10))
        #expect(try board.one.requester == nil || board.one.informationClass == nil)
        let edit = Edit(
            requester: value == .requester ? before.requester : nil,
            informationClass: value == .informationClass ? before.informationClass : nil
        )
        try board.run(EditTicket(edit), on: 1, at: at(20))
        #expect(try board.one.requester == before.requester)
        #expect(try board.one.informationClass == before.informationClass)
    }

    @Test("What is not there cannot be taken away, and a new value counts for more")
    func nothingThere() throws {
        var board = try TestDesk.withTicket()
        #expect(throws: Refusal.nothingChanges(1)) {
            try board.run(EditTicket(Edit(clears: [.requester, .informationClass])), on: 1, at: at(10))
        }
        try board.run(EditTicket(Edit(requester: Requester(name: "Bo"), clears: [.requester])), on: 1, at: at(20))
        #expect(try board.one.requester?.name == "Bo")
    }

    @Test("It conflicts with somebody else's change of the same, and with nothing else")
    func conflict() throws {
        var board = try furnished()
        let version = try board.one.version
        try board.run(EditTicket(Edit(requester: Requester(name: "Bo"))), on: 1, at: at(10))
        try board.run(EditTicket(Edit(clears: [.informationClass])), on: 1, at: at(11), expecting: version)
        #expect(throws: Refusal.changedMeanwhile(1, version: version + 2)) {
            try board.run(EditTicket(Edit(clears: [.requester])), on: 1, at: at(12), expecting: version)
        }
    }
}
