import ArgumentParser
import Desk
import Domain
import Glibc
import Reports
import Store
import StoreSQLite

/// `linje engine`: the escalation engine as a service, or for one run.
struct EngineCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine",
        abstract: "Kör motorn som eskalerar, tills den stoppas eller en gång.",
        discussion: """
            En motor i taget är igång; fler väntar och tar över. Varje steg sker en gång, vem som än kör. \
            SIGTERM och SIGINT stoppar rent.
            """
    )

    @Flag(name: .long, help: "Kör en gång, skriv vad som gjordes och sluta.")
    var once = false

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        // Whoever starts the service may stop it at once, also while the store is being opened.
        let stop = once ? nil : StopSignals()
        let store = try session.openStore()
        if let stop { await runUntilStopped(session, store, stop) } else { try await runOnce(session, store) }
    }

    private func runOnce(_ session: Session, _ store: any TicketStore) async throws {
        let now = session.now()
        let run = try await store.runEngine(at: now)
        try await store.engineBeat(at: now)
        if common.json {
            let failures = run.failures.map { JSONValue.number($0.rawValue) }
            try session.output.json([
                JSONField("tickets", .number(Int64(run.tickets))),
                JSONField("steps", .number(Int64(run.steps))),
                JSONField("failed", .array(failures)),
            ])
        } else if !common.quiet {
            try session.output.line(EngineReport.ran(run).text(in: session.language) { $0.text(in: session.language) })
        }
        if !run.failures.isEmpty { throw Failure.findings(.tryAgain) }
    }

    private func runUntilStopped(_ session: Session, _ store: any TicketStore, _ stop: StopSignals) async {
        let log = EngineLog(language: session.language, quiet: common.quiet)
        let loop = EngineLoop(store: store, clock: session.clock) { log.write($0) }
        let work = Task { await loop.run() }
        await stop.first()
        work.cancel()
        // Every step is a transaction of its own, so leaving in the middle of a long run loses nothing.
        let patience = Task {
            try await Task.sleep(for: .milliseconds(800))
            Glibc.exit(ExitStatus.success.rawValue)
        }
        await work.value
        patience.cancel()
    }
}

/// The engine's log on standard error, one line a report; under journald each with its level.
private struct EngineLog: Sendable {
    let language: Language
    let quiet: Bool
    private let hasLevels = getenv("JOURNAL_STREAM") != nil

    init(language: Language, quiet: Bool) {
        self.language = language
        self.quiet = quiet
    }

    func write(_ report: EngineReport) {
        guard !quiet || report.level < 6 else { return }
        let text = report.text(in: language) { $0.text(in: language) }.visible()
        let line = (hasLevels ? "<\(report.level)>" : "linje: ") + text + "\n"
        // A log that nobody takes is no reason to stop the engine.
        try? FileBytes.write(Array(line.utf8), to: STDERR_FILENO)
    }
}
