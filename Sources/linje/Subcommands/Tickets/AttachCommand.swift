import ArgumentParser
import Desk
import Domain
import Escalation
import Store

/// `linje attach`: a file is added to a ticket, or fetched from it.
struct AttachCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach",
        abstract: "Bifoga en fil, eller hämta en med --get."
    )

    @OptionGroup var act: ActOptions

    @Argument(help: ArgumentHelp("Filen, eller - för standard in respektive ut.", valueName: "fil"))
    var file: String

    @Option(name: .long, help: ArgumentHelp("Vad filen ska heta i ärendet.", valueName: "namn"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp("Hämta den bilaga som heter så.", valueName: "namn"))
    var get: String?

    var common: CommonOptions { act.common }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        if let get { return try await fetch(get, session, store) }
        // The desk's limit first: a file that will be refused need not be read into the store.
        let limit = try await store.terms(at: session.now()).agreement.attachmentLimit
        let bytes = try Input.bytes(of: file, limit: limit)
        let name = name ?? String(file.split(separator: "/").last ?? "bilaga")
        let kept = try await store.keep(bytes, named: name == "-" ? "bilaga" : name)
        var request = CommandRequest(AttachFile(kept), on: act.number, by: session.actor)
        if let happened = act.happened { request.happened = try await session.moment(happened, .back, store) }
        try await session.execute(request, store)
    }

    private func fetch(_ name: String, _ session: Session, _ store: any TicketStore) async throws {
        guard let ticket = try await store.detail(act.number)?.ticket else { throw Failure.noSuchTicket(act.number) }
        guard let attachment = ticket.attachments.last(where: { $0.name == name }) else {
            throw Failure.noSuchAttachment(act.number, name: name)
        }
        let bytes = try await store.bytes(of: attachment)
        if file == "-" { return try session.output.write(bytes) }
        let target = try OpenFile(creating: file)
        try target.write(bytes)
        try target.synchronise()
    }
}
