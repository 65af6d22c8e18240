import BusinessCalendar
import Configuration
import Domain
import Instants
import Testing

@Suite("The shipped agreement")
struct ShippedAgreementTests {
    private let agreement: Agreement
    private let calendar: CalendarDefinition

    init() throws {
        (agreement, calendar) = try AgreementFile.read(try ShippedFile.text("ramuppdrag-2022.toml"), name: "ramuppdrag")
    }

    @Test("Opens as the agreement says (TID-1 to TID-3)")
    func openingHours() {
        #expect(calendar.zone.name == "Europe/Stockholm")
        #expect(calendar.publicHolidays == .sweden)
        #expect(
            calendar.weekly.map { $0.map { "\($0.from)-\($0.to)" } } == [
                ["07:30-16:30"], ["07:30-16:30"], ["07:30-16:30"], ["07:30-16:30"], ["07:30-16:00"], [], [],
            ]
        )
    }

    @Test("Is valid from local midnight of its first day")
    func validity() {
        #expect(agreement.version.rawValue == "ramuppdrag-2022")
        #expect(agreement.validFrom.description == "2021-12-31T23:00:00Z")
    }

    @Test("Has three teams and four queues on three lines (KÖ-1 to KÖ-9)")
    func queues() {
        #expect(agreement.teams.map(\.name) == ["Användarstöd", "Verksamhetsstöd", "Infrastruktur"])
        #expect(agreement.queues.map(\.line) == [.first, .second, .third, .third])
        #expect(
            agreement.queues.map(\.team.rawValue) == [
                "anvandarstod", "anvandarstod", "verksamhetsstod", "infrastruktur",
            ]
        )
        #expect(agreement.intake.rawValue == "forsta-linjen")
        #expect(agreement.queues.allSatisfy { !$0.help.isEmpty })
    }

    @Test("Lists the fourteen intefunktioner by their codes (INTE-2 to INTE-15)")
    func intefunktioner() {
        #expect(
            agreement.intefunktioner.map(\.id.rawValue) == [
                "datorarbetsplats", "behorighet", "utskrift", "lagring-spara", "aterstallning", "klientskydd-spamskydd",
                "webbfilter", "tradlost", "fast-telefoni", "epost-kalender", "infocaption", "office-start",
                "mobil-atkomst", "programdistribution",
            ]
        )
        #expect(agreement.intefunktion(IntefunktionID("utskrift"))?.text == "Skriva ut, gäller nätverksskrivare")
    }

    @Test("Promises one working day, and stops the clock for the customer and when solved (FRIST-3)")
    func promise() {
        #expect(agreement.promisedWorkingDays == 1)
        #expect(agreement.clockStops == [.waiting(.customer), .resolved])
        #expect(agreement.closesAfterWorkingDays == 5)
        #expect(agreement.attachmentLimit == 25 * 1_048_576)
    }

    @Test("Escalates by exactly five rungs")
    func ladder() {
        #expect(
            agreement.ladder == [
                LadderStep(
                    id: RuleID("utan-agare"),
                    kind: "utan-ägare",
                    parameters: ["öppna-minuter": 30],
                    tells: [.team]
                ),
                LadderStep(
                    id: RuleID("snart-forsenat"),
                    kind: "löftets-andel",
                    parameters: ["procent": 75],
                    tells: [.owner]
                ),
                LadderStep(
                    id: RuleID("forsenat"),
                    kind: "löftets-andel",
                    parameters: ["procent": 100],
                    tells: [.teamLead],
                    marksLate: true,
                    raisesPriority: true
                ),
                LadderStep(
                    id: RuleID("mycket-forsenat"),
                    kind: "löftets-andel",
                    parameters: ["procent": 150],
                    tells: [.itManager]
                ),
                LadderStep(
                    id: RuleID("allvarlig-incident"),
                    kind: "allvarlig-incident",
                    parameters: ["upprepa-minuter": 15],
                    tells: [.teamLead, .itManager]
                ),
            ]
        )
    }

    @Test("Hands over for the reasons of the agreement first (KÖ-5)")
    func handoverReasons() {
        #expect(
            agreement.handoverReasons.prefix(3).map(\.name) == [
                "djupare support", "längre handläggningstid", "besök på plats",
            ]
        )
    }

    @Test("Quotes the sentence that each rule comes from")
    func quotes() {
        #expect(agreement.quotes["lofte"]?.hasPrefix("Åtgärdstiden ska maximalt uppgå till en (1) arbetsdag") == true)
        #expect(agreement.quotes["kalender"]?.contains("måndag-torsdag 7.30–16.30") == true)
        for step in agreement.ladder { #expect(agreement.quotes["trappa.\(step.id)"] != nil) }
        for queue in agreement.queues { #expect(agreement.quotes["ko.\(queue.id)"] != nil) }
    }
}
