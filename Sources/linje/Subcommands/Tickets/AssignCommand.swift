import ArgumentParser
import Domain
import Store

/// `linje assign`: somebody gets the ticket, whoever had it.
struct AssignCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Ge ett ärende till någon.")

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Kontot som får ärendet.", valueName: "konto"))
    var account: String

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        AssignTicket(to: Account(account))
    }
}
