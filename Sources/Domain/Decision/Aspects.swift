/// The parts of a ticket that events change and commands rest on.
///
/// Two people may change one ticket at a time as long as what one changes is not what the other rests on.
package struct Aspects: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package static let state = Aspects(rawValue: 1 << 0)
    package static let owner = Aspects(rawValue: 1 << 1)
    package static let place = Aspects(rawValue: 1 << 2)
    package static let classification = Aspects(rawValue: 1 << 3)
    package static let subject = Aspects(rawValue: 1 << 4)
    package static let description = Aspects(rawValue: 1 << 5)
    package static let requester = Aspects(rawValue: 1 << 6)
    package static let channel = Aspects(rawValue: 1 << 7)
    package static let tags = Aspects(rawValue: 1 << 8)
    package static let watchers = Aspects(rawValue: 1 << 9)
    package static let informationClass = Aspects(rawValue: 1 << 10)
    package static let received = Aspects(rawValue: 1 << 11)

    /// Where the ticket stands: what everything that moves it rests on.
    package static let standing: Aspects = [.state, .owner, .place]
    package static let all = Aspects(rawValue: (1 << 12) - 1)
}

extension TicketEvent {
    /// What is another on the ticket after the event; nothing for what is only added to it.
    package var changes: Aspects {
        switch self {
        case .opened: .all
        case .ownerChanged: .owner
        case .routed, .imported: .standing
        case .paused, .resumed, .resolved, .closed, .reopened, .cancelled, .merged, .unmerged: .state
        case .classified: .classification
        case .edited(let changes): changes.aspects
        case .escalated(let step): step.priority == nil ? [] : .classification
        case .noted, .answered, .attached, .timeLogged, .linked, .unlinked, .absorbed, .detached, .acknowledged,
            .agreementApplied:
            []
        }
    }
}

extension Edit {
    /// The fields that it changes.
    package var aspects: Aspects {
        var aspects: Aspects = []
        if subject != nil { aspects.insert(.subject) }
        if description != nil { aspects.insert(.description) }
        if requester != nil || clears(.requester) { aspects.insert(.requester) }
        if channel != nil { aspects.insert(.channel) }
        if tags != nil { aspects.insert(.tags) }
        if watchers != nil { aspects.insert(.watchers) }
        if informationClass != nil || clears(.informationClass) { aspects.insert(.informationClass) }
        if received != nil { aspects.insert(.received) }
        return aspects
    }
}
