import ArgumentParser
import Desk
import Domain
import Store

/// `linje new`: a ticket is opened.
struct NewCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Öppna ett ärende.",
        discussion: "Utan --kind är det en felanmälan. Numret skrivs ut när ärendet är sparat."
    )

    @Argument(help: ArgumentHelp("Rubriken.", valueName: "rubrik"))
    var subject: [String]

    @Option(name: .long, help: ArgumentHelp("Beskrivningen, eller - för standard in.", valueName: "text"))
    var description: String?

    @OptionGroup var requester: RequesterOptions
    @OptionGroup var classification: ClassificationOptions

    @Option(
        name: .long,
        help: ArgumentHelp("telefon, e-post, besök, webb, övervakning.", valueName: "kanal"),
        transform: Words.channel
    )
    var channel: Channel = .telephone

    @Option(name: .long, help: ArgumentHelp("Etikett; får upprepas.", valueName: "etikett"))
    var tag: [String] = []

    @Option(name: .long, help: ArgumentHelp("En annan kö än intaget.", valueName: "kö"))
    var queue: String?

    @Flag(name: .long, help: "Ta ärendet själv.")
    var take = false

    @Option(name: .long, help: ArgumentHelp("När det kom in, om det inte var nu.", valueName: "tid"))
    var received: String?

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let command = OpenTicket(
            subject: subject.joined(separator: " "),
            description: try description.map { try Input.text(from: [$0]) } ?? "",
            requester: try await requester.changed(nil, store),
            channel: channel,
            classification: classification.changed(Classification(kind: .fault)),
            tags: Set(tag),
            queue: queue.map { QueueID($0) },
            takesIt: take
        )
        var request = CommandRequest(command, by: session.actor)
        if let received { request.happened = try await session.moment(received, .back, store) }
        try await session.execute(request, store)
    }
}
