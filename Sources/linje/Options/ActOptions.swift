import ArgumentParser
import Domain

/// What every act on a ticket understands.
struct ActOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Ärendets nummer.", valueName: "nummer"))
    var number: TicketNumber

    @Option(name: .long, help: ArgumentHelp("När det hände, om det inte var nu.", valueName: "tid"))
    var happened: String?

    @OptionGroup var common: CommonOptions
}
