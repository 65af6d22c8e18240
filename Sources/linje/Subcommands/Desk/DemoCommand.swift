import ArgumentParser
import Desk
import Domain
import Escalation
import Instants
import Reports
import Store

/// `linje demo`: a made-up desk to try things on.
struct DemoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Skapa ett lager med en påhittad it-support att prova på.",
        discussion: "Samma frö och samma dag ger samma arbetsplats. Du blir administratör där."
    )

    @Option(name: .long, help: ArgumentHelp("Så många ärenden.", valueName: "antal"))
    var tickets: Int = 2_000

    @Option(name: .long, help: ArgumentHelp("Frö till slumpen.", valueName: "tal"))
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (0...10_000_000).contains(tickets) else {
            throw ValidationError("The value '\(tickets)' is invalid for '--tickets'.")
        }
    }

    func run(in session: Session) async throws {
        let now = session.now()
        try await session.found(agreement: nil)
        let store = try session.openStore()
        let desk = DemonstrationDesk(tickets: tickets, seed: seed, terms: try await store.terms(at: now), now: now)
        _ = try await store.take(desk.registers, by: session.actor, at: now)
        let progress = Progress(session.language("Hittar på ärenden", "Making up tickets"), quiet: common.quiet)
        let outcome = try await desk.bring(into: store, by: session.actor) { progress.show($0) }
        progress.finish()
        if common.json {
            return try session.output.json([
                JSONField("tickets", .number(Int64(outcome.tickets))),
                JSONField("events", .number(outcome.events)),
            ])
        }
        guard !common.quiet else { return }
        try session.output.line(
            session.language(
                "\(outcome.tickets) ärenden med \(outcome.events) händelser finns i \(session.storePath).",
                "\(outcome.tickets) tickets with \(outcome.events) events are in \(session.storePath)."
            ).visible()
        )
    }
}
