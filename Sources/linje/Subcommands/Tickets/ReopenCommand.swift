import ArgumentParser
import Domain
import Store

/// `linje reopen`: the matter was not over.
struct ReopenCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Ta upp ett löst, avslutat eller makulerat ärende igen."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Orsaken, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        ReopenTicket(text: try Input.text(from: text))
    }
}
