import Domain
import Instants
import Store
import TerminalUI

/// One ticket: its facts, its journal as a timeline, and who else looks at it.
struct TicketScreen: Layer {
    let number: TicketNumber
    private(set) var view: TicketView?
    private(set) var isMissing = false
    var timeline = TextView()
    private(set) var hasScrolled = false
    /// The tied ticket that Enter opens, once one has been chosen.
    private(set) var chosen: TicketNumber?

    /// What a list knew of the ticket, so that keys typed ahead of the journal find it.
    private let row: TicketRow?

    init(_ number: TicketNumber, row: TicketRow? = nil) {
        self.number = number
        self.row = row
    }

    var contexts: [ActionContext] { [.openTicket, .ticket, .reading, .screens, .everywhere] }
    var subject: TicketRow? { view?.detail.row ?? (isMissing ? nil : row) }
    var ticketView: TicketView? { view }

    func isFollowed(by account: Account) -> Bool? { view?.ticket.watchers.contains(account) }

    mutating func start(_ scene: Scene) -> [Effect] {
        [.ask(.detail(number), .detail)]
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let view else { return [] }
        let layout = layout(view, in: area, scene)
        // Until somebody scrolls, the end of the journal is shown, wherever the size puts it.
        if !hasScrolled { timeline.scrollToEnd(in: layout.timeline) }
        hasScrolled = timeline.handle(event, in: layout.timeline) != nil || hasScrolled
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        let ties = view.map { TicketTies($0).ties } ?? []
        switch action {
        case "tie.next":
            guard !ties.isEmpty else { return [.say(scene.texts.nothingLinked, .info)] }
            let index = ties.firstIndex { $0.number == chosen }
            chosen = ties[((index ?? -1) + 1) % ties.count].number
            return []
        case "tie.open":
            guard let tie = ties.first(where: { $0.number == chosen }) ?? ties.first else { return [] }
            return [.open(TicketScreen(tie.number, row: tie.row))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch answer {
        case .detail(let view):
            isMissing = view == nil
            guard let view else { return [.say(scene.texts.noSuchTicket(number), .warning)] }
            self.view = view
            let words = TicketFacts(view: view, scene: scene).words
            timeline.paragraphs = Timeline(view.detail.journal, words: words, scene: scene).paragraphs
        case .failed(let error):
            return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.isDisjoint(with: [.tickets, .presence, .outbox]) ? [] : start(scene)
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        start(scene)
    }
}
