import ArgumentParser
import Domain
import Store

/// `linje acknowledge`: one confirms that one knows.
struct AcknowledgeCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Kvittera det som meddelats om ett ärende.",
        discussion: """
            Utan --message gäller det allt som meddelats dig, och larmet för en allvarlig säkerhetsincident. Med --message \
            tystnar larmet bara när meddelandet är ett av larmets egna.
            """
    )

    @OptionGroup var act: ActOptions

    @Option(name: .long, help: ArgumentHelp("Ett enda meddelande, med sitt nummer i linje inbox.", valueName: "id"))
    var message: Int64?

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        AcknowledgeTicket(message: message)
    }
}
