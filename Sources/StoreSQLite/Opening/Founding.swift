package import Domain
import GRDB
package import Instants

/// The first entry of a store's journal: which program made it, for whom, and when.
package struct Founding: Sendable {
    package var program: String
    package var actor: Actor
    package var instant: Instant

    package init(program: String, actor: Actor, instant: Instant) {
        self.program = program
        self.actor = actor
        self.instant = instant
    }

    func write(_ db: Database) throws {
        var journal = try JournalWriter(db, EventCoding())
        let origin = EventOrigin(actor: actor, happened: instant, recorded: instant)
        try journal.append(.founded(program: program), origin)
    }
}
