import Domain
import Instants

/// One event of each kind, with every field filled in; sets hold one element so that their JSON has one order.
enum EventSamples {
    static let opening = Opening(
        classification: Classification(
            kind: .fault,
            intefunktion: IntefunktionID("utskrift"),
            category: "skrivare",
            priority: .high
        ),
        subject: "Skrivaren",
        description: "Skriver inte ut",
        requester: Requester(
            name: "Eva Ek",
            unit: "Stenbocksskolan",
            telephone: "0321-59 50 00",
            email: "eva@example.se",
            device: "PC-1"
        ),
        channel: .telephone,
        tags: ["brådska"],
        informationClass: InformationClass(confidentiality: 1, integrity: 2, availability: 3),
        place: desk,
        received: at(0),
        agreement: AgreementVersion("ramuppdrag-2022"),
        source: "1-364285768"
    )

    static let openingEntry = TicketEntry(
        ticket: TicketNumber(1),
        event: .opened(ticket: opening),
        origin: EventOrigin(actor: .engine, happened: at(0), recorded: at(0))
    )

    private static let step = EscalatedStep(
        key: StepKey(rule: RuleID("forsenat"), promise: 2, occurrence: 3),
        planned: at(5),
        told: [.person(Account("anna")), .team(TeamID("a")), .teamLead(TeamID("b")), .itManager],
        marksLate: true,
        priority: .urgent
    )

    private static let row = ImportedRow(
        line: 7,
        columns: ["status": "Accepted"],
        state: .waiting(.supplier),
        owner: Account("siebel"),
        place: third,
        note: "Wait - Vendor"
    )

    private static let keys = Requester.KnownKeys(person: "ev1", unit: "sten", device: "PC-1", system: "lon")

    private static let edit = Edit(
        subject: "s",
        description: "d",
        requester: Requester(name: "E"),
        channel: .email,
        tags: ["t"],
        watchers: [Account("bo")],
        informationClass: InformationClass(confidentiality: 0, integrity: 0, availability: 4),
        received: at(-9)
    )

    static let all: [TicketEvent] = [
        .opened(ticket: opening),
        .noted(text: "ringde"),
        .answered(text: "vi kommer"),
        .ownerChanged(to: Account("anna")),
        .ownerChanged(to: nil),
        .routed(to: second, reason: HandoverReasonID("djupare-support"), text: "besök"),
        .paused(waiting: .customer, until: at(60), text: "återkommer"),
        .paused(waiting: .ourselves, until: nil, text: ""),
        .resumed,
        .classified(as: seriousIncident),
        .edited(changes: edit),
        .attached(file: file("logg.txt")),
        .timeLogged(minutes: -15, text: "fel"),
        .linked(link: TicketLink(other: TicketNumber(2), relation: .parent)),
        .unlinked(link: TicketLink(other: TicketNumber(2), relation: .related)),
        .merged(into: TicketNumber(3)),
        .absorbed(
            ticket: TicketNumber(4),
            content: Absorbed(minutes: 5, watchers: [Account("bo")], attachments: [file("a")])
        ),
        .unmerged(from: TicketNumber(3)),
        .detached(ticket: TicketNumber(4)),
        .acknowledged(message: 12),
        .acknowledged(message: nil),
        .resolved(solution: "ny toner", team: TeamID("anvandarstod"), line: .second),
        .resolved(
            solution: "skolan installerar själv",
            team: TeamID("anvandarstod"),
            line: .first,
            outcome: .businessResponsibility
        ),
        .closed(cause: .automatic),
        .closed(cause: .manual),
        .reopened(text: "igen"),
        .cancelled(text: "fel"),
        .escalated(step: step),
        .agreementApplied(version: AgreementVersion("ramuppdrag-2026")),
        .imported(row: row),
        .acknowledged(message: 12, endsAlarm: false),
        .edited(changes: Edit(clears: [.requester])),
        .edited(changes: Edit(requester: Requester(name: "E", known: keys))),
    ]

    static let ofTheDesk: [DeskEvent] = [
        .founded(program: "linje 0.1"),
        .agreementLoaded(version: AgreementVersion("r"), name: "Ramuppdrag", validFrom: at(0), digest: "ab"),
        .staffRegistered(
            member: StaffMember(
                account: Account("anna"),
                name: "Anna",
                telephone: "1",
                teams: [TeamID("t")],
                roles: [.teamLead]
            ),
            reason: "ny"
        ),
        .historyImported(file: "f.csv", mapping: "m.toml", rows: 1, tickets: 1),
    ]
}
