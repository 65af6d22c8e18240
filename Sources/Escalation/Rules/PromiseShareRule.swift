import BusinessCalendar
package import Domain
import Instants

/// Acts when a share of the promise is consumed.
///
/// - När: `procent` of the promise is consumed; may exceed 100.
/// - Åtgärd: as the rung says. Once for each promise, also after the ticket was solved if the share was reached before that
///   and no engine was running.
/// - Krav: FRIST-1, FRIST-3.
package struct PromiseShareRule: LadderRule {
    package static let kind = "löftets-andel"

    private let rung: LadderStep
    private let percent: Int

    package init(_ rung: LadderStep) throws(TermsError) {
        self.rung = rung
        percent = try rung.figure("procent", in: 1...10_000)
    }

    package func nextStep(for view: MeasuredTicket) -> Step? {
        guard let promise = view.promise, !view.isVoid, !view.hasFired(rung.id) else { return nil }
        guard let instant = promise.instant(ofShare: percent) else { return nil }
        // Solved at the very moment is solved in time.
        if let ended = view.ended, instant >= ended { return nil }
        return Step(view.key(rung.id), at: instant, rung: rung)
    }
}
