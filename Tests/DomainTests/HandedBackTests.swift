import Domain
import Foundation
import Instants
import Testing

@Suite("What is the business's own task")
struct HandedBackTests {
    @Test("It is answered, not said to be solved, and the fold remembers why")
    func answered() throws {
        var board = try TestDesk.withTicket(requester: Requester(name: "Eva", email: "eva@example.se"))
        let answer = ResolveTicket(solution: "Skolan installerar själv", outcome: .businessResponsibility)
        try board.run(answer, on: 1, at: at(1))
        #expect(board.consequences.flatMap(\.letters).map(\.kind) == [.answer])
        try board.run(ReopenTicket(text: "ändå vårt"), on: 1, at: at(2))
        try board.run(ResolveTicket(solution: "Vi gjorde det"), on: 1, at: at(3))
        #expect(board.consequences.flatMap(\.letters).map(\.kind) == [.resolved])
    }

    @Test("A journal from before there were outcomes reads as it did, and is written as it was")
    func oldJournals() throws {
        let event = TicketEvent.resolved(solution: "ny toner", team: TeamID("anvandarstod"), line: .second)
        let bytes = try JSONEncoder().encode(event)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("outcome"))
        #expect(try JSONDecoder().decode(TicketEvent.self, from: bytes) == event)
    }
}
