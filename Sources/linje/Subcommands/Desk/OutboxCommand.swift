import ArgumentParser
import Configuration
import Desk
import Domain
import Reports
import Store

/// `linje outbox`: what leaves the desk.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Visa, skicka eller gör om det som ska lämna arbetsplatsen.",
        subcommands: [OutboxListCommand.self, OutboxDeliverCommand.self, OutboxRetryCommand.self],
        defaultSubcommand: OutboxListCommand.self
    )
}

/// `linje outbox list`.
struct OutboxListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Visa det som väntar och det som getts upp."
    )

    @Flag(name: .long, help: "Ta med det som är levererat.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp("Så många visas som mest av varje.", valueName: "antal"),
        transform: Words.count
    )
    var limit: Int = 100

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let words = try await session.words(store)
        var isEmpty = true
        for state in [OutboxItem.State.dead, .waiting] + (all ? [.delivered] : []) {
            for item in try await store.outbox(state, limit: limit) {
                isEmpty = false
                if common.json {
                    try session.output.json(words.json(of: item))
                } else {
                    try session.output.line(words.line(of: item, now: session.now()))
                }
            }
        }
        guard isEmpty, !common.json, !common.quiet else { return }
        try session.output.line(words.language("Inget väntar.", "Nothing waits."))
    }
}

/// `linje outbox deliver`: hands what waits to the site's own command.
struct OutboxDeliverCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Lämna det som väntar till kommandot som skickar.",
        discussion: """
            Kommandot körs av /bin/sh en gång för varje meddelande, får det som JSON på standard in och svarar 0 när det \
            är taget. Det som misslyckas görs om, allt mer sällan, och ges upp efter tio försök. Ett meddelande kan komma \
            två gånger; id är då detsamma.
            """
    )

    @Option(name: .long, help: ArgumentHelp("Kommandot; annars det i config.toml.", valueName: "kommando"))
    var command: String?

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        guard let command = command ?? session.settings.outboxCommand else { throw Failure.noDeliveryCommand }
        let store = try session.openStore()
        let lock: DeliveryLock
        do { lock = try DeliveryLock(store: session.storePath) } catch {
            switch error {
            case .taken: throw Failure.deliveryTaken
            case .unusable(let path, let code): throw Failure.unwritable(path: path, code: code)
            }
        }
        let words = try await session.words(store)
        var policy = DeliveryPolicy()
        policy.timeout = .seconds(session.settings.outboxTimeout)
        let delivery = OutboxDelivery(
            outbox: store,
            command: DeliveryCommand(command),
            policy: policy,
            clock: session.clock,
            language: session.language
        ) { words.deliveryDocument(of: $0).bytes + [0x0A] }
        let outcome = try await delivery.deliver()
        lock.release()
        try report(outcome, session)
    }

    private func report(_ outcome: DeliveryOutcome, _ session: Session) throws {
        if common.json {
            try session.output.json([
                JSONField("delivered", .number(Int64(outcome.delivered))),
                JSONField("failed", .number(Int64(outcome.failed))),
                JSONField("dead", .number(Int64(outcome.dead))),
                JSONField("error", .text(outcome.lastError)),
            ])
        } else if !common.quiet {
            let count = outcome.delivered
            try session.output.line(session.language("\(count) levererade.", "\(count) delivered."))
        }
        if outcome.failed + outcome.dead > 0 { throw Failure.deliveryFailed(outcome) }
    }
}

/// `linje outbox retry`: what was given up gets another chance.
struct OutboxRetryCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Försök igen med det som getts upp.",
        discussion: "Utan id gäller det allt som getts upp."
    )

    @Argument(help: ArgumentHelp("Meddelandets id i linje outbox.", valueName: "id"))
    var id: [Int64] = []

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        var count = 0
        if id.isEmpty {
            while case let dead = try await store.outbox(.dead, limit: 100), !dead.isEmpty {
                for item in dead { try await store.retry(item.id, at: session.now()) }
                count += dead.count
            }
        } else {
            for id in id { try await store.retry(id, at: session.now()) }
            count = id.count
        }
        guard !common.quiet else { return }
        try session.output.line(session.language("\(count) görs om.", "\(count) will be tried again."))
    }
}
