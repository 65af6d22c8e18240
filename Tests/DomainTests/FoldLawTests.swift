import Domain
import Foundation
import Instants
import RandomSupport
import Testing

@Suite("A ticket is the fold of its journal")
struct FoldLawTests {
    @Test("For every prefix of random histories, and nothing that must hold is ever broken", arguments: 1...100)
    func law(seed: UInt64) throws {
        try expectPrefixes(try history(seed: seed), seed)
    }

    @Test("Random histories hold everything that commands can bring about")
    func coverage() throws {
        var seen: Set<EventName> = []
        for seed in UInt64(1)...20 {
            seen.formUnion(try history(seed: seed).journals.values.joined().map { EventName($0.event) })
        }
        #expect(Set(EventName.allCases).subtracting(seen) == [.escalated, .agreementApplied, .imported])
    }

    /// Some days at a careless desk whose clock is now and then turned back.
    private func history(seed: UInt64) throws -> TestDesk {
        var random = SeededRandom(seed: seed)
        var board = TestDesk()
        board.pendingMessages[0] = .noted(text: "n")
        var now = at(0)
        for step in 0..<150 {
            now = now + (random.chance(8) ? -random.pick(0...50_000) : random.pick(0...20_000))
            let number = RandomCommands.ticket(of: board, using: &random)
            let command = step < 3 ? OpenTicket(subject: "s") : RandomCommands.command(now: now, using: &random)
            let happened = random.chance(15) ? now - random.pick(0...30_000) : nil
            do {
                try board.run(
                    command,
                    on: command is OpenTicket ? nil : number,
                    by: random.one(of: [anna, bo, .engine]),
                    at: now,
                    happened: happened
                )
            } catch {
                continue
            }
            for (number, journal) in board.journals {
                let ticket = try #require(board.tickets[number])
                let broken = Invariants.broken(by: ticket, among: board.tickets, events: journal.count)
                #expect(broken.isEmpty, "seed \(seed), step \(step), \(command): ticket \(number) \(broken)")
            }
        }
        return board
    }

    private func expectPrefixes(_ board: TestDesk, _ seed: UInt64) throws {
        for journal in board.journals.values {
            let number = try #require(journal.first?.ticket)
            #expect(Ticket.fold(journal) == board.tickets[number], "seed \(seed)")
            var ticket = try #require(journal.first.flatMap(Ticket.init))
            for (index, entry) in journal.enumerated() {
                if index > 0 { ticket.apply(entry.event, entry.origin) }
                #expect(Ticket.fold(journal.prefix(index + 1)) == ticket, "seed \(seed)")
                let data = try JSONEncoder().encode(entry.event)
                #expect(try JSONDecoder().decode(TicketEvent.self, from: data) == entry.event, "seed \(seed)")
            }
        }
    }

    @Test("A journal that does not begin with an opening tells of no ticket")
    func noOpening() {
        let origin = EventOrigin(actor: anna, happened: at(0), recorded: at(0))
        #expect(Ticket.fold([]) == nil)
        #expect(Ticket.fold([TicketEntry(ticket: 1, event: .resumed, origin: origin)]) == nil)
    }

    @Test("No journal traps, in whatever order its events stand and however far off its times lie", arguments: 1...40)
    func extremes(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let moments: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
        let wild: [TicketEvent] = [
            .timeLogged(minutes: .max, text: ""), .timeLogged(minutes: .min, text: ""),
            .absorbed(ticket: TicketNumber(.max), content: Absorbed(minutes: .max, watchers: [], attachments: [])),
            .absorbed(ticket: TicketNumber(.min), content: Absorbed(minutes: .max, watchers: [], attachments: [])),
            .paused(waiting: .customer, until: Instant(seconds: .min), text: ""),
            .edited(changes: Edit(received: Instant(seconds: .max))),
        ]
        var board = TestDesk()
        board.write(
            .opened(ticket: EventSamples.opening),
            to: 1,
            by: anna,
            happened: Instant(seconds: random.one(of: moments))
        )
        for _ in 0..<200 {
            let event = random.one(of: EventSamples.all + wild)
            let happened = Instant(seconds: random.one(of: moments))
            board.write(
                event,
                to: 1,
                by: .imported("x"),
                happened: happened,
                recorded: Instant(seconds: random.one(of: moments))
            )
            let ticket = try board.one
            #expect(Invariants.stopsAreInOrder(ticket), "seed \(seed)")
            _ = (ticket.minutes, ticket.attachments, ticket.followers, ticket.latestTurn)
            _ = try? board.run(LogTime(minutes: 10_080), on: 1, at: at(0))
        }
        #expect(Ticket.fold(try #require(board.journals[1])) == (try board.one), "seed \(seed)")
    }
}
