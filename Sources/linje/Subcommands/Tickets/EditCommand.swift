import ArgumentParser
import Desk
import Domain
import Store

/// `linje edit`: what the ticket says is corrected.
struct EditCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Rätta rubrik, beskrivning, kund, etiketter, följare, informationsklass eller mottagningstid.",
        discussion: """
            En rättad mottagningstid börjar ett nytt löfte. --requester - och --information-class - tar bort kunden och \
            informationsklassen; en tom text tar bort det andra, till exempel --telephone ''.
            """
    )

    @OptionGroup var act: ActOptions

    @Option(name: .long, help: ArgumentHelp("Ny rubrik.", valueName: "text"))
    var subject: String?

    @Option(name: .long, help: ArgumentHelp("Ny beskrivning, eller - för standard in.", valueName: "text"))
    var description: String?

    @OptionGroup var requester: RequesterOptions

    @Option(name: .long, help: ArgumentHelp("Kanalen som det kom genom.", valueName: "kanal"), transform: Words.channel)
    var channel: Channel?

    @Option(name: .long, help: ArgumentHelp("Lägg till en etikett; får upprepas.", valueName: "etikett"))
    var tag: [String] = []

    @Option(name: .long, help: ArgumentHelp("Ta bort en etikett; får upprepas.", valueName: "etikett"))
    var untag: [String] = []

    @Option(name: .long, help: ArgumentHelp("Lägg till en följare; får upprepas.", valueName: "konto"))
    var watch: [String] = []

    @Option(name: .long, help: ArgumentHelp("Ta bort en följare; får upprepas.", valueName: "konto"))
    var unwatch: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Konfidentialitet, riktighet och tillgänglighet, 0–4 var; - för ingen.", valueName: "k,r,t"),
        transform: Words.informationClass
    )
    var informationClass: InformationClassChange?

    @Option(name: .long, help: ArgumentHelp("När ärendet kom in.", valueName: "tid"))
    var received: String?

    var common: CommonOptions { act.common }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        guard let ticket = try await store.detail(act.number)?.ticket else { throw Failure.noSuchTicket(act.number) }
        var edit = Edit(
            subject: subject,
            description: try description.map { try Input.text(from: [$0]) },
            requester: requester.isRemoved ? nil : try await requester.changed(ticket.requester, store),
            channel: channel
        )
        edit.remove(.requester, when: requester.isRemoved)
        switch informationClass {
        case .set(let value): edit.informationClass = value
        case .remove: edit.remove(.informationClass, when: true)
        case nil: break
        }
        if !tag.isEmpty || !untag.isEmpty {
            edit.tags = ticket.tags.subtracting(untag.map { $0.lowercased() }).union(tag)
        }
        if !watch.isEmpty || !unwatch.isEmpty {
            edit.watchers = ticket.watchers.subtracting(unwatch.map { Account($0) }).union(watch.map { Account($0) })
        }
        if let received { edit.received = try await session.moment(received, .back, store) }
        guard !edit.isEmpty else { throw Failure.nothingToChange }
        var request = CommandRequest(EditTicket(edit), on: act.number, by: session.actor)
        request.expectedVersion = ticket.version
        if let happened = act.happened { request.happened = try await session.moment(happened, .back, store) }
        try await session.execute(request, store)
    }
}

extension Edit {
    fileprivate mutating func remove(_ value: Clearable, when isWanted: Bool) {
        if isWanted { clears = (clears ?? []).union([value]) }
    }
}
