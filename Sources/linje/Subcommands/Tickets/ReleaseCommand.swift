import ArgumentParser
import Domain
import Store

/// `linje release`: nobody owns the ticket any more.
struct ReleaseCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "Lägg tillbaka ett ärende i kön.")

    @OptionGroup var act: ActOptions

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        ReleaseTicket()
    }
}
