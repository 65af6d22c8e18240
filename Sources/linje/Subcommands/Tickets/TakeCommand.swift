import ArgumentParser
import Domain
import Store

/// `linje take`: the one who asks becomes the owner.
struct TakeCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "take", abstract: "Ta ett ärende som ingen äger.")

    @OptionGroup var act: ActOptions

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        TakeTicket()
    }
}
