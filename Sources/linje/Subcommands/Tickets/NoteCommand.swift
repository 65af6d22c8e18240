import ArgumentParser
import Domain
import Store

/// `linje note`: a note for the desk only.
struct NoteCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Anteckna något för kollegerna; kunden ser det aldrig."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Texten, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        NoteTicket(text: try Input.text(from: text))
    }
}
