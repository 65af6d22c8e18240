import Domain
import Store
import TerminalUI

/// One layer of the screen: a whole screen, or something that stands on top of one.
///
/// A layer is a value. It never reads the clock or the store: what it wants comes back from its functions as effects, and what it gets comes in as events.
protocol Layer {
    /// Whether what lies below can still be seen.
    var isOverlay: Bool { get }

    /// Which actions make sense here, the narrowest first.
    var contexts: [ActionContext] { get }

    /// Whether printable keys are text.
    var takesText: Bool { get }

    /// The ticket that actions are about.
    var subject: TicketRow? { get }

    /// All of that ticket, where the layer has read it.
    var ticketView: TicketView? { get }

    /// Whether somebody follows that ticket; nil where the layer does not know.
    func isFollowed(by account: Account) -> Bool?

    /// What would be lost if the program ended now; nil when nothing would.
    var draft: Draft.Content? { get }

    /// When `tick` wants to be called, as a time since the console was opened.
    var wakes: Duration? { get }

    /// Whether something on it changes every second.
    var showsSeconds: Bool { get }

    /// Called once, when the layer is opened.
    mutating func start(_ scene: Scene) -> [Effect]

    /// Handles a key that is no action's, text, or the mouse.
    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect]

    /// Does what an action means here; `key` is the one that asked for it.
    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect]

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect]

    /// What has been arranged was changed.
    mutating func remembered(_ scene: Scene) -> [Effect]

    /// Something was done to these tickets, so that marks on them have served.
    mutating func unmark(_ numbers: Set<TicketNumber>)

    /// The action that a command means here instead of the one that is called so; nil where it means what it says.
    func replacement(for action: ActionID) -> ActionID?

    /// Something may have changed in the store.
    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect]

    /// The layer is on top again, after the one above it was closed.
    mutating func uncovered(_ scene: Scene) -> [Effect]

    /// Yes was said to a question that the layer had asked.
    mutating func confirmed(_ scene: Scene) -> [Effect]

    /// The time of `wakes` has come.
    mutating func tick(_ scene: Scene) -> [Effect]

    /// What `:skriv` puts into a file; nil for what the screen shows.
    func exported(_ scene: Scene) -> Exported?

    /// Draws the layer and places the terminal's cursor.
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene)
}

extension Layer {
    var isOverlay: Bool { false }
    var takesText: Bool { false }
    var subject: TicketRow? { nil }
    var ticketView: TicketView? { nil }
    var draft: Draft.Content? { nil }
    var wakes: Duration? { nil }
    var showsSeconds: Bool { false }

    func isFollowed(by account: Account) -> Bool? { nil }

    mutating func start(_ scene: Scene) -> [Effect] { [] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] { [] }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        key.map { handle(.key($0), in: area, scene) } ?? []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] { [] }

    mutating func remembered(_ scene: Scene) -> [Effect] { [] }

    mutating func unmark(_ numbers: Set<TicketNumber>) {}

    func replacement(for action: ActionID) -> ActionID? { nil }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] { [] }

    mutating func uncovered(_ scene: Scene) -> [Effect] { [] }

    mutating func confirmed(_ scene: Scene) -> [Effect] { [] }

    mutating func tick(_ scene: Scene) -> [Effect] { [] }

    func exported(_ scene: Scene) -> Exported? { nil }
}

/// The screens that a digit chooses.
enum Tab: Int, CaseIterable {
    case queues = 0
    case mine

    /// A new value of the tab's screen.
    func screen() -> any Layer {
        switch self {
        case .queues: QueuesScreen()
        case .mine: MineScreen()
        }
    }
}
