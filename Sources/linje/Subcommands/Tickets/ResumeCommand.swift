import ArgumentParser
import Domain
import Store

/// `linje resume`: a wait is over.
struct ResumeCommand: TicketAct {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Ta upp ett väntande ärende igen.")

    @OptionGroup var act: ActOptions

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        ResumeTicket()
    }
}
