import Domain
import Instants
import Store

/// A desk just large enough for filters to have something to name; local time is two hours ahead of UTC.
enum SmallDesk {
    static let scope = FilterScope(
        agreement: agreement,
        staff: StaffDirectory([
            StaffMember(account: Account("anna.lind"), name: "Anna Lind"),
            StaffMember(account: Account("anders.berg"), name: "Anders Berg"),
            StaffMember(account: Account("oskar.dahl"), name: "Oskar Dahl"),
        ]),
        today: date("2026-11-20"),
        startOfDay: { Instant(seconds: Int64($0.daysSinceEpoch) * 86_400 - 7_200) }
    )

    static let agreement = Agreement(
        version: AgreementVersion("ett"),
        name: "Ett",
        validFrom: Instant(seconds: 0),
        teams: [Team(id: TeamID("anvandarstod"), name: "Användarstöd"), Team(id: TeamID("natet"), name: "Nätet")],
        queues: [
            Queue(id: QueueID("forsta-linjen"), name: "Första linjen", team: TeamID("anvandarstod"), line: .first),
            Queue(id: QueueID("andra-linjen"), name: "Andra linjen", team: TeamID("anvandarstod"), line: .second),
            Queue(id: QueueID("natet"), name: "Infrastruktur", team: TeamID("natet"), line: .third),
        ],
        intake: QueueID("forsta-linjen"),
        intefunktioner: [
            Intefunktion(id: IntefunktionID("utskrift"), name: "Utskrift", text: ""),
            Intefunktion(id: IntefunktionID("tradlost"), name: "Trådlöst nätverk", text: ""),
        ],
        handoverReasons: [],
        promisedWorkingDays: 1,
        clockStops: [],
        ladder: [],
        closesAfterWorkingDays: 5,
        attachmentLimit: 0
    )

    static func date(_ text: String) -> LocalDate {
        LocalDate(text) ?? LocalDate(daysSinceEpoch: 0)
    }

    static func parse(_ text: String) throws(FilterError) -> Filter {
        try FilterLanguage.parse(text, in: scope)
    }

    /// A span of whole local days.
    static func days(_ from: String, _ to: String) -> InstantSpan {
        InstantSpan(from: scope.startOfDay(date(from)), to: scope.startOfDay(date(to)))
    }
}
