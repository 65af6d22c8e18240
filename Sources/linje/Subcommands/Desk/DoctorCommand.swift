import ArgumentParser
import Configuration
import Desk
import Domain
import Store

/// `linje doctor`: whether everything is as it should be, and what to do where it is not.
struct DoctorCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Undersök språk, terminal, lager, rättigheter, klocka, motor och utskick.",
        discussion: "Slutkoden är 69 när något är fel; en varning ändrar den inte."
    )

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        var diagnoses = SurroundingsDoctor(language: session.language, now: session.now()).diagnoses()
        let storeDoctor = StoreDoctor(language: session.language, path: session.storePath)
        do {
            let store = try session.openStore()
            diagnoses += storeDoctor.rights()
            let health = try await store.health()
            diagnoses += storeDoctor.diagnoses(health)
            diagnoses += try await DeskDoctor(
                language: session.language,
                account: session.account,
                now: session.now(),
                past: ClockDoctor.Past(built: Version.built, lastRecorded: health.lastRecorded),
                store: store,
                hasDeliveryCommand: session.settings.outboxCommand != nil
            ).diagnoses()
        } catch let error as StoreError {
            diagnoses.append(Diagnosis("store", .broken, error.text(in: session.language)))
        }
        for diagnosis in diagnoses {
            if common.json {
                try session.output.json(diagnosis.json)
            } else if !common.quiet || diagnosis.state != .healthy {
                for line in diagnosis.lines(in: session.language) { try session.output.line(line) }
            }
        }
        if diagnoses.contains(where: { $0.state == .broken }) { throw Failure.findings(.unavailable) }
    }
}
