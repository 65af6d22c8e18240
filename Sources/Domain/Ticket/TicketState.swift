/// Whom a ticket waits for.
package enum Waiting: String, Hashable, Sendable, Codable, CaseIterable {
    case customer = "kund"
    case supplier = "leverantör"
    case ourselves = "internt"
}

/// Where a ticket stands.
package enum TicketState: Hashable, Sendable {
    /// In a queue, with nobody at work on it.
    case new
    case inProgress
    case waiting(Waiting)
    case resolved
    case closed
    case cancelled

    package static let all: [TicketState] =
        [.new, .inProgress] + Waiting.allCases.map { .waiting($0) } + [.resolved, .closed, .cancelled]

    /// Whether somebody still has work to do: not solved, closed or cancelled.
    package var isOpen: Bool {
        switch self {
        case .new, .inProgress, .waiting: true
        case .resolved, .closed, .cancelled: false
        }
    }
}

extension TicketState: RawRepresentable, Codable {
    package init?(rawValue: String) {
        guard let state = TicketState.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = state
    }

    /// The word that machines and people share, such as `pågår` or `väntar på kund`.
    package var rawValue: String {
        switch self {
        case .new: "ny"
        case .inProgress: "pågår"
        case .waiting(.customer): "väntar på kund"
        case .waiting(.supplier): "väntar på leverantör"
        case .waiting(.ourselves): "väntar internt"
        case .resolved: "löst"
        case .closed: "avslutad"
        case .cancelled: "makulerad"
        }
    }
}
