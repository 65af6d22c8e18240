import BusinessCalendar
import Domain
import Escalation
import Instants

/// Makes up what happens to a ticket, from the call to its end.
struct DemonstrationLife {
    let terms: Terms
    let now: Instant
    let town: DemonstrationTown
    var random: DemonstrationRandom

    // MARK: - Opening

    /// The call: who, what and where.
    mutating func opening(_ topic: DemonstrationTopic, received: Instant, unit: String? = nil) -> Opening? {
        guard let place = terms.agreement.place(in: terms.agreement.intake) else { return nil }
        let customer = town.caller(&random, unit: unit)
        let intefunktion = topic.intefunktion.map { IntefunktionID($0) }.flatMap(terms.agreement.intefunktion)?.id
        let isOpen = terms.calendar.isOpen(at: received)
        return Opening(
            classification: Classification(kind: topic.kind, intefunktion: intefunktion, priority: topic.priority),
            subject: filled(random.pick(topic.subjects), customer),
            description: filled(random.pick(topic.descriptions), customer),
            requester: customer,
            channel: channel(isOpen: isOpen),
            tags: Set(topic.tags),
            place: place,
            received: received,
            agreement: terms.agreement.version
        )
    }

    private mutating func channel(isOpen: Bool) -> Channel {
        switch random.number(0, 100) {
        case ..<62 where isOpen: .telephone
        case ..<80: .email
        case ..<88 where isOpen: .visit
        case ..<98: .web
        default: .monitoring
        }
    }

    /// The text with the customer's own place and device, and a room and a system, in it.
    mutating func filled(_ text: String, _ customer: Requester) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            filled += rest[..<open]
            switch rest[rest.utf8.index(after: open)..<close] {
            case "plats": filled += customer.unit?.prefix { $0 != "," } ?? "kontoret"
            case "dator": filled += customer.device ?? "datorn"
            case "system": filled += random.pick(DemonstrationTopic.systems)
            default: filled += random.pick(DemonstrationLife.rooms)
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }

    private static let rooms = ["sal 4", "rum 112", "personalrummet", "receptionen", "sal B12", "matsalen"]

    func worker(in queue: QueueID, _ random: inout DemonstrationRandom) -> Account {
        random.pick(DemonstrationStaff.workers(in: queue), or: Account("anna.lind"))
    }

    // MARK: - What may happen on the way

    /// Somebody in the ticket's queue takes it.
    mutating func take(_ script: inout DemonstrationScript, afterMinutes minutes: Int) {
        let account = worker(in: script.ticket.place.queue, &random)
        script.act(.ownerChanged(to: account), by: account, at: script.later(openMinutes: minutes))
    }

    mutating func note(_ script: inout DemonstrationScript, _ topic: DemonstrationTopic) {
        guard let owner = script.ticket.owner, let customer = script.ticket.requester else { return }
        let text = filled(random.pick(topic.notes), customer)
        script.act(.noted(text: text), by: owner, at: script.later(openMinutes: random.number(5, 60)))
    }

    /// The owner hands the ticket over, and after a while somebody there takes it.
    mutating func handOver(_ script: inout DemonstrationScript, to queue: String, isTaken: Bool = true) {
        let queue = QueueID(queue)
        guard let owner = script.ticket.owner, let place = terms.agreement.place(in: queue),
            place != script.ticket.place
        else { return }
        let (reason, text) = reason(for: place.line)
        guard terms.agreement.handoverReason(reason) != nil else { return }
        let event = TicketEvent.routed(to: place, reason: reason, text: text)
        script.act(event, by: owner, at: script.later(openMinutes: random.number(8, 50)))
        if isTaken { take(&script, afterMinutes: random.number(5, 140)) }
    }

    private mutating func reason(for line: SupportLine) -> (HandoverReasonID, String) {
        switch (line, random.number(0, 3)) {
        case (.first, _): (HandoverReasonID("ater-till-anvandarstod"), "Klart hos oss, återstår att kontakta kunden.")
        case (.second, 0): (HandoverReasonID("besok-pa-plats"), "Behöver besök på plats, kunden är där till 16.")
        case (.second, 1): (HandoverReasonID("langre-handlaggningstid"), "Tar längre tid än vi kan sitta i telefon.")
        case (.second, _): (HandoverReasonID("djupare-support"), "Enkel felsökning är gjord utan resultat.")
        case (.third, _): (HandoverReasonID("specifik-expertis"), "Felet ligger i plattformen, se anteckningarna.")
        }
    }

    /// The ticket waits, and goes on later.
    mutating func wait(_ script: inout DemonstrationScript, isOver: Bool = true) {
        guard let owner = script.ticket.owner, script.ticket.state == .inProgress else { return }
        let (waiting, text) = waitingFor()
        let start = script.later(openMinutes: random.number(10, 90))
        let until = start + Int64(random.number(1, 4)) * 86_400
        let isPaused = script.act(.paused(waiting: waiting, until: until, text: text), by: owner, at: start)
        if isPaused && isOver {
            script.act(.resumed, by: owner, at: script.later(openMinutes: random.number(60, 900)))
        }
    }

    private mutating func waitingFor() -> (Waiting, String) {
        switch random.number(0, 10) {
        case ..<6:
            (.customer, random.pick(["Väntar på svar om när datorn är ledig.", "Kunden återkommer efter lektionen."]))
        case ..<9: (.supplier, random.pick(["Felanmält hos leverantören.", "Reservdel beställd."]))
        default: (.ourselves, "Inväntar beslut på veckomötet.")
        }
    }

    /// Solves the ticket, at the latest when the story ends.
    mutating func solve(_ script: inout DemonstrationScript, _ topic: DemonstrationTopic, afterMinutes minutes: Int) {
        if script.ticket.owner == nil {
            let account = worker(in: script.ticket.place.queue, &random)
            script.act(.ownerChanged(to: account), by: account, at: min(script.later(openMinutes: 2), script.end))
        }
        guard let owner = script.ticket.owner, let customer = script.ticket.requester else { return }
        let instant = min(script.later(openMinutes: minutes), script.end)
        if random.chance(600) {
            let spent = [5, 10, 15, 20, 30, 45, 60, 90][random.number(0, 8)]
            script.act(.timeLogged(minutes: spent, text: ""), by: owner, at: instant)
        }
        let place = script.ticket.place
        let solution = filled(random.pick(topic.solutions), customer)
        script.act(.resolved(solution: solution, team: place.team, line: place.line), by: owner, at: instant)
    }

    /// The customer comes back after the solution.
    mutating func reopen(_ script: inout DemonstrationScript, _ topic: DemonstrationTopic) {
        guard script.ticket.state == .resolved else { return }
        let account = worker(in: terms.agreement.intake, &random)
        let text = random.pick(["Kunden ringer: felet är tillbaka.", "Samma fel igen dagen efter."])
        let isReopened = script.act(
            .reopened(text: text),
            by: account,
            at: script.later(openMinutes: random.number(120, 1_500))
        )
        if isReopened { solve(&script, topic, afterMinutes: random.number(20, 300)) }
    }
}
