import ArgumentParser
import Desk
import Domain
import Store

/// `linje pause`: the ticket waits for somebody.
struct PauseCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Låt ett ärende vänta på kund, leverantör eller internt."
    )

    @OptionGroup var act: ActOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("kund, leverantör eller internt.", valueName: "vem"),
        transform: Words.waiting
    )
    var waiting: Waiting = .customer

    @Option(
        name: .long,
        help: ArgumentHelp("När ägaren ska påminnas, till exempel \"tor 08:00\" eller +2h.", valueName: "tid")
    )
    var until: String?

    @Argument(help: ArgumentHelp("Varför, eller - för standard in.", valueName: "text"))
    var text: [String] = []

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        var command = PauseTicket(for: waiting, text: try Input.text(from: text))
        if let until { command.until = try await session.moment(until, .ahead, store) }
        return command
    }
}
