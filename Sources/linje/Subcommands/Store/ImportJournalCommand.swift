import ArgumentParser
import Domain
import Foundation
import Reports
import Store
import StoreSQLite

/// `linje import journal`: what `linje export` wrote, into an empty store.
struct ImportJournalCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Läs in en exporterad journal i ett nytt eller tomt lager.",
        discussion: "Kedjan kontrolleras. Stämmer något inte tas inget in."
    )

    @Argument(help: ArgumentHelp("Filen, eller - för standard in.", valueName: "fil"))
    var file: String

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let source = try OpenFile(reading: file)
        let isNew = !FileManager.default.fileExists(atPath: session.storePath)
        let store: SQLiteStore =
            isNew
            ? try SQLiteStore.create(session.storePath, founding: nil, readTerms: Session.readTerms)
            : try SQLiteStore.open(session.storePath, readTerms: Session.readTerms)
        let progress = Progress(session.language("Läser in", "Importing"), quiet: common.quiet)
        let entries: Int64
        let relay = FailureRelay()
        do {
            entries = try await store.importJournal {
                let portion = try relay.run { () throws(Failure) in try source.read(1 << 20) }
                return portion.isEmpty ? nil : portion
            } progress: {
                progress.show($0)
            }
        } catch {
            // A store that this very command made for the journal is of no use without it.
            if isNew { removeStore(at: session.storePath, store) }
            throw relay.failure ?? error
        }
        progress.finish()
        if common.json { return try session.output.json([JSONField("entries", .number(entries))]) }
        guard !common.quiet else { return }
        try session.output.line(
            session.language("\(entries) händelser lästes in.", "\(entries) entries were taken in.")
        )
    }

    private func removeStore(at path: String, _ store: SQLiteStore) {
        store.close()
        for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    }
}
