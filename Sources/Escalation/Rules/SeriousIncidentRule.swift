package import Domain
import Instants

/// Raises the alarm for a serious security incident until somebody confirms it.
///
/// - När: at once, and again after every `upprepa-minuter` of real time, day and night, until it is acknowledged or solved; see `AcknowledgeTicket`.
/// - Åtgärd: as the rung says. When no engine has run for a while only the latest alarm sounds, not every one that was missed.
/// - Krav: INC-13, FRIST-7.
package struct SeriousIncidentRule: LadderRule {
    package static let kind = LadderStep.alarmKind

    private let rung: LadderStep
    private let seconds: Int64

    package init(_ rung: LadderStep) throws(TermsError) {
        self.rung = rung
        seconds = Int64(try rung.figure("upprepa-minuter", in: 1...10_000)) * 60
    }

    package func nextStep(for view: MeasuredTicket) -> Step? {
        let ticket = view.ticket
        guard ticket.isOpen, ticket.classification.isSerious, !ticket.isAcknowledged else { return nil }
        let began = ticket.promiseBegan
        let alarms = ticket.fired.filter { $0.rule == rung.id && $0.promise == ticket.promise }
        let (following, isLast) = (alarms.map(\.occurrence).max() ?? 0).addingReportingOverflow(1)
        var occurrence = max(1, following)
        if let now = view.now, now > began {
            occurrence = max(occurrence, Int((now - began) / seconds) + 1)
        }
        // A journal from elsewhere may hold an alarm beyond the end of time, which has no next one.
        let (wait, isBeyond) = Int64(occurrence - 1).multipliedReportingOverflow(by: seconds)
        guard !isLast, !isBeyond, (began + wait) - began == wait else { return nil }
        return Step(view.key(rung.id, occurrence: occurrence), at: began + wait, rung: rung)
    }
}
