import Domain
import Instants
import RandomSupport

/// Events that no desk would write but a journal from elsewhere may hold, at moments that never were.
struct ImpossibleLife {
    var random: SeededRandom

    private static let edges: [Int64] = [
        .min, .min + 1, -62_135_596_800, -62_135_596_801, -1, 0, 1, 1_793_606_400, 253_402_300_799, 253_402_300_800,
        .max - 1, .max,
    ]
    private static let figures = [Int.min, -1, 0, 1, 7, 1_000_000, Int.max]

    mutating func moment() -> Instant {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: Instant(seconds: random.one(of: ImpossibleLife.edges))
        case 1: Instant(seconds: random.pick(.min ... .max))
        case 2: Instant(seconds: random.pick(-62_200_000_000...253_500_000_000))
        default: Instant(seconds: 1_793_606_400 + random.pick(-20_000_000...20_000_000))
        }
    }

    mutating func entries(_ count: Int) -> [TicketEntry] {
        [entry(.opened(ticket: opening()))] + (0..<count).map { _ in entry(event()) }
    }

    private mutating func entry(_ event: TicketEvent) -> TicketEntry {
        let origin = EventOrigin(actor: random.one(of: [anna, bo, .engine]), happened: moment(), recorded: moment())
        return TicketEntry(ticket: TicketNumber(1), event: event, origin: origin)
    }

    private mutating func classification() -> Classification {
        random.one(of: [printing, printing, wireless, seriousIncident, Classification(kind: .question)])
    }

    private mutating func opening() -> Opening {
        Opening(
            classification: classification(),
            subject: "Skrivaren",
            channel: .telephone,
            place: desk,
            received: moment(),
            agreement: AgreementVersion("ramuppdrag-2022")
        )
    }

    private mutating func number() -> TicketNumber { TicketNumber(Int64(random.one(of: ImpossibleLife.figures))) }
    private mutating func figure() -> Int { random.one(of: ImpossibleLife.figures) }
    private mutating func place() -> Place { random.one(of: [desk, third]) }

    private mutating func event() -> TicketEvent {
        switch Int.random(in: 0..<22, using: &random) {
        case 0: .opened(ticket: opening())
        case 1: .ownerChanged(to: random.chance(50) ? Account("anna") : nil)
        case 2: .routed(to: place(), reason: HandoverReasonID("djupare-support"), text: "")
        case 3, 4, 5:
            .paused(waiting: random.one(of: Waiting.allCases), until: random.chance(50) ? moment() : nil, text: "")
        case 6, 7: .resumed
        case 8: .classified(as: classification())
        case 9: .edited(changes: Edit(received: moment()))
        case 10: .timeLogged(minutes: figure(), text: "")
        case 11: .merged(into: number())
        case 12: .absorbed(ticket: number(), content: Absorbed(minutes: figure(), watchers: [], attachments: []))
        case 13: .unmerged(from: number())
        case 14: .detached(ticket: number())
        case 15: .acknowledged(message: Int64(figure()))
        case 16: .resolved(solution: "", team: desk.team, line: .first)
        case 17: .closed(cause: .manual)
        case 18: .reopened(text: "")
        case 19: .cancelled(text: "")
        case 20: .escalated(step: step())
        default: .imported(row: row())
        }
    }

    private mutating func step() -> EscalatedStep {
        let rule = random.one(of: ["utan-agare", "varning", "forsenat", "larm", "påminnelse"])
        return EscalatedStep(
            key: StepKey(rule: RuleID(rule), promise: random.one(of: [1, 2, figure()]), occurrence: figure()),
            planned: moment(),
            told: [],
            marksLate: random.chance(50)
        )
    }

    private mutating func row() -> ImportedRow {
        let state = random.chance(80) ? random.one(of: TicketState.all) : nil
        return ImportedRow(line: figure(), columns: [:], state: state, owner: nil, place: place())
    }
}
