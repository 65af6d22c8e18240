import ArgumentParser
import Domain
import Glibc
import Reports
import Store

/// `linje export`: the journal as JSON lines.
struct ExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Skriv hela journalen som JSON-rader, utan förlust.",
        discussion: "Läs in den i ett tomt lager med linje import journal. Bilagornas innehåll följer med."
    )

    @Argument(help: ArgumentHelp("Filen som skapas, eller - för standard ut.", valueName: "fil"))
    var file: String = "-"

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let target = try OpenFile(creating: file)
        let progress = Progress(session.language("Skriver byte", "Writing bytes"), quiet: common.quiet || file == "-")
        let counter = ByteCounter()
        let relay = FailureRelay()
        do {
            try await store.exportJournal { bytes in
                try relay.run { () throws(Failure) in try target.write(bytes) }
                progress.show(StoreProgress(done: counter.add(bytes.count), total: nil))
            }
            try target.synchronise()
        } catch {
            if file != "-" { unlink(file) }
            throw relay.failure ?? error
        }
        progress.finish()
        guard file != "-", !common.quiet else { return }
        try session.output.line(session.language("Journalen finns i \(file).", "The journal is in \(file).").visible())
    }
}
