import ArgumentParser
import Domain

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

    /// Whether the one who is known is to be taken away, which is written `--requester -`.
    var isRemoved: Bool { requester == "-" }

    func validate() throws {
        guard isRemoved, [unit, telephone, email, device].contains(where: { $0 != nil }) else { return }
        throw ValidationError("--requester - tar bort kunden, så det kan inte stå annat om kunden bredvid.")
    }

    /// What is known already with what was given here instead; nil when nothing was given.
    func changed(_ known: Requester?) -> Requester? {
        guard [requester, unit, telephone, email, device].contains(where: { $0 != nil }) else { return nil }
        return Requester(
            name: requester ?? known?.name ?? "",
            unit: unit ?? known?.unit,
            telephone: telephone ?? known?.telephone,
            email: email ?? known?.email,
            device: device ?? known?.device
        )
    }
}
