/// First, second or third line.
package enum SupportLine: Int, Hashable, Sendable, Codable, CaseIterable {
    case first = 1
    case second
    case third
}

extension SupportLine: Comparable {
    package static func < (left: SupportLine, right: SupportLine) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Where a ticket lies: a queue, with the team and the line it had when the ticket came there.
package struct Place: Hashable, Sendable, Codable {
    package var queue: QueueID
    package var team: TeamID
    package var line: SupportLine

    package init(queue: QueueID, team: TeamID, line: SupportLine) {
        self.queue = queue
        self.team = team
        self.line = line
    }
}
