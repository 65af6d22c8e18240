import ArgumentParser
import Domain
import Store

/// `linje route`: the ticket is handed over to another queue.
struct RouteCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Skicka ett ärende vidare till en annan kö, med en orsak."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Köns id.", valueName: "kö"))
    var queue: String

    @Option(name: .long, help: ArgumentHelp("Orsakens id, till exempel djupare-support.", valueName: "orsak"))
    var reason: String

    @Argument(help: ArgumentHelp("Vad mottagaren behöver veta, eller - för standard in.", valueName: "text"))
    var text: [String]

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        RouteTicket(to: QueueID(queue), reason: HandoverReasonID(reason), text: try Input.text(from: text))
    }
}
