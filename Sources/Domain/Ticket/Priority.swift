/// How pressing a ticket is, after lateness and deadline.
package enum Priority: Int, Hashable, Sendable, Codable, CaseIterable {
    case low = 0
    case normal
    case high
    case urgent

    /// One step more pressing; urgent stays urgent.
    package var raised: Priority { Priority(rawValue: rawValue + 1) ?? .urgent }
}

extension Priority: Comparable {
    package static func < (left: Priority, right: Priority) -> Bool {
        left.rawValue < right.rawValue
    }
}
