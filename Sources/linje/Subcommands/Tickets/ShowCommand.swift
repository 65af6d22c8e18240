import ArgumentParser
import Domain
import Reports
import Store

/// `linje show`: everything about one ticket.
struct ShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Visa ett ärende med allt som har hänt.",
        discussion: "│ står före det som bara är för kollegerna, » före det som kunden har fått."
    )

    @Argument(help: ArgumentHelp("Ärendets nummer.", valueName: "nummer"))
    var number: TicketNumber

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        guard let detail = try await store.detail(number) else { throw Failure.noSuchTicket(number) }
        let now = session.now()
        let words = try await session.words(for: detail.ticket, store)
        if common.json { return try session.output.json(detail.json(at: now, words: words)) }
        let sheet = TicketSheet(detail, words: words, now: now, width: min(session.output.width ?? 100, 120))
        for line in sheet.lines { try session.output.line(line) }
    }
}
