import Domain
import Instants
import Testing

@Suite("Merging carries along and can be undone")
struct MergeTests {
    /// 1 and 2, both with time, a file and a follower of their own.
    private func pair() throws -> TestDesk {
        var board = try TestDesk.withTicket(as: printing, taken: true)
        try board.run(OpenTicket(subject: "Samma skrivare", takesIt: true), by: bo, at: at(1))
        for (number, minutes) in [(TicketNumber(1), 20), (2, 5)] {
            try board.run(LogTime(minutes: minutes), on: number, at: at(2))
            try board.run(AttachFile(file("fil-\(number)")), on: number, at: at(3))
        }
        try board.run(EditTicket(Edit(watchers: [Account("anna")])), on: 1, at: at(4))
        try board.run(EditTicket(Edit(watchers: [Account("bo")])), on: 2, at: at(4))
        return board
    }

    @Test("Time, files and followers come along and are given back")
    func carrying() throws {
        var board = try pair()
        let before = try board.ticket(2)
        try board.run(MergeTicket(into: 1), on: 2, at: at(10))
        let target = try board.one
        #expect(target.minutes == 25)
        #expect(target.attachments == [file("fil-1"), file("fil-2")])
        #expect(target.followers == [Account("anna"), Account("bo")])
        #expect(try board.ticket(2).mergedInto == 1)
        #expect(try board.ticket(2).state == .closed)
        try board.run(UnmergeTicket(from: 1), on: 2, at: at(70))
        #expect(try board.one.minutes == 20)
        #expect(try board.one.attachments == [file("fil-1")])
        #expect(try board.one.followers == [Account("anna")])
        #expect(try board.ticket(2).minutes == 5)
        #expect(try board.ticket(2).state == before.state)
        #expect(try board.ticket(2).stops.map(\.span) == [InstantSpan(from: at(10), to: at(70))])
    }

    @Test("What was merged comes along through a second merging")
    func chain() throws {
        var board = try pair()
        try board.run(OpenTicket(subject: "Tredje", classification: printing), at: at(5), happened: at(-1))
        try board.run(MergeTicket(into: 1), on: 2, at: at(10))
        try board.run(MergeTicket(into: 3), on: 1, at: at(20))
        #expect(try board.ticket(3).minutes == 25)
        #expect(try board.ticket(3).attachments.count == 2)
        #expect(throws: Refusal.isMerged(1, into: 3)) { try board.run(UnmergeTicket(from: 1), on: 2, at: at(30)) }
        try board.run(UnmergeTicket(from: 3), on: 1, at: at(40))
        try board.run(UnmergeTicket(from: 1), on: 2, at: at(50))
        #expect(try [1, 2, 3].map { try board.ticket($0).minutes } == [20, 5, 0])
    }

    @Test(
        "A ticket comes back as it stood, in whatever state it was",
        arguments: [
            nil, PauseTicket(for: .customer, until: at(9_000)), PauseTicket(for: .supplier),
            ResolveTicket(solution: "s"),
            ReleaseTicket(),
        ] as [(any TicketCommand)?]
    )
    func comingBack(_ command: (any TicketCommand)?) throws {
        var board = try pair()
        if let command { try board.run(command, on: 2, by: bo, at: at(6)) }
        let before = try board.ticket(2)
        try board.run(MergeTicket(into: 1), on: 2, at: at(10))
        #expect(try board.ticket(2).stops.last?.cause == .merged)
        #expect(try board.ticket(2).waitsUntil == nil)
        try board.run(UnmergeTicket(from: 1), on: 2, at: at(70))
        var after = try board.ticket(2)
        let merged = try #require(after.stops.first { $0.cause == .merged })
        #expect(merged.span == InstantSpan(from: at(10), to: at(70)))
        if let stop = before.stops.last {
            #expect(after.stops.last?.cause == stop.cause)
            #expect(after.stops.last?.actor == bo)
            #expect(after.stops.last?.span == InstantSpan(from: at(70), to: nil))
        }
        after.stops = before.stops
        after.version = before.version
        after.changed = before.changed
        #expect(after == before)
    }
}
