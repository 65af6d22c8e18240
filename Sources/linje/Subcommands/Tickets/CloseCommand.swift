import ArgumentParser
import Domain
import Store

/// `linje close`: a solved ticket is closed for good.
struct CloseCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Avsluta ett löst ärende.")

    @OptionGroup var act: ActOptions

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        CloseTicket()
    }
}
