/// The number of a ticket, one series for the whole desk, short enough to say on the telephone (KÖ-22).
package struct TicketNumber: Hashable, Sendable {
    package var rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }
}

extension TicketNumber: Comparable {
    package static func < (left: TicketNumber, right: TicketNumber) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension TicketNumber: CustomStringConvertible {
    package var description: String { String(rawValue) }
}

extension TicketNumber: Codable {
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
