import Domain
import Escalation
import Instants
import RandomSupport
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("A row is the fold of its journal")
struct FoldLawTests {
    @Test("After every command of a random sequence, in every store", arguments: StoreBackend.allCases, [1, 2, 3])
    func everyPrefix(backend: StoreBackend, seed: UInt64) async throws {
        let store = try await backend.make().store
        var random = SeededRandom(seed: seed)
        var now = Instant.monday
        var numbers = [try await store.run(OpenTicket.fixture(intefunktion: "utskrift"), at: now).number]
        for step in 0..<60 {
            now = now + Int64.random(in: 0...20_000, using: &random)
            let number = numbers.randomElement(using: &random) ?? numbers[0]
            let actor = [Actor.anna, .bo, .cia].randomElement(using: &random) ?? .anna
            let command = randomCommand(numbers, &random)
            do {
                let ticket = try await store.run(command, on: command is OpenTicket ? nil : number, by: actor, at: now)
                if !numbers.contains(ticket.number) { numbers.append(ticket.number) }
            } catch let error as StoreError {
                guard case .refused = error.code else { throw error }
            }
            _ = try await store.runEngine(at: now)
            let detail = try #require(try await store.detail(number))
            let terms = try await store.terms(at: now)
            let timing = terms.timing(of: detail.ticket)
            let folded = TicketRow(detail.ticket, due: timing.due, next: timing.next)
            #expect(detail.row == folded, "seed \(seed) step \(step)")
            #expect(detail.journal.count == detail.ticket.version, "seed \(seed) step \(step)")
        }
        let verification = try await store.verify { _ in }
        #expect(verification.findings.isEmpty, "seed \(seed)")
        #expect(verification.tickets == numbers.count, "seed \(seed)")
    }

    private func randomCommand(_ numbers: [TicketNumber], _ random: inout SeededRandom) -> any TicketCommand {
        let other = numbers.randomElement(using: &random) ?? numbers[0]
        let commands: [any TicketCommand] = [
            OpenTicket.fixture(
                "Ärende \(numbers.count)",
                requester: .fixture(email: "k@exempel.se"),
                tags: ["å", "b"]
            ),
            NoteTicket(text: "Ringde Åke"), AnswerTicket(text: "Prova igen"), TakeTicket(), AssignTicket(to: .bo),
            ReleaseTicket(), RouteTicket(to: .andra, reason: HandoverReasonID("djupare"), text: "svårt"),
            RouteTicket(to: .natverk, reason: HandoverReasonID("djupare"), text: "nät"),
            PauseTicket(for: .customer, text: "väntar svar"), PauseTicket(for: .supplier, text: "del"), ResumeTicket(),
            ClassifyTicket(as: Classification(kind: .fault, intefunktion: IntefunktionID("inloggning"))),
            EditTicket(Edit(subject: "Ny rubrik", tags: ["c"])),
            EditTicket(Edit(clears: [.requester])), LogTime(minutes: 15, text: "felsökte"),
            LinkTicket(to: other, as: .related), MergeTicket(into: other), UnmergeTicket(from: other),
            AcknowledgeTicket(), ResolveTicket(solution: "Bytte patron"), CloseTicket(), ReopenTicket(text: "åter"),
            CancelTicket(text: "dubbelt"),
        ]
        return commands.randomElement(using: &random) ?? NoteTicket(text: "x")
    }
}
