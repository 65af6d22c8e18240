import ArgumentParser
import Domain
import Store

/// `linje cancel`: the ticket should not have been.
struct CancelCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Makulera ett ärende som inte skulle ha funnits."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Orsaken, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        CancelTicket(text: try Input.text(from: text))
    }
}
