package import BusinessCalendar
package import Domain
package import Escalation
package import Instants

extension Agreement {
    /// A small agreement with the shipped ladder: three lines, four queues, two teams.
    package static func fixture(
        version: String = "prov-2026",
        validFrom: Instant = Instant(seconds: 1_767_222_000),
        ladder: [LadderStep] = Agreement.shippedLadder
    ) -> Agreement {
        Agreement(
            version: AgreementVersion(version),
            name: "Prov \(version)",
            validFrom: validFrom,
            teams: [
                Team(id: .anvandarstod, name: "Användarstöd"),
                Team(id: .drift, name: "Drift"),
            ],
            queues: [
                Queue(id: .forsta, name: "Första linjen", team: .anvandarstod, line: .first),
                Queue(id: .andra, name: "Andra linjen", team: .anvandarstod, line: .second),
                Queue(id: .natverk, name: "Nätverk", team: .drift, line: .third),
                Queue(id: .servrar, name: "Servrar", team: .drift, line: .third),
            ],
            intake: .forsta,
            intefunktioner: [
                Intefunktion(id: IntefunktionID("utskrift"), name: "Utskrift", text: "Det går inte att skriva ut"),
                Intefunktion(id: IntefunktionID("inloggning"), name: "Inloggning", text: "Det går inte att logga in"),
            ],
            handoverReasons: [HandoverReason(id: HandoverReasonID("djupare"), name: "Behöver djupare support")],
            promisedWorkingDays: 1,
            clockStops: [.waiting(.customer), .resolved],
            ladder: ladder,
            closesAfterWorkingDays: 5,
            attachmentLimit: 10_000_000
        )
    }

    /// The rungs of the shipped agreement.
    package static var shippedLadder: [LadderStep] {
        [
            LadderStep(
                id: RuleID("utan-agare"),
                kind: "utan-ägare",
                parameters: ["öppna-minuter": 30],
                tells: [.team]
            ),
            LadderStep(id: RuleID("lofte-75"), kind: "löftets-andel", parameters: ["procent": 75], tells: [.owner]),
            LadderStep(
                id: RuleID("lofte-100"),
                kind: "löftets-andel",
                parameters: ["procent": 100],
                tells: [.teamLead],
                marksLate: true,
                raisesPriority: true
            ),
            LadderStep(
                id: RuleID("lofte-150"),
                kind: "löftets-andel",
                parameters: ["procent": 150],
                tells: [.itManager]
            ),
            LadderStep(
                id: RuleID("larm"),
                kind: LadderStep.alarmKind,
                parameters: ["upprepa-minuter": 15],
                tells: [.teamLead, .itManager]
            ),
        ]
    }
}

extension QueueID {
    package static let forsta = QueueID("forsta-linjen")
    package static let andra = QueueID("andra-linjen")
    package static let natverk = QueueID("natverk")
    package static let servrar = QueueID("servrar")
}

extension TeamID {
    package static let anvandarstod = TeamID("anvandarstod")
    package static let drift = TeamID("drift")
}

extension Terms {
    /// Terms of the fixture agreement with the desk's opening hours.
    package static func fixture(_ agreement: Agreement = .fixture()) throws -> Terms {
        try Terms(agreement, calendar: try OpeningCalendar.fixture())
    }

    /// Reads `version` or `version@seconds`, the text that tests load as an agreement.
    @Sendable
    package static func reading(_ text: String) throws -> Terms {
        let parts = text.split(separator: "@")
        guard let version = parts.first, parts.count <= 2 else { throw UnreadableAgreement() }
        guard parts.count == 2 else { return try fixture(.fixture(version: String(version))) }
        guard let seconds = Int64(parts[1]) else { throw UnreadableAgreement() }
        return try fixture(.fixture(version: String(version), validFrom: Instant(seconds: seconds)))
    }
}

/// What a test's agreement text is when it says nothing.
package struct UnreadableAgreement: Error {}

extension OpeningCalendar {
    /// Mon–Thu 07:30–16:30, Fri 07:30–16:00 in Stockholm, without the public holidays.
    package static func fixture() throws -> OpeningCalendar {
        var definition = CalendarDefinition(zone: try ZoneDatabase.system.zone("Europe/Stockholm"))
        guard let day = WallSpan("07:30", "16:30"), let friday = WallSpan("07:30", "16:00") else {
            throw UnreadableAgreement()
        }
        definition.weekly = [[day], [day], [day], [day], [friday], [], []]
        definition.publicHolidays = .sweden
        return try OpeningCalendar(definition)
    }
}
