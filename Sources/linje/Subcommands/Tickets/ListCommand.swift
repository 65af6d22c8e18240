import ArgumentParser
import Domain
import Reports
import Store

/// `linje list`: tickets that fulfil a filter.
struct ListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lista ärenden, de mest brådskande först.",
        discussion: """
            Filter: ord söks i texten; kö:andra linje:2 status:pågår ägare:mig ägare:- intefunktion:ja försenad:ja \
            senast:<4h mottagen:2026-11, och minus före ett villkor för motsatsen. Engelska namn går också.
            """
    )

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Villkor som alla ska gälla.", valueName: "filter"))
    var filter: [String] = []

    @Flag(name: .long, help: "Ta med lösta, avslutade och makulerade.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp("Så många rader visas som mest.", valueName: "antal"),
        transform: Words.count
    )
    var limit: Int = 50

    @Flag(name: .long, help: "Nyast först.")
    var newest = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        // What the parser has left over may be a condition with a minus, but never a flag.
        if let flag = filter.first(where: { $0.hasPrefix("--") }) { throw ValidationError("Unknown option '\(flag)'.") }
    }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let query = TicketQuery(
            filter: try await session.filter(filter.joined(separator: " "), store),
            includesClosed: all,
            order: newest ? .newest : .urgency,
            asker: session.account
        )
        try await common.json ? writeJSON(query, session, store) : writeTable(query, session, store)
    }

    /// Page by page, so that a million tickets take no more memory than one page.
    private func writeJSON(_ query: TicketQuery, _ session: Session, _ store: any TicketStore) async throws {
        let now = session.now()
        var key: PageKey?
        repeat {
            let page = try await store.page(of: query, after: key, limit: 500, at: now)
            for row in page.rows { try session.output.json(row.json(at: now)) }
            key = page.next
        } while key != nil
    }

    private func writeTable(_ query: TicketQuery, _ session: Session, _ store: any TicketStore) async throws {
        let now = session.now()
        let words = try await session.words(store)
        let table = TicketTable(words: words, now: now, width: session.output.width)
        var shown = 0
        var key: PageKey?
        repeat {
            // A page may be short, or empty, and still have more behind it.
            let page = try await store.page(of: query, after: key, limit: limit - shown, at: now)
            if shown == 0, !page.rows.isEmpty, !common.quiet { try session.output.line(table.heading) }
            for row in page.rows { try session.output.line(table.line(of: row)) }
            shown += page.rows.count
            key = page.next
        } while key != nil && shown < limit
        guard !common.quiet else { return }
        if shown == 0 { try session.output.line(words.language("Inga ärenden.", "No tickets.")) }
        if key != nil { try await writeRest(query, shown: shown, words, session, store) }
    }

    private func writeRest(
        _ query: TicketQuery,
        shown: Int,
        _ words: DeskWords,
        _ session: Session,
        _ store: any TicketStore
    ) async throws {
        let more = try await store.count(of: query, upTo: shown + 10_000, at: session.now()) - shown
        guard more > 0 else { return }
        let count = more >= 10_000 ? words.language("fler än ", "more than ") + "10000" : "\(more)"
        try session.output.line(
            words.language(
                "… och \(count) till: --limit visar fler, --json alla.",
                "… and \(count) more: --limit shows more, --json all."
            )
        )
    }
}
