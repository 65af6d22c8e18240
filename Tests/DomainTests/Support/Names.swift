import Domain

/// Every refusal there is; a new one does not compile until it has a name here and the tests then demand that it is provoked.
enum RefusalName: CaseIterable {
    case unknownAccount, notPermitted, unknownColleague, cannotOwn
    case noSuchTicket, sameTicket, noSuchQueue, noSuchIntefunktion, noSuchReason, noSuchLink
    case inTheFuture, beforeLatestTurn, notAhead, receivedAfterSolved, changedMeanwhile
    case notOpen, notResolved, notWaiting, notEnded, alreadyCancelled, alreadyOwned, hasNoOwner, alreadyInQueue
    case alreadyLinked, isMerged, notMerged, mergeLosesPromise, nothingToAcknowledge, nothingChanges
    case missing, tooLong, controlCharacter, notAnEmail, intefunktionNeedsFault, seriousNeedsIncident
    case minutesOutOfRange, attachmentTooLarge, attachmentNameInvalid

    init(_ refusal: Refusal) {
        switch refusal {
        case .unknownAccount: self = .unknownAccount
        case .notPermitted: self = .notPermitted
        case .unknownColleague: self = .unknownColleague
        case .cannotOwn: self = .cannotOwn
        case .noSuchTicket: self = .noSuchTicket
        case .sameTicket: self = .sameTicket
        case .noSuchQueue: self = .noSuchQueue
        case .noSuchIntefunktion: self = .noSuchIntefunktion
        case .noSuchReason: self = .noSuchReason
        case .noSuchLink: self = .noSuchLink
        case .inTheFuture: self = .inTheFuture
        case .beforeLatestTurn: self = .beforeLatestTurn
        case .notAhead: self = .notAhead
        case .receivedAfterSolved: self = .receivedAfterSolved
        case .changedMeanwhile: self = .changedMeanwhile
        case .notOpen: self = .notOpen
        case .notResolved: self = .notResolved
        case .notWaiting: self = .notWaiting
        case .notEnded: self = .notEnded
        case .alreadyCancelled: self = .alreadyCancelled
        case .alreadyOwned: self = .alreadyOwned
        case .hasNoOwner: self = .hasNoOwner
        case .alreadyInQueue: self = .alreadyInQueue
        case .alreadyLinked: self = .alreadyLinked
        case .isMerged: self = .isMerged
        case .notMerged: self = .notMerged
        case .mergeLosesPromise: self = .mergeLosesPromise
        case .nothingToAcknowledge: self = .nothingToAcknowledge
        case .nothingChanges: self = .nothingChanges
        case .missing: self = .missing
        case .tooLong: self = .tooLong
        case .controlCharacter: self = .controlCharacter
        case .notAnEmail: self = .notAnEmail
        case .intefunktionNeedsFault: self = .intefunktionNeedsFault
        case .seriousNeedsIncident: self = .seriousNeedsIncident
        case .minutesOutOfRange: self = .minutesOutOfRange
        case .attachmentTooLarge: self = .attachmentTooLarge
        case .attachmentNameInvalid: self = .attachmentNameInvalid
        }
    }
}

/// Every event there is, likewise.
enum EventName: CaseIterable {
    case opened, noted, answered, ownerChanged, routed, paused, resumed, classified, edited, attached, timeLogged
    case linked, unlinked, merged, absorbed, unmerged, detached, acknowledged, resolved, closed, reopened, cancelled
    case escalated, agreementApplied, imported

    init(_ event: TicketEvent) {
        switch event {
        case .opened: self = .opened
        case .noted: self = .noted
        case .answered: self = .answered
        case .ownerChanged: self = .ownerChanged
        case .routed: self = .routed
        case .paused: self = .paused
        case .resumed: self = .resumed
        case .classified: self = .classified
        case .edited: self = .edited
        case .attached: self = .attached
        case .timeLogged: self = .timeLogged
        case .linked: self = .linked
        case .unlinked: self = .unlinked
        case .merged: self = .merged
        case .absorbed: self = .absorbed
        case .unmerged: self = .unmerged
        case .detached: self = .detached
        case .acknowledged: self = .acknowledged
        case .resolved: self = .resolved
        case .closed: self = .closed
        case .reopened: self = .reopened
        case .cancelled: self = .cancelled
        case .escalated: self = .escalated
        case .agreementApplied: self = .agreementApplied
        case .imported: self = .imported
        }
    }
}
