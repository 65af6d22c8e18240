import ArgumentParser
import Desk
import Domain
import Store

/// `linje classify`: what the ticket is about is set right.
struct ClassifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Ändra slag, intefunktion, prioritet eller kategori.",
        discussion: "Ett nytt slag eller en ny intefunktion börjar ett nytt löfte, räknat från när ärendet kom in."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var classification: ClassificationOptions

    var common: CommonOptions { act.common }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        guard let row = try await store.row(act.number) else { throw Failure.noSuchTicket(act.number) }
        let changed = classification.changed(row.classification)
        guard changed != row.classification else { throw Failure.nothingToChange }
        var request = CommandRequest(ClassifyTicket(as: changed), on: act.number, by: session.actor)
        // What was not given is taken from the row, so the row must still stand.
        request.expectedVersion = row.version
        if let happened = act.happened { request.happened = try await session.moment(happened, .back, store) }
        try await session.execute(request, store)
    }
}
