package import Domain

extension TicketEvent {
    /// The event's stable name for machines, as the journal has it.
    package var name: String {
        switch self {
        case .opened: "opened"
        case .noted: "noted"
        case .answered: "answered"
        case .ownerChanged: "ownerChanged"
        case .routed: "routed"
        case .paused: "paused"
        case .resumed: "resumed"
        case .classified: "classified"
        case .edited: "edited"
        case .attached: "attached"
        case .timeLogged: "timeLogged"
        case .linked: "linked"
        case .unlinked: "unlinked"
        case .merged: "merged"
        case .absorbed: "absorbed"
        case .unmerged: "unmerged"
        case .detached: "detached"
        case .acknowledged: "acknowledged"
        case .resolved: "resolved"
        case .closed: "closed"
        case .reopened: "reopened"
        case .cancelled: "cancelled"
        case .escalated: "escalated"
        case .agreementApplied: "agreementApplied"
        case .imported: "imported"
        }
    }
}
