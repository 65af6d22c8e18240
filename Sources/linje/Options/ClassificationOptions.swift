import ArgumentParser
import Domain

/// What a ticket is about, as options.
struct ClassificationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Slag: felanmälan, beställning, fråga …", valueName: "slag"),
        transform: Words.kind
    )
    var kind: TicketKind?

    @Option(name: .long, help: ArgumentHelp("Intefunktionens id, till exempel utskrift; - för ingen.", valueName: "id"))
    var intefunktion: String?

    @Option(
        name: .long,
        help: ArgumentHelp("låg, normal, hög eller brådskande.", valueName: "prio"),
        transform: Words.priority
    )
    var priority: Priority?

    @Option(name: .long, help: ArgumentHelp("Egen rubrik att sortera under; - för ingen.", valueName: "text"))
    var category: String?

    @Flag(inversion: .prefixedNo, help: "Säkerhetsincidenten är allvarlig.")
    var serious: Bool?

    /// What is known already with what was given here instead.
    func changed(_ known: Classification) -> Classification {
        var changed = known
        if let kind { changed.kind = kind }
        if let intefunktion { changed.intefunktion = intefunktion == "-" ? nil : IntefunktionID(intefunktion) }
        if let priority { changed.priority = priority }
        if let category { changed.category = category == "-" ? nil : category }
        if let serious { changed.isSerious = serious }
        return changed
    }
}
