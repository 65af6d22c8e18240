import BusinessCalendar
import Domain
import Escalation
import Instants
import Testing

let anna: Actor = .person(Account("anna"))
let bo: Actor = .person(Account("bo"))
let desk = Place(queue: QueueID("forsta"), team: TeamID("anvandarstod"), line: .first)
let third = Place(queue: QueueID("infra"), team: TeamID("infrastruktur"), line: .third)
let printing = Classification(kind: .fault, intefunktion: IntefunktionID("utskrift"))
let wireless = Classification(kind: .fault, intefunktion: IntefunktionID("tradlost"))
let seriousIncident = Classification(kind: .securityIncident, isSerious: true)

let unownedRung = LadderStep(
    id: RuleID("utan-agare"),
    kind: "utan-ägare",
    parameters: ["öppna-minuter": 30],
    tells: [.team]
)
let warningRung = LadderStep(
    id: RuleID("varning"),
    kind: "löftets-andel",
    parameters: ["procent": 75],
    tells: [.owner]
)
let lateRung = LadderStep(
    id: RuleID("forsenat"),
    kind: "löftets-andel",
    parameters: ["procent": 100],
    tells: [.teamLead],
    marksLate: true,
    raisesPriority: true
)
let managerRung = LadderStep(
    id: RuleID("it-chef"),
    kind: "löftets-andel",
    parameters: ["procent": 150],
    tells: [.itManager]
)
let incidentRung = LadderStep(
    id: RuleID("larm"),
    kind: "allvarlig-incident",
    parameters: ["upprepa-minuter": 15],
    tells: [.teamLead, .itManager]
)

/// The shipped ladder of design: 30 minutes, 75, 100 and 150 %, and the alarm.
func agreement(
    ladder: [LadderStep] = [unownedRung, warningRung, lateRung, managerRung, incidentRung]
) -> Agreement {
    Agreement(
        version: AgreementVersion("ramuppdrag-2022"),
        name: "Ramuppdrag 2022",
        validFrom: Instant(seconds: 0),
        teams: [
            Team(id: desk.team, name: "Användarstöd"), Team(id: third.team, name: "Infrastruktur"),
        ],
        queues: [desk, third].map { Queue(id: $0.queue, name: $0.queue.rawValue, team: $0.team, line: $0.line) },
        intake: desk.queue,
        intefunktioner: ["utskrift", "tradlost"].map { Intefunktion(id: IntefunktionID($0), name: $0, text: $0) },
        handoverReasons: [HandoverReason(id: HandoverReasonID("djupare-support"), name: "Djupare support")],
        promisedWorkingDays: 1,
        clockStops: [.waiting(.customer), .resolved],
        ladder: ladder,
        closesAfterWorkingDays: 5,
        attachmentLimit: 1_000
    )
}

func stockholm() throws -> Zone {
    try ZoneDatabase.system.zone("Europe/Stockholm")
}

func calendar() throws -> OpeningCalendar {
    var definition = CalendarDefinition(zone: try stockholm())
    let day = WallSpan("07:30", "16:30")
    let friday = WallSpan("07:30", "16:00")
    definition.weekly = ([day, day, day, day, friday] as [WallSpan?]).map { [$0].compactMap(\.self) } + [[], []]
    definition.publicHolidays = .sweden
    return try OpeningCalendar(definition)
}

func terms(ladder: [LadderStep]? = nil) throws -> Terms {
    try Terms(ladder.map { agreement(ladder: $0) } ?? agreement(), calendar: try calendar())
}

/// A moment by the wall clock in Stockholm, written as `2026-11-20 15:10` or with seconds.
func wall(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    let date = try #require(LocalDate(parts[0]))
    let time = try #require(TimeOfDay(String(parts[1].prefix(5))))
    let seconds = parts[1].count > 5 ? try #require(Int64(parts[1].suffix(2))) : 0
    return try stockholm().instant(date, time) + seconds
}
