import ArgumentParser
import BusinessCalendar
import Desk
import Domain
import Escalation
import Instants
import Reports
import Store

/// `linje deadline`: why something must be solved when it must.
struct DeadlineCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline",
        abstract: "Förklara när något senast ska vara åtgärdat.",
        discussion: """
            Med ett ärendes nummer förklaras det ärendets tid. Med --at förklaras löftet för något som kommer in då; utan \
            lager gäller ramuppdraget som följer med.
            """
    )

    @Argument(help: ArgumentHelp("Ärendets nummer.", valueName: "nummer"))
    var number: TicketNumber?

    @Option(name: .long, help: ArgumentHelp("När det kommer in, till exempel 2026-11-20T15:10.", valueName: "tid"))
    var at: String?

    @Option(name: .long, help: ArgumentHelp("Intefunktionens id.", valueName: "id"))
    var intefunktion: String?

    @Option(name: .long, help: ArgumentHelp("En ramuppdragsfil.", valueName: "fil"))
    var agreement: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard number == nil || (at == nil && intefunktion == nil && agreement == nil) else {
            throw ValidationError("Ange antingen ett nummer eller --at.")
        }
    }

    func run(in session: Session) async throws {
        let report: DeadlineReport
        if let number {
            report = try await explanation(of: number, session)
        } else {
            report = try await promise(session)
        }
        try session.output.line(common.json ? try report.json() : report.text(session.language))
    }

    /// Why a ticket is due when it is.
    private func explanation(of number: TicketNumber, _ session: Session) async throws -> DeadlineReport {
        let store = try session.openStore()
        guard let ticket = try await store.detail(number)?.ticket else { throw Failure.noSuchTicket(number) }
        guard ticket.classification.hasPromise else { throw Failure.noPromise(number) }
        let words = try await session.words(for: ticket, store)
        return try explanation(words.terms, received: ticket.received, stops: words.labelledStops(of: ticket))
    }

    /// What is promised for something that comes in at a moment.
    private func promise(_ session: Session) async throws -> DeadlineReport {
        let terms = try await session.termsForQuestions(agreement: agreement)
        if let intefunktion, terms.agreement.intefunktion(IntefunktionID(intefunktion)) == nil {
            throw Failure.noSuchIntefunktion(
                IntefunktionID(intefunktion),
                known: terms.agreement.intefunktioner.map(\.id)
            )
        }
        let now = session.now()
        let typed = TypedMoment(now: now, zone: terms.calendar.zone, direction: .back)
        return try explanation(terms, received: try at.map { try typed.parse($0) } ?? now, stops: [])
    }

    private func explanation(_ terms: Terms, received: Instant, stops: [LabelledStop]) throws -> DeadlineReport {
        do {
            let trace = try DeadlineTrace(
                calendar: terms.calendar,
                received: received,
                allowance: .workingDays(terms.agreement.promisedWorkingDays),
                stops: stops
            )
            return DeadlineReport(trace: trace, agreement: terms.agreement.version.rawValue)
        } catch {
            throw Failure.calendar(error)
        }
    }
}
