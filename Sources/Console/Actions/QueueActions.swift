import Domain
import TerminalUI

/// What belongs to one of the lists.
enum QueueActions {
    static let all: [Action] = [
        Action(
            id: "queues.left",
            name: Wording("Köer", "Queues"),
            help: Wording("Till listan över köer och vyer", "To the list of queues and views"),
            contexts: [.queues],
            keys: [KeyChord(.left)]
        ),
        Action(
            id: "queues.right",
            name: Wording("Ärenden", "Tickets"),
            help: Wording("Till listan över ärenden", "To the list of tickets"),
            contexts: [.queues],
            keys: [KeyChord(.right)]
        ),
        Action(
            id: "inbox.acknowledge",
            name: Wording("Kvittera", "Acknowledge"),
            help: Wording(
                "Kvittera det valda meddelandet; det försvinner ur brevlådan",
                "Acknowledge the selected message; it leaves the inbox"
            ),
            contexts: [.mine],
            keys: [.typing("k")],
            footer: 5
        ),
    ]
}
