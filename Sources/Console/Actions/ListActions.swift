import Domain
import Store
import TerminalUI

/// Moving about in lists and texts.
enum ListActions {
    static let all: [Action] = [
        move(
            "list.down",
            Wording("Ned", "Down"),
            Wording("En rad ned", "One row down"),
            [KeyChord(.down), .typing("j")]
        ),
        // Where k has another meaning (see `MineScreen`, `TicketScreen`), only the arrow moves up.
        move("list.up", Wording("Upp", "Up"), Wording("En rad upp", "One row up"), [KeyChord(.up)]),
        up,
        move(
            "list.pagedown",
            Wording("Sida ned", "Page down"),
            Wording("En sida ned", "One page down"),
            [KeyChord(.pageDown)]
        ),
        move("list.pageup", Wording("Sida upp", "Page up"), Wording("En sida upp", "One page up"), [KeyChord(.pageUp)]),
        move(
            "list.top",
            Wording("Först", "First"),
            Wording("Till början", "To the top"),
            [KeyChord(.home), .typing("g")]
        ),
        move(
            "list.end",
            Wording("Sist", "Last"),
            Wording("Till slutet", "To the end"),
            [KeyChord(.end), .typing("G")]
        ),
        Action(
            id: "list.open",
            name: Wording("Öppna", "Open"),
            help: Wording("Öppna det som är valt", "Open what is selected"),
            contexts: [.list],
            keys: [.enter],
            footer: 60
        ),
        Action(
            id: "list.pane",
            name: Wording("Byt ruta", "Other pane"),
            help: Wording("Gå till nästa ruta på skärmen", "Go to the next pane of the screen"),
            contexts: [.queues, .mine],
            keys: [.tab, .backTab]
        ),
    ]

    /// Only those who may change tickets.
    static func mayWork(_ about: ActionScene) -> Availability {
        about.scene.mayWork
            ? .available
            : .unavailable(
                Wording(
                    "\(about.scene.account) får läsa men inte ändra ärenden.",
                    "\(about.scene.account) may read tickets but not change them."
                )
            )
    }

    private static let up = Action(
        id: "list.vi-up",
        name: Wording("Upp", "Up"),
        help: Wording("En rad upp", "One row up"),
        contexts: [.queues, .page],
        keys: [.typing("k")]
    )

    private static func move(_ id: ActionID, _ name: Wording, _ help: Wording, _ keys: [KeyChord]) -> Action {
        Action(id: id, name: name, help: help, contexts: [.list, .reading], keys: keys)
    }
}
