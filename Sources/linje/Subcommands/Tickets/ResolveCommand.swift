import ArgumentParser
import Domain
import Store

/// `linje resolve`: the ticket is solved, and how.
struct ResolveCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "resolve", abstract: "Lös ett ärende.")

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Lösningen, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        ResolveTicket(solution: try Input.text(from: text))
    }
}
