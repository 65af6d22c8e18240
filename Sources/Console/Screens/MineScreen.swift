import Domain
import Instants
import Store
import TerminalUI

/// Mina: what one works with, waits for and follows, and what the engine and colleagues have said.
struct MineScreen: Layer {
    /// A line of the upper pane.
    nonisolated enum Line: Hashable, Sendable {
        case now
        case waiting
        case following
        case nothing
        case ticket(TicketNumber)
    }

    /// A message in the inbox; one event may tell several inboxes.
    nonisolated struct MessageID: Hashable, Sendable {
        let id: Int64
        let recipient: Recipient
    }

    var lines = ListState<Line>()
    var messages = ListState<MessageID>()
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    /// The tickets that one follows and does not own.
    private(set) var followed: [TicketNumber] = []
    /// Since when those wait that do.
    private(set) var waits: [TicketNumber: Instant] = [:]
    private var owned: [TicketRow] = []
    private(set) var items: [MessageID: InboxItem] = [:]
    private(set) var isLoaded = false
    var isInInbox = false

    /// Nobody works with more tickets than this at a time; those beyond are found by searching.
    static let limit = 500
    /// Beyond so many waiting tickets their beginnings are no longer read.
    static let waitsLimit = 100

    var contexts: [ActionContext] {
        subject == nil ? [.mine, .list, .screens, .everywhere] : [.mine, .ticket, .list, .screens, .everywhere]
    }

    var subject: TicketRow? {
        if !isInInbox, case .ticket(let number)? = lines.selected { rows[number] } else { nil }
    }

    func isFollowed(by account: Account) -> Bool? {
        subject.map { followed.contains($0.number) }
    }

    var selectedMessage: InboxItem? {
        isInInbox ? messages.selected.flatMap { items[$0] } : nil
    }

    // MARK: - Life

    mutating func start(_ scene: Scene) -> [Effect] {
        [
            .ask(.page(query(.ownedByAsker, scene), after: nil, limit: MineScreen.limit), .page),
            .ask(.page(query(.watchedByAsker, scene), after: nil, limit: MineScreen.limit), .watched),
            .ask(.messages, .messages),
        ]
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] { start(scene) }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.isDisjoint(with: [.tickets, .inboxes]) ? [] : start(scene)
    }

    private func query(_ condition: FilterCondition, _ scene: Scene) -> TicketQuery {
        TicketQuery(filter: Filter([FilterTerm(condition)]), asker: scene.account)
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch answer {
        case .page(let page) where slot == .watched:
            let rows = page.rows.filter { $0.owner != scene.account }
            followed = rows.map(\.number)
            take(owned, followed: rows)
        case .page(let page):
            owned = page.rows
            take(owned, followed: followed.compactMap { rows[$0] })
            let waiting = owned.filter(\.isWaiting).prefix(MineScreen.waitsLimit).map(\.number)
            return waiting.isEmpty ? [] : [.ask(.waits(waiting), .waits)]
        case .waits(let waits): self.waits = waits
        case .messages(let messages): take(messages)
        default: break
        }
        return []
    }

    private mutating func take(_ tickets: [TicketRow], followed: [TicketRow]) {
        let others = followed.filter { row in !tickets.contains { $0.number == row.number } }
        rows = Dictionary((tickets + others).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let now = tickets.filter { !$0.isWaiting }.map { Line.ticket($0.number) }
        let waiting = tickets.filter(\.isWaiting).map { Line.ticket($0.number) }
        var all: [Line] = [.now] + (now.isEmpty ? [.nothing] : now)
        if !waiting.isEmpty { all += [.waiting] + waiting }
        if !others.isEmpty { all += [.following] + others.map { .ticket($0.number) } }
        lines.refresh(all, unselectable: [.now, .waiting, .following, .nothing])
        isLoaded = true
    }

    private mutating func take(_ inbox: [InboxItem]) {
        let pairs = inbox.map { (MessageID(id: $0.id, recipient: $0.message.recipient), $0) }
        items = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        messages.refresh(pairs.map(\.0))
        if messages.isEmpty { isInInbox = false }
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = MineLayout(area, messages: messages.ids.count)
        if case .mouse(let mouse) = event {
            if layout.inbox.contains(mouse.point) {
                isInInbox = !messages.isEmpty
            } else if layout.tickets.contains(mouse.point) {
                isInInbox = false
            } else {
                return []
            }
        }
        let outcome = isInInbox ? messages.handle(event, in: layout.inbox) : lines.handle(event, in: layout.tickets)
        guard outcome == .activated else { return [] }
        if let item = selectedMessage { return [.open(TicketScreen(item.message.ticket))] }
        return subject.map { [.open(TicketScreen($0.number, row: $0))] } ?? []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "list.pane":
            isInInbox = !isInInbox && !messages.isEmpty
            return []
        case "inbox.acknowledge":
            guard let item = selectedMessage else { return [.say(scene.texts.selectMessage, .info)] }
            let job = Job([AcknowledgeTicket(message: item.id)], on: item.message.ticket)
            let text = scene.texts.outcome(of: item.message.ticket).acknowledged
            return [.act(DeskAct(job: job, success: text, undo: nil))]
        // One list after the other: down at the end goes on in the inbox, up at its top comes back.
        case "list.down" where !isInInbox && lines.selectedIndex == lastTicket && !messages.isEmpty:
            isInInbox = true
            messages.select(index: 0)
            return []
        case "list.up" where isInInbox && messages.selectedIndex == 0 && !rows.isEmpty:
            isInInbox = false
            return []
        default:
            return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    private var lastTicket: Int? {
        lines.ids.lastIndex { !lines.unselectable.contains($0) }
    }
}

/// Where the two panes of Mina stand for a size.
struct MineLayout {
    let title: Rect
    let tickets: Rect
    let divider: Rect
    let inbox: Rect

    init(_ area: Rect, messages: Int) {
        let rows = area.splitRows(
            .fixed(1),
            .flexible(weight: 1, min: 4, keep: 2),
            .fixed(1),
            .fixed(min(max(1, messages), max(2, area.rows * 2 / 5)))
        )
        (title, tickets, divider, inbox) = (rows[0], rows[1], rows[2], rows[3])
    }
}
