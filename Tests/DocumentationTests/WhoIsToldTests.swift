import Configuration
import Domain
import Escalation
import Instants
import Testing

@Suite("Who is told what, in the handbook")
struct WhoIsToldTests {
    private static let now = Instant(seconds: 1_793_606_400)
    private static let owner = Account("anna")
    private static let follower = Account("bo")

    @Test("The table's rows are the shipped ladder and what people do, with those who are told of it")
    func table() throws {
        let (agreement, _) = try AgreementFile.read(
            try Repository().text("data/ramuppdrag-2022.toml"),
            name: "data/ramuppdrag-2022.toml"
        )
        let expected = deeds.map { [$0.what, $0.who] } + agreement.ladder.map(row) + [waitOver]
        #expect(try Handbook().rows("underrättas") == expected)
    }

    @Test("What people do tells those whom the table names")
    func people() throws {
        let ticket = try ticket()
        for deed in deeds {
            let told = Consequences(of: deed.event, by: .person(Account("cia")), on: ticket).messages.map(\.recipient)
            #expect(told == deed.told, "\(deed.what)")
        }
    }

    // MARK: - What people do

    private struct Deed {
        var what: String
        var who: String
        var event: TicketEvent
        var told: [Recipient]
    }

    private var deeds: [Deed] {
        let both: [Recipient] = [.person(Self.owner), .person(Self.follower)]
        let interested = "ägaren och de som följer det"
        return [
            Deed(
                what: "någon ger dig ett ärende",
                who: "du",
                event: .ownerChanged(to: Self.owner),
                told: [.person(Self.owner)]
            ),
            Deed(what: "någon antecknar i ett ärende", who: interested, event: .noted(text: "x"), told: both),
            Deed(what: "ett ärende återöppnas", who: interested, event: .reopened(text: "x"), told: both),
        ]
    }

    private func ticket() throws -> Ticket {
        let opening = Opening(
            classification: Classification(kind: .fault),
            subject: "Skrivaren",
            channel: .telephone,
            place: Place(queue: QueueID("k"), team: TeamID("t"), line: .first),
            received: Self.now,
            agreement: AgreementVersion("a")
        )
        let origin = EventOrigin(actor: .engine, happened: Self.now, recorded: Self.now)
        let entries = [TicketEvent.opened(ticket: opening), .ownerChanged(to: Self.owner), .edited(changes: following)]
            .map { TicketEntry(ticket: TicketNumber(1), event: $0, origin: origin) }
        return try #require(Ticket.fold(entries))
    }

    private var following: Edit { Edit(watchers: [Self.follower]) }

    // MARK: - What time does

    private var waitOver: [String] { ["en väntetid är slut", words(of: [.owner])] }

    private func row(of rung: LadderStep) -> [String] {
        var who = words(of: rung.tells)
        let share = rung.parameters["procent"] ?? 0
        if rung.marksLate { who += "; ärendet märks försenat" + (rung.raisesPriority ? " och prioriteten höjs" : "") }
        switch rung.kind {
        case UnownedRule.kind:
            let minutes = rung.parameters["öppna-minuter"] ?? 0
            return ["ingen har tagit ett ärende på \(minutes) minuters öppettid", who]
        case PromiseShareRule.kind where share == 100: return ["tiden gick ut", who]
        case PromiseShareRule.kind where share > 100: return ["\(share) % av tiden har gått", who]
        case PromiseShareRule.kind: return ["\(share) % av löftets tid har gått", who]
        default:
            let minutes = rung.parameters["upprepa-minuter"] ?? 0
            return [
                "en allvarlig säkerhetsincident",
                who + ", genast och var \(minutes):e minut tills någon kvitterar larmet",
            ]
        }
    }

    private func words(of audience: [LadderStep.Audience]) -> String {
        audience.map { part in
            switch part {
            case .owner: "ägaren; gruppen om ingen äger det"
            case .team: "köns grupp"
            case .teamLead: "gruppledaren"
            case .itManager: "it-chefen"
            }
        }.joined(separator: " och ")
    }
}
