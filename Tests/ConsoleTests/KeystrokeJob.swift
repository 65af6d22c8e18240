import Domain
import Instants
import Reports
import Store
import StoreSQLite
import TestSupport
import Testing

@testable import Console

/// An everyday job, with the keys that do it.
nonisolated struct KeystrokeJob: Sendable, CustomTestStringConvertible {
    /// As docs/tangenttryck.md calls it.
    let swedish: String
    /// As README.md calls it.
    let english: String
    var account = Account.anna
    /// How one comes to where the job begins; not counted.
    var before = ""
    /// The keys; what stands between « and » is text that must be typed anyhow and is not counted.
    let keys: String
    /// Whether the job is done.
    let isDone: @MainActor @Sendable (DeskFixture, Robot) async throws -> Bool

    var testDescription: String { english }

    /// The keys as the robot presses them.
    var script: String { keys.filter { $0 != "«" && $0 != "»" } }

    /// The keys without the text.
    var keysAlone: String { keys.replacing(/«[^»]*»/, with: "") }

    static let all: [KeystrokeJob] = [
        KeystrokeJob(
            swedish: "Lägg upp och lös en känd kunds ärende",
            english: "Log and solve a known caller's matter",
            keys: "n«Karin»<down><enter><tab>«Kommer inte in»<F4>«Nytt lösenord satt.»<F4><enter>"
        ) { desk, robot in
            let ticket = try await desk.ticket(10_009)
            return ticket?.state == .resolved && ticket?.requester?.unit != nil && robot.state.layers.count == 1
        },
        KeystrokeJob(
            swedish: "Lägg upp ett ärende och koppla det till en driftstörning",
            english: "Log a matter and tie it to an outage",
            keys: "n«Karin»<down><enter><tab>«Inget nät»<F7><F2><enter>"
        ) { desk, _ in try await desk.ticket(10_009)?.links.count == 1 },
        KeystrokeJob(
            swedish: "Ta ett ärende",
            english: "Take a ticket",
            before: ":10002<enter>",
            keys: "t"
        ) { desk, _ in try await desk.ticket(10_002)?.owner == .anna },
        KeystrokeJob(
            swedish: "Ta det mest brådskande utan ägare",
            english: "Take the most urgent that nobody owns",
            keys: "bb"
        ) { desk, _ in try await desk.ticket(10_002)?.owner == .anna },
        KeystrokeJob(
            swedish: "Ge fem ärenden till en kollega",
            english: "Assign five tickets to a colleague",
            before: "<left><end><up><up><right><home>",
            keys: " <down><down><down>vf«bo»<F2><tab><enter>"
        ) { desk, _ in
            for number in [10_001, 10_002, 10_003, 10_004, 10_008] as [Int64] {
                guard try await desk.ticket(number)?.owner == .bo else { return false }
            }
            return true
        },
        KeystrokeJob(
            swedish: "Skicka till tredje linjen med orsak",
            english: "Hand over to third line with a reason",
            before: ":10002<enter>",
            keys: "e«nätverk»<tab>«djupare»<tab>«Porten är död.»<F2>"
        ) { desk, _ in
            let ticket = try await desk.ticket(10_002)
            return ticket?.place.queue == .natverk && ticket?.place.line == .third && ticket?.handovers == 1
        },
        KeystrokeJob(
            swedish: "Pausa till torsdag",
            english: "Let wait until Thursday",
            before: ":10003<enter>",
            keys: "p«kund»<tab>«tor»<F2>"
        ) { desk, robot in
            let ticket = try await desk.ticket(10_003)
            return ticket?.state == .waiting(.customer)
                && ticket?.waitsUntil.map { robot.state.scene.time.weekday($0) } == "tor"
        },
        KeystrokeJob(
            swedish: "Hitta förra månadens skrivarärende från en skola",
            english: "Find last month's printer matter of a school",
            keys: "/«skriv stenbock mottagen:2026-10»<enter>"
        ) { _, robot in (try robot.top as? TicketScreen)?.view?.ticket.subject == "Skrivaren på expeditionen" },
        KeystrokeJob(
            swedish: "Svara kunden och lös",
            english: "Answer the customer and solve",
            before: ":10003<enter>",
            keys: "s«Prova igen nu.»<F2>l«Behörigheten satt.»<F2>"
        ) { desk, _ in
            let detail = try #require(try await desk.store.detail(TicketNumber(10_003)))
            return detail.ticket.state == .resolved
                && detail.journal.contains { $0.event == .answered(text: "Prova igen nu.") }
        },
        KeystrokeJob(
            swedish: "Se varför ett ärende är försenat",
            english: "See why a ticket is late",
            before: ":10001<enter>",
            keys: "c"
        ) { _, robot in
            let hasLeft = !(try robot.top is TicketScreen)
            return hasLeft && robot.screen.contains("arbetsdag")
        },
        KeystrokeJob(
            swedish: "Kvittera ett meddelande",
            english: "Acknowledge a message",
            account: .cia,
            keys: "2<tab>k"
        ) { desk, robot in
            let all = try await desk.store.messages(to: .cia, includingAcknowledged: true, limit: 100).count
            let unread = try await desk.store.unreadCount(of: .cia)
            return unread == all - 1
        },
        KeystrokeJob(
            swedish: "Öppna igen ett ärende som löstes för tidigt",
            english: "Reopen a ticket that was solved too early",
            keys: ":«10007»<enter>r«Hon ringde igen.»<F2>"
        ) { desk, _ in try await desk.ticket(10_007)?.reopenings == 1 },
    ]
}

extension DeskFixture {
    /// A ticket as it stands; nil while there is none of that number.
    func ticket(_ number: Int64) async throws -> Ticket? {
        try await store.detail(TicketNumber(number))?.ticket
    }
}
