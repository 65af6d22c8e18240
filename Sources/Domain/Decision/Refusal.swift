package import Instants

/// Why a command was not carried out; nothing was changed.
///
/// The words for it are in `Refusal+Text`.
package enum Refusal: Error, Hashable, Sendable {
    // Who
    case unknownAccount(Account)
    case notPermitted(Account)
    case unknownColleague(Account)
    case cannotOwn(Account)

    // Which
    case noSuchTicket(TicketNumber?)
    case sameTicket(TicketNumber)
    case noSuchQueue(QueueID)
    case noSuchIntefunktion(IntefunktionID)
    case noSuchReason(HandoverReasonID)
    case noSuchLink(TicketNumber)

    // When
    case inTheFuture(Instant)
    case beforeLatestTurn(Instant)
    case notAhead(Instant)
    case receivedAfterSolved(Instant, solved: Instant)
    case changedMeanwhile(TicketNumber, version: Int)

    // What stands in the way
    case notOpen(TicketNumber, TicketState)
    case notResolved(TicketNumber, TicketState)
    case notWaiting(TicketNumber)
    case notEnded(TicketNumber, TicketState)
    case alreadyCancelled(TicketNumber)
    case alreadyOwned(TicketNumber, by: Account)
    case hasNoOwner(TicketNumber)
    case alreadyInQueue(TicketNumber, QueueID)
    case alreadyLinked(TicketNumber)
    case isMerged(TicketNumber, into: TicketNumber)
    case notMerged(TicketNumber)
    /// The ticket has a promise that the one to take over would not keep.
    case mergeLosesPromise(TicketNumber, into: TicketNumber)
    case nothingToAcknowledge(TicketNumber)
    case nothingChanges(TicketNumber)

    // What was typed
    case missing(TextField)
    case tooLong(TextField, limit: Int)
    case controlCharacter(TextField, code: UInt32)
    case notAnEmail(String)
    case intefunktionNeedsFault
    case seriousNeedsIncident
    case minutesOutOfRange(Int)
    case attachmentTooLarge(name: String, size: Int, limit: Int)
    case attachmentNameInvalid(String)
}
