import ArgumentParser
import Domain
import Store

/// `linje answer`: a message to the requester.
struct AnswerCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "Svara kunden.")

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Texten, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        AnswerTicket(text: try Input.text(from: text))
    }
}
