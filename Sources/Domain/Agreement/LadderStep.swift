/// One rung of the escalation ladder: which rule, with which figures, and what it does.
package struct LadderStep: Hashable, Sendable {
    package var id: RuleID
    /// The name of the rule's kind, such as `löftets-andel`; the engine knows the kinds.
    package var kind: String
    /// The rule's figures by name, such as `procent`; which ones it has is the kind's business.
    package var parameters: [String: Int64]
    package var tells: [Audience]
    package var marksLate: Bool
    package var raisesPriority: Bool

    /// The kind that sounds for a serious incident until somebody acknowledges it.
    package static let alarmKind = "allvarlig-incident"

    /// Whom a rung tells, by their part in the ticket.
    package enum Audience: String, Hashable, Sendable, CaseIterable {
        /// The owner, or the queue's team when there is none.
        case owner = "ägare"
        case team = "grupp"
        case teamLead = "gruppledare"
        case itManager = "it-chef"
    }

    package init(
        id: RuleID,
        kind: String,
        parameters: [String: Int64],
        tells: [Audience],
        marksLate: Bool = false,
        raisesPriority: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.parameters = parameters
        self.tells = tells
        self.marksLate = marksLate
        self.raisesPriority = raisesPriority
    }
}
