package import Domain

/// A rule that makes something happen by itself when time passes.
///
/// Each stands in a file of its own and is listed in `EscalationRules`.
package protocol EscalationRule: Sendable {
    /// The next thing that the rule will do to a ticket and has not done yet; nil when there is nothing.
    ///
    /// The answer depends on the ticket alone: it is the same however often, by whom and how late it is asked. Only a rule that repeats
    /// looks at the moment of asking too, to skip what was missed.
    func nextStep(for view: MeasuredTicket) -> Step?
}

/// A kind of rule that an agreement's ladder may use, with figures of its own.
package protocol LadderRule: EscalationRule {
    /// The name that the agreement file calls the kind by.
    static var kind: String { get }

    /// Reads the rung's figures.
    init(_ rung: LadderStep) throws(TermsError)
}

/// The rules there are.
package enum EscalationRules {
    /// Kinds that an agreement's ladder may use.
    package static let ladder: [any LadderRule.Type] = [
        UnownedRule.self,
        PromiseShareRule.self,
        SeriousIncidentRule.self,
    ]

    /// What the desk does by itself under every agreement.
    static let standing: [any EscalationRule] = [
        WaitOverRule(),
        CloseResolvedRule(),
    ]
}

extension LadderStep {
    /// One of the rung's figures, within bounds.
    func figure(_ name: String, in allowed: ClosedRange<Int64>) throws(TermsError) -> Int {
        guard let value = parameters[name], allowed.contains(value) else {
            throw .unusableFigure(id, name: name, allowed: allowed)
        }
        return Int(value)
    }
}
