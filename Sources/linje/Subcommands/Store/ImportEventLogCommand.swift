import ArgumentParser
import Configuration
import Desk
import Domain
import Escalation
import Foundation
import Reports
import Store

/// `linje import event-log`: another system's history, one row an event.
struct ImportEventLogCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "event-log",
        abstract: "Läs in en händelselogg (CSV) från ett annat system.",
        discussion: """
            Mappningen säger vad kolumnerna betyder. Alla rader läses och prövas innan något tas in; en felaktig rad pekas ut \
            och inget tas in. Ärenden som redan är inlästa lämnas som de är.
            """
    )

    @Argument(help: ArgumentHelp("CSV-filen, eller - för standard in.", valueName: "fil"))
    var file: String

    @Option(name: .long, help: ArgumentHelp("Mappningsfilen, eller namnet på en som följer med.", valueName: "fil"))
    var mapping: String

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let agreement = try await store.terms(at: session.now()).agreement
        let path = try mappingPath(session)
        let rules = try MappingFile.read(bytes: try Input.bytes(of: path), name: path, agreement: agreement)
        let log = try read(rules, session)
        let progress = Progress(session.language("Läser in ärenden", "Importing tickets"), quiet: common.quiet)
        let outcome = try await log.bring(into: store, by: session.actor, at: session.now()) { progress.show($0) }
        progress.finish()
        try report(outcome, rows: log.rows, session)
    }

    /// Reads and checks every row.
    private func read(_ rules: EventLogMapping, _ session: Session) throws -> EventLogImport {
        let source = try OpenFile(reading: file)
        let progress = Progress(session.language("Läser rader", "Reading rows"), quiet: common.quiet)
        defer { progress.finish() }
        return try EventLogImport(
            file: source.name,
            mapping: rules,
            progress: { progress.show(StoreProgress(done: Int64($0), total: nil)) },
            portions: {
                let portion = try source.read(1 << 18)
                return portion.isEmpty ? nil : portion
            }
        )
    }

    /// A file as it was named, or one of those that come with the program.
    private func mappingPath(_ session: Session) throws -> String {
        guard !FileManager.default.fileExists(atPath: mapping), !mapping.contains("/") else { return mapping }
        return try session.sharedFile("data/import/" + (mapping.hasSuffix(".toml") ? mapping : mapping + ".toml"))
    }

    private func report(_ outcome: ImportOutcome, rows: Int, _ session: Session) throws {
        if common.json {
            return try session.output.json([
                JSONField("rows", .number(Int64(rows))),
                JSONField("tickets", .number(Int64(outcome.tickets))),
                JSONField("events", .number(outcome.events)),
                JSONField("known", .number(Int64(outcome.known))),
            ])
        }
        guard !common.quiet else { return }
        try session.output.line(
            session.language(
                "\(rows) rader lästa: \(outcome.tickets) ärenden med \(outcome.events) händelser inlästa, \(outcome.known) fanns redan.",
                "\(rows) rows read: \(outcome.tickets) tickets with \(outcome.events) events taken in, \(outcome.known) were known."
            )
        )
    }
}
