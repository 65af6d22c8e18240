import ArgumentParser
import Domain
import Reports
import Store

/// `linje inbox`: what one has been told.
struct InboxCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Visa meddelanden till dig, dina grupper och dina roller.",
        discussion: "Ett meddelande ligger kvar tills någon kvitterar det: linje acknowledge NUMMER."
    )

    @Flag(name: .long, help: "Ta med de kvitterade.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp("Så många visas som mest.", valueName: "antal"),
        transform: Words.count
    )
    var limit: Int = 50

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let words = try await session.words(store)
        let items = try await store.messages(to: session.account, includingAcknowledged: all, limit: limit)
        if items.isEmpty, !common.json, !common.quiet {
            try session.output.line(words.language("Inga meddelanden.", "No messages."))
        }
        for item in items {
            if common.json {
                try session.output.json(words.json(of: item))
            } else {
                let line = words.line(of: item, now: session.now())
                try session.output.line(session.output.width.map { line.fitted(to: $0) } ?? line)
            }
        }
    }
}
