import Domain
import Instants

let anna: Actor = .person(Account("anna"))
let bo: Actor = .person(Account("bo"))
let reader: Actor = .person(Account("lars"))
let stranger: Actor = .person(Account("okand"))

let desk = Place(queue: QueueID("forsta"), team: TeamID("anvandarstod"), line: .first)
let second = Place(queue: QueueID("andra"), team: TeamID("anvandarstod"), line: .second)
let third = Place(queue: QueueID("infra"), team: TeamID("infrastruktur"), line: .third)
let printing = Classification(kind: .fault, intefunktion: IntefunktionID("utskrift"))
let seriousIncident = Classification(kind: .securityIncident, isSerious: true)
let alarmRule = RuleID("larm")
let deeper = HandoverReasonID("djupare-support")

let staff = StaffDirectory([
    StaffMember(account: Account("anna"), name: "Anna Lind", teams: [TeamID("anvandarstod")], roles: [.firstLine]),
    StaffMember(
        account: Account("bo"),
        name: "Bo Ek",
        teams: [TeamID("infrastruktur")],
        roles: [.technician, .teamLead]
    ),
    StaffMember(account: Account("lars"), name: "Lars Ö", roles: [.reader]),
])

let agreement = Agreement(
    version: AgreementVersion("ramuppdrag-2022"),
    name: "Ramuppdrag 2022",
    validFrom: Instant(seconds: 0),
    teams: [
        Team(id: TeamID("anvandarstod"), name: "Användarstöd"),
        Team(id: TeamID("infrastruktur"), name: "Infrastruktur"),
    ],
    queues: [desk, second, third].map {
        Queue(id: $0.queue, name: $0.queue.rawValue, team: $0.team, line: $0.line)
    },
    intake: desk.queue,
    intefunktioner: [Intefunktion(id: IntefunktionID("utskrift"), name: "Utskrift", text: "Skriva ut")],
    handoverReasons: [HandoverReason(id: deeper, name: "Djupare support")],
    promisedWorkingDays: 1,
    clockStops: [.waiting(.customer), .resolved],
    ladder: [LadderStep(id: alarmRule, kind: LadderStep.alarmKind, parameters: [:], tells: [.itManager])],
    closesAfterWorkingDays: 5,
    attachmentLimit: 1_000
)

/// A moment so many seconds into the tests' time.
func at(_ seconds: Int64) -> Instant {
    Instant(seconds: 1_700_000_000 + seconds)
}

func file(_ name: String, size: Int = 10) -> Attachment {
    Attachment(name: name, size: size, digest: String(repeating: "a", count: 64))
}
