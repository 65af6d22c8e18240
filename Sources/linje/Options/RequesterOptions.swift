import ArgumentParser
import Domain
import Store

/// Who needs help, as options.
struct RequesterOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Kundens namn.", valueName: "namn"))
    var requester: String?

    @Option(name: .long, help: ArgumentHelp("Var kunden arbetar eller går.", valueName: "enhet"))
    var unit: String?

    @Option(name: .long, help: ArgumentHelp("Kundens telefon.", valueName: "nummer"))
    var telephone: String?

    @Option(name: .long, help: ArgumentHelp("Kundens e-post.", valueName: "adress"))
    var email: String?

    @Option(name: .long, help: ArgumentHelp("Datorns nummer.", valueName: "nummer"))
    var device: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Kundens nyckel i personregistret; det som inte anges fylls i därifrån.",
            valueName: "nyckel"
        )
    )
    var person: String?

    @Option(name: .long, help: ArgumentHelp("Nyckeln för systemet som ärendet gäller.", valueName: "nyckel"))
    var system: String?

    /// Whether the one who is known is to be taken away, which is written `--requester -`.
    var isRemoved: Bool { requester == "-" }

    func validate() throws {
        guard isRemoved, [unit, telephone, email, device, person, system].contains(where: { $0 != nil }) else { return }
        throw ValidationError("--requester - tar bort kunden, så det kan inte stå annat om kunden bredvid.")
    }

    /// What is known already with what was given here instead; nil when nothing was given.
    ///
    /// What is not given comes from the registers when a person is. A person or a system that is not there is an error; a device that is
    /// not there is only text.
    func changed(_ known: Requester?, _ registers: any RegisterReading) async throws -> Requester? {
        let given = [requester, unit, telephone, email, device, person, system]
        guard given.contains(where: { $0 != nil }) else { return nil }
        var changed = typed(over: person == nil ? known : nil).recalling(known)
        if let person {
            let record = try await record(PeopleRegister.id, person, registers)
            changed.fill(in: record, keepingName: requester != nil)
        }
        if let system {
            _ = try await record(SystemsRegister.id, system, registers)
            changed.keys.system = system
        }
        if let device, try await registers.record(RecordReference(DevicesRegister.id, device)) != nil {
            changed.keys.device = device
        }
        return changed
    }

    private func typed(over known: Requester?) -> Requester {
        Requester(
            name: requester ?? known?.name ?? "",
            unit: unit ?? known?.unit,
            telephone: telephone ?? known?.telephone,
            email: email ?? known?.email,
            device: device ?? known?.device
        )
    }

    private func record(
        _ register: RegisterID,
        _ key: String,
        _ registers: any RegisterReading
    ) async throws -> KnownRecord {
        let reference = RecordReference(register, key)
        guard let record = try await registers.record(reference) else { throw Failure.noSuchRecord(reference) }
        return record
    }
}
