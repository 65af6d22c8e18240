import Console
import Domain
import Escalation
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport

/// A small desk in memory at the moment that the screens are drawn for: Friday 20 November 2026, 14:02 in Stockholm.
struct DeskFixture {
    static let now = Instant(seconds: 1_795_179_720)
    let store: SQLiteStore

    init() async throws {
        store = try SQLiteStore.inMemory(readTerms: Terms.reading)
        try await DeskFixture.furnish(store)
    }

    /// Loads agreement, staff and a handful of tickets in every state that a list can show.
    static func furnish(_ store: SQLiteStore) async throws {
        let founding = now - 30 * 86_400
        _ = try await store.load("prov-2026", by: .admin, at: founding)
        for member in StaffMember.fixtures {
            try await store.register(member, reason: "prov", by: .admin, at: founding)
        }
        for matter in Matter.all { try await matter.open(in: store) }
        _ = try await store.runEngine(at: now)
        try await store.engineBeat(at: now)
    }
}

/// A ticket of the fixture with what has been done to it.
struct Matter {
    let subject: String
    let name: String
    let unit: String
    var email: String?
    let hoursAgo: Double
    var function: String?
    var queue: QueueID?
    var kind = TicketKind.fault
    var then: [(Actor, any TicketCommand)] = []

    func open(in store: SQLiteStore) async throws {
        let received = DeskFixture.now - Int64(hoursAgo * 3_600)
        let open = OpenTicket(
            subject: subject,
            description: subject + ", sedan i morse.",
            requester: Requester(
                name: name,
                unit: unit,
                telephone: "0321-59 50 00",
                email: email,
                device: "PC-48213"
            ),
            classification: Classification(kind: kind, intefunktion: function.map { IntefunktionID($0) }),
            queue: queue
        )
        let done = try await store.execute(CommandRequest(open, by: .anna), at: received)
        for (index, (actor, command)) in then.enumerated() {
            let request = CommandRequest(command, on: done.ticket.number, by: actor)
            _ = try await store.execute(request, at: received + Int64(index + 1) * 600)
        }
    }

    static var all: [Matter] {
        [
            Matter(
                subject: "Kan inte logga in på datorn",
                name: "Karin Berg",
                unit: "Stenbocksskolan, Ulricehamn",
                email: "karin.berg@ulricehamn.se",
                hoursAgo: 25.4,
                function: "inloggning",
                queue: .andra,
                then: [
                    (.cia, TakeTicket()),
                    (.cia, NoteTicket(text: "Kontot låst efter fem försök, låst upp. Hon provar igen.")),
                    (.cia, AnswerTicket(text: "Prova att logga in igen nu.")),
                ]
            ),
            Matter(
                subject: "Nätverksskrivaren plan 2 skriver inte ut",
                name: "Maria Öberg",
                unit: "Stadshuset, Tranemo",
                hoursAgo: 23,
                function: "utskrift"
            ),
            Matter(
                subject: "Behörighet till G: efter byte av avdelning",
                name: "Sven Åkesson",
                unit: "Stadshuset, Ulricehamn",
                email: "sven.akesson@ulricehamn.se",
                hoursAgo: 2,
                function: "inloggning",
                then: [(.anna, TakeTicket())]
            ),
            Matter(
                subject: "Docka ger ingen bild",
                name: "Johan Nilsson",
                unit: "Ekero, Ulricehamn",
                hoursAgo: 30,
                then: [(.anna, TakeTicket()), (.anna, PauseTicket(for: .customer, text: "Han provar en annan skärm."))]
            ),
            Matter(
                subject: "Funktionsadress till nya enheten",
                name: "Lena Ek",
                unit: "Kultur, Tranemo",
                hoursAgo: 5,
                kind: .order
            ),
            Matter(
                subject: "Wifi nere i hela huset",
                name: "Per Holm",
                unit: "Stenbocksskolan, Ulricehamn",
                hoursAgo: 1,
                queue: .natverk,
                then: [(.bo, TakeTicket())]
            ),
            Matter(
                subject: "Skärmen flimrar",
                name: "Karin Berg",
                unit: "Stenbocksskolan, Ulricehamn",
                email: "karin.berg@ulricehamn.se",
                hoursAgo: 60,
                then: [(.anna, ResolveTicket(solution: "Ny kabel."))]
            ),
        ]
    }
}
