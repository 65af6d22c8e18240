import ArgumentParser
import Domain
import Store

/// `linje unmerge`: a merged ticket comes back.
struct UnmergeCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Dela ett ärende från det som det slogs ihop med."
    )

    @OptionGroup var act: ActOptions

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        guard let ticket = try await store.detail(act.number)?.ticket else { throw Failure.noSuchTicket(act.number) }
        guard let target = ticket.mergedInto else { throw Failure.notMerged(act.number) }
        return UnmergeTicket(from: target)
    }
}
