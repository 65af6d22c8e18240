package import Domain
package import Store
import TerminalUI

/// What a layer wants to happen.
enum Effect {
    /// Asks the store; the answer comes to the layer, for this slot, unless something newer was asked there.
    case ask(Question, Slot)
    /// Carries out commands for the layer.
    case execute(Job)
    /// Writes something into the registers for the layer.
    case write(RegisterQuestion)
    /// Carries out commands for the desk: says what came of it, and remembers how to undo it.
    case act(DeskAct)
    /// Puts a layer on top; a draft that it goes on with belongs to it from now on.
    case open(any Layer, continuing: Draft.ID? = nil)
    /// Takes the layer away.
    case close(Ending)
    /// Takes the top layer away, with what was typed there.
    case closeTop
    /// Something was done to a ticket: says so, and remembers how to take it back.
    case finished(String, Undo?)
    case show(Tab)
    case say(String, Toasts.Level)
    case discardDraft(Draft.ID)
    /// Tells the layer below that its question was answered with yes.
    case confirmed
    /// Does what the action would do, if it is available.
    case perform(ActionID)
    /// Does what was typed after `:`.
    case command(String)
    /// The hits of a search, for walking through them.
    case found([TicketNumber], at: TicketNumber?)
    case saveScreen(String)
    /// Writes a text file; one that is there already is replaced only when somebody has said so.
    case saveFile(String, text: String, replacing: Bool)
    case reload
    case copy(CopyKind)
    /// Hands a text to somebody's own editor; what comes of it comes to the layer.
    case edit(String)
    /// Keeps something for the next start.
    case remember(ListMemory.Change)
    /// Something was done to these tickets; wherever they are marked they are so no more.
    case unmark(Set<TicketNumber>)
    case redraw
    case suspend
    case undo
    /// Begins the guide for newcomers, or takes it away.
    case tour(Bool)
    /// Does again what was done last to a ticket.
    case again
    case quit
}

/// How a layer ended.
enum Ending {
    /// What was typed has been carried out, or there was nothing.
    case finished
    /// What was typed stays as a draft.
    case keptAsDraft
}

/// What only the runner can do.
package enum Order {
    case ask(Question, Stamp)
    case saveDraft(Draft)
    case discardDraft(Draft.ID)
    case announce(TicketNumber?, Presence.Activity)
    case saveScreen(String)
    case saveFile(String, text: String, replacing: Bool)
    /// Reads the user's files again.
    case reload
    case useTheme(String)
    case useMouse(Bool)
    /// Puts text into the clipboard of whoever sits at the terminal; `what` names it.
    case copy(String, what: String)
    /// Asks the terminal for a notice outside of its window.
    case notify(String)
    case keepCommand(String)
    /// Gives up questions that nobody wants to wait for.
    case cancel([Stamp.Place])
    case remember(ListMemory.Change)
    case redraw
    case edit(String, Stamp)
    case suspend
    case ring
    /// Dies of a fault on purpose, to see what is left of the terminal.
    case crash
    case quit
}

/// A command given from a list or by one key, without a form.
struct DeskAct {
    var job: Job
    /// What is said when it was done.
    var success: String
    /// What takes it back.
    var undo: Undo?
}

/// How the latest act is taken back.
struct Undo {
    /// Nil when several tickets are concerned.
    var job: Job?
    var bulk: BulkUndo?
    /// What is said when it was taken back.
    var success: String

    init(job: Job, success: String) {
        self.job = job
        self.success = success
    }

    init(bulk: BulkUndo, success: String) {
        self.bulk = bulk
        self.success = success
    }
}

/// What can be copied of a ticket.
enum CopyKind {
    case number
    case text
    case address
}
