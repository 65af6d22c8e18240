import ArgumentParser
import Desk
import Domain
import Store

/// `linje time`: time is booked on the ticket.
struct TimeCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "time", abstract: "Bokför nedlagd tid.")

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Hur länge: 25, 25min eller 1h20.", valueName: "tid"))
    var length: String

    @Argument(help: ArgumentHelp("Vad som gjordes, eller - för standard in.", valueName: "text"))
    var text: [String] = []

    @Flag(name: .customLong("take-back"), help: "Dra av tid som bokförts av misstag.")
    var takesBack = false

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        guard let length = TypedLength(length) else { throw Failure.unreadableLength(length) }
        let minutes = length.days * 1_440 + length.minutes
        return LogTime(minutes: takesBack ? -minutes : minutes, text: try Input.text(from: text))
    }
}
