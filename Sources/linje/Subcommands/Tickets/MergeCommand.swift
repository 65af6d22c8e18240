import ArgumentParser
import Domain
import Store

/// `linje merge`: the ticket goes into another.
struct MergeCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Slå ihop ett ärende med ett annat, som tar över.",
        discussion: """
            Löftet till kunden följer inte med: ett öppet ärende om en intefunktion kan bara gå in i ett öppet ärende om en \
            intefunktion som kom in lika tidigt eller tidigare.
            """
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Ärendet som blir kvar.", valueName: "kvar"))
    var target: TicketNumber

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        MergeTicket(into: target)
    }
}
