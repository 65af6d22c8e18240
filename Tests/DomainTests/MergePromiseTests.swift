import Domain
import Instants
import Testing

@Suite("No merging loses a promise (FRIST-3)")
struct MergePromiseTests {
    /// 1 came in at 0 and has a promise.
    private func promised() throws -> TestDesk {
        try TestDesk.withTicket(as: printing)
    }

    @Test("A ticket that was promised nothing cannot take over one that was; the other way round it can, and be undone")
    func withoutPromise() throws {
        var board = try promised()
        try board.run(OpenTicket(subject: "Samma skrivare"), at: at(1))
        #expect(throws: Refusal.mergeLosesPromise(1, into: 2)) {
            try board.run(MergeTicket(into: 2), on: 1, at: at(10))
        }
        try board.run(MergeTicket(into: 1), on: 2, at: at(10))
        #expect(try board.one.received == at(0) && board.one.classification.hasPromise)
        try board.run(UnmergeTicket(from: 1), on: 2, at: at(20))
        #expect(try board.ticket(2).isOpen)
    }

    @Test("Nor can one that came in later, whose promise runs out later")
    func later() throws {
        var board = try promised()
        try board.run(OpenTicket(subject: "Samma skrivare", classification: printing), at: at(1))
        #expect(throws: Refusal.mergeLosesPromise(1, into: 2)) {
            try board.run(MergeTicket(into: 2), on: 1, at: at(10))
        }
        try board.run(MergeTicket(into: 1), on: 2, at: at(10))
    }

    @Test(
        "Nor one that nobody works on any more",
        arguments: [[ResolveTicket(solution: "s")], [ResolveTicket(solution: "s"), CloseTicket()]]
            as [[any TicketCommand]]
    )
    func ended(commands: [any TicketCommand]) throws {
        var board = try promised()
        for command in commands { try board.run(command, on: 1, at: at(5)) }
        try board.run(OpenTicket(subject: "Samma skrivare", classification: printing), at: at(6))
        #expect(throws: Refusal.mergeLosesPromise(2, into: 1)) {
            try board.run(MergeTicket(into: 1), on: 2, at: at(10))
        }
        try board.run(ReopenTicket(text: "igen"), on: 1, at: at(11))
        try board.run(MergeTicket(into: 1), on: 2, at: at(12))
    }

    @Test("A promise that was kept binds nobody")
    func solved() throws {
        var board = try promised()
        try board.run(OpenTicket(subject: "Annat"), at: at(1))
        try board.run(ResolveTicket(solution: "s"), on: 1, at: at(5))
        try board.run(MergeTicket(into: 2), on: 1, at: at(10))
        #expect(try board.one.mergedInto == 2)
    }
}
