/// What decides how a ticket is measured and where it belongs.
package struct Classification: Hashable, Sendable, Codable {
    package var kind: TicketKind
    /// The function that does not work; only a fault has one (INTE-1).
    package var intefunktion: IntefunktionID?
    /// A heading of the desk's own choice, such as `verksamhetssystem`.
    package var category: String?
    package var priority: Priority
    /// Whether a security incident may do great damage, so that people are told at once (INC-12).
    package var isSerious: Bool

    package init(
        kind: TicketKind,
        intefunktion: IntefunktionID? = nil,
        category: String? = nil,
        priority: Priority = .normal,
        isSerious: Bool = false
    ) {
        self.kind = kind
        self.intefunktion = intefunktion
        self.category = category
        self.priority = priority
        self.isSerious = isSerious
    }

    /// Whether the promise of the agreement applies (FRIST-3).
    package var hasPromise: Bool { kind == .fault && intefunktion != nil }
}

/// How sensitive, exact and available the information must be, 0 to 4 each (KLASS-1).
package struct InformationClass: Hashable, Sendable, Codable {
    package var confidentiality: Int
    package var integrity: Int
    package var availability: Int

    /// Nil when a level lies outside 0 to 4.
    package init?(confidentiality: Int, integrity: Int, availability: Int) {
        guard [confidentiality, integrity, availability].allSatisfy((0...4).contains) else { return nil }
        self.confidentiality = confidentiality
        self.integrity = integrity
        self.availability = availability
    }
}
