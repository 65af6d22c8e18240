import Domain
import Store
import TerminalUI

/// The stable name of an action, for palette, drafts and key maps, such as `ticket.note`.
nonisolated struct ActionID: Hashable, Sendable, ExpressibleByStringLiteral {
    let rawValue: String

    init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    init(stringLiteral value: String) {
        self.init(value)
    }
}

/// Where an action makes sense.
nonisolated enum ActionContext: Hashable, Sendable, CaseIterable {
    /// On every screen and in every panel.
    case everywhere
    /// On every screen on which nothing is typed.
    case screens
    /// In a list of things.
    case list
    /// In a text to read.
    case reading
    /// On a page of text that is no ticket.
    case page
    /// With one ticket selected or open.
    case ticket
    case queues
    /// Tickets are marked, and actions are about all of them.
    case marked
    /// A filter is typed above a list.
    case filter
    /// The panel in which a list's columns are chosen.
    case columns
    case mine
    case openTicket
    case search
    case drafts
    /// The registers, searched as one types.
    case registers
    /// One record of a register.
    case record
    /// Where text is typed.
    case form
    /// Where something is typed on a ticket that others may change too.
    case ticketForm
    case newTicket
    /// The number of a new ticket is shown.
    case saved
    /// A question that is answered with yes or no.
    case question
    /// The line for commands.
    case palette
    /// A line over a screen, for commands or for the search in the help.
    case prompt

    /// Which contexts stand together on a screen, the narrowest first; a key has one meaning within each.
    static let together: [[ActionContext]] = [
        [.queues, .ticket, .list, .screens, .everywhere], [.mine, .ticket, .list, .screens, .everywhere],
        [.openTicket, .ticket, .reading, .screens, .everywhere], [.page, .reading, .screens, .everywhere],
        [.search, .ticket, .list, .everywhere], [.drafts, .list, .screens, .everywhere],
        [.registers, .list, .everywhere], [.record, .list, .screens, .everywhere],
        [.newTicket, .form, .everywhere], [.ticketForm, .form, .everywhere], [.page, .prompt, .everywhere],
        [.palette, .prompt, .everywhere], [.saved, .everywhere], [.question, .everywhere],
        [.marked, .queues, .list, .screens, .everywhere], [.filter, .everywhere], [.columns, .list, .everywhere],
    ]

    /// Where printable keys are text.
    static let typing: Set<ActionContext> = [
        .form, .ticketForm, .newTicket, .search, .registers, .filter, .palette, .prompt,
    ]
}

/// A text in both languages.
nonisolated struct Wording: Hashable, Sendable {
    let swedish: String
    let english: String

    init(_ swedish: String, _ english: String) {
        self.swedish = swedish
        self.english = english
    }

    func text(in language: Language) -> String {
        language(swedish, english)
    }
}

/// Whether an action can be done now.
enum Availability: Equatable {
    case available
    case unavailable(Wording)
    /// Makes no sense here and is not shown in the footer.
    case hidden
}

/// Something that can be done in the console.
///
/// One value a thing: keys, footer, help and palette are all made from it.
struct Action {
    let id: ActionID
    /// A word or two for the footer.
    let name: Wording
    /// One sentence for the help.
    let help: Wording
    /// What is typed after `:`; nil for keys that only make sense as keys.
    var command: Wording?
    let contexts: Set<ActionContext>
    var keys: [KeyChord]
    /// The place in the footer, lowest first; nil leaves it to the help.
    var footer: Int?
    /// Whether what it does cannot be taken back, so that it is asked about first.
    var isDangerous = false
    /// The action that takes it back.
    var undoneBy: ActionID?
    var availability: (ActionScene) -> Availability = { _ in .available }
    /// What happens; nil leaves it to the layer.
    var run: ((ActionScene) -> [Effect])?
    /// What the footer says instead of the name, where that depends on the ticket.
    var label: (ActionScene) -> Wording? = { _ in nil }
    /// Keys pressed one after the other that do the same.
    var sequences: [KeySequence] = []
}

extension Action {
    /// What is typed after `:`; an action without a word of its own is called by its identifier.
    func commandName(in language: Language) -> String {
        command?.text(in: language) ?? id.rawValue
    }

    func isCalled(_ text: String) -> Bool {
        command?.swedish == text || command?.english == text || id.rawValue == text
    }

    /// Every way to press it, single keys first.
    var allKeys: [KeySequence] { keys.map { KeySequence([$0]) } + sequences }

    /// The keys as people read them.
    func keyLabels(in language: Language) -> [String] {
        allKeys.map { $0.label(in: language) }
    }
}

/// What an action may look at.
struct ActionScene {
    let scene: Scene
    /// The ticket that is selected or open.
    let subject: TicketRow?
    /// The latest act that can be undone.
    var undo: Undo?
    /// All of the ticket, where it has been read.
    var view: TicketView?
    /// Whether the one who sits here follows the ticket; nil where that is not known.
    var isFollowed: Bool?
}
