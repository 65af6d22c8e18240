import ArgumentParser
import Domain
import Store

/// `linje link`: two tickets are tied together, or untied.
struct LinkCommand: TicketAct {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Koppla ihop två ärenden, eller ta bort kopplingen."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Det andra ärendets nummer.", valueName: "annat"))
    var other: TicketNumber

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("dubblett, överordnat, underordnat eller hör ihop.", valueName: "hur"),
        transform: Words.relation
    )
    var relation: Relation = .related

    @Flag(name: .long, help: "Ta bort kopplingen.")
    var remove = false

    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand {
        remove ? UnlinkTicket(TicketLink(other: other, relation: relation)) : LinkTicket(to: other, as: relation)
    }
}
