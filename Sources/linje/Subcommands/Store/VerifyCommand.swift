import ArgumentParser
import Domain
import Reports
import Store

/// `linje verify`: whether the store is what its journal says.
struct VerifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Räkna om alla kontrollsummor och ärenden och jämför.",
        discussion: "Slutkoden är 65 när något skiljer, och varje skillnad står på en egen rad."
    )

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let progress = Progress(session.language("Kontrollerar", "Verifying"), quiet: common.quiet)
        let result = try await store.verify { progress.show($0) }
        progress.finish()
        if common.json {
            try session.output.json(result.json)
        } else {
            for finding in result.findings { try session.output.line(finding.text(in: session.language).visible()) }
            if !common.quiet { try session.output.line(result.summary(in: session.language)) }
        }
        if !result.isClean { throw Failure.findings(.data) }
    }
}
