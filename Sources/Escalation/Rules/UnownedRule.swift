package import Domain

/// Tells when nobody has taken a ticket for so long.
///
/// - När: `öppna-minuter` of open time since it came to lie without an owner; waits for the customer do not count.
/// - Åtgärd: as the rung says, usually the queue's team is told. Once for each stretch without an owner.
/// - Krav: KÖ-23.
package struct UnownedRule: LadderRule {
    package static let kind = "utan-ägare"

    private let rung: LadderStep
    private let openSeconds: Int

    package init(_ rung: LadderStep) throws(TermsError) {
        self.rung = rung
        openSeconds = try rung.figure("öppna-minuter", in: 0...100_000) * 60
    }

    package func nextStep(for view: MeasuredTicket) -> Step? {
        let ticket = view.ticket
        guard ticket.isOpen, let since = ticket.unownedSince else { return nil }
        let stretch = ticket.unownedStretches
        // Another promise is no reason to tell of the same stretch again.
        guard !ticket.fired.contains(where: { $0.rule == rung.id && $0.occurrence == stretch }) else { return nil }
        guard let instant = view.moment(openSeconds: openSeconds, after: since) else { return nil }
        return Step(view.key(rung.id, occurrence: stretch), at: instant, rung: rung)
    }
}
