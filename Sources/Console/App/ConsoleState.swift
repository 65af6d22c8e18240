import Domain
package import Instants
import Store
package import TerminalUI

/// Everything that the console shows and knows, as a value.
///
/// `update` takes one event in and says what is to be done; `draw` shows the result. Neither waits, reads a clock or touches the store.
package struct ConsoleState {
    package internal(set) var scene: Scene
    var size: Size
    var layers: [Opened]
    var tabs: [Tab: Opened] = [:]
    var tab: Tab = .queues
    var toasts = Toasts()
    /// The latest act that can be taken back.
    var undo: Undo?
    /// The hits of the latest search, to walk through.
    var hits = SearchHits()
    var commandHistory: [String] = []
    var saving = DraftKeeper()
    var waiting = StoreWait()
    var pendingKeys: PendingKeys?
    var alarm = Alarm()
    /// The tickets that were opened last, the latest last, to complete their numbers.
    var recents: [RecentTicket] = []
    /// The action that was last done to a ticket.
    var lastAction: ActionID?
    /// Where a list goes that is being read for a file.
    var exportPath: String?
    var copying = CopyKind.number
    var generations: [SlotKey: Int] = [:]
    var pending: [Int: DeskAct] = [:]
    var lastLayer = 0
    var lastCommand = 0
    var announced: Announcement?
    var lastMinute: Int64?
    package internal(set) var isOver = false
    let session: String

    /// A layer with its name.
    struct Opened {
        let id: LayerID
        var layer: any Layer
    }

    struct SlotKey: Hashable {
        let layer: LayerID
        let slot: Slot
    }

    /// The session's name goes into the names of its drafts; two consoles of one account need different ones.
    package init(scene: Scene, size: Size, session: String, history: [String] = []) {
        self.scene = scene
        commandHistory = history
        self.size = size
        self.session = session
        layers = []
    }

    /// Opens the first screen.
    package mutating func start() -> [Order] {
        var orders = adopt(scene.preferences)
        orders += show(.queues)
        orders += refreshDesk()
        if !scene.drafts.isEmpty { orders += apply([.open(DraftsScreen(scene))], from: .desk) }
        return finish(orders)
    }

    /// Takes a batch of events in, in order, at a moment.
    ///
    /// When one of them opens a question, the keys of the batch that follow are dropped: they were typed before it could be read.
    package mutating func update(_ events: [ConsoleEvent], now: Instant, uptime: Duration) -> [Order] {
        scene.now = now
        scene.uptime = uptime
        var orders: [Order] = []
        var isAsking = false
        for event in events {
            if isAsking, case .input(.key) = event { continue }
            let before = layers.last?.id
            orders += update(event)
            if layers.last?.id != before, layers.last?.layer is ConfirmPanel { isAsking = true }
        }
        orders += expire()
        return finish(orders)
    }

    private mutating func update(_ event: ConsoleEvent) -> [Order] {
        switch event {
        case .input(let input): handle(input)
        case .answer(let answer, let stamp): receive(answer, stamp)
        case .hint(let hint): notice(hint)
        case .screenSaved(let path, let succeeded):
            say(
                succeeded ? scene.texts.screenSaved(path) : scene.texts.screenNotSaved(path),
                succeeded ? .info : .warning
            )
        case .draftNotSaved: say(scene.texts.draftNotSaved, .danger)
        case .preferences(let preferences): reloaded(preferences)
        case .theme(let name, let problem): themeChanged(name, problem)
        case .copied(let clipboard): say(scene.texts.copied(clipboard), clipboard.isSent ? .info : .warning)
        case .fileWritten(let path, let text, let outcome): fileWritten(path, text, outcome)
        }
    }

    // MARK: - Layers

    /// Where the parts of the screen stand now.
    var frame: Frame {
        Frame(
            size,
            guideRows: scene.tour == nil ? 0 : Tour.rows,
            announces: scene.preferences.isAccessible
        )
    }

    /// The top layer's index.
    var top: Int { layers.count - 1 }

    /// The layer that actions are about: what stands under the palette while that is open.
    private var acted: (any Layer)? { layers.last { !($0.layer is PalettePanel) }?.layer }

    var subject: TicketRow? { acted?.subject }

    var actionScene: ActionScene {
        ActionScene(
            scene: scene,
            subject: subject,
            undo: undo,
            view: acted?.ticketView,
            isFollowed: acted?.isFollowed(by: scene.account)
        )
    }

    mutating func open(_ layer: any Layer, continuing draft: Draft.ID?) -> [Order] {
        forgetClosedLayers()
        lastLayer += 1
        pendingKeys = nil
        let id = LayerID(lastLayer)
        layers.append(Opened(id: id, layer: layer))
        if let draft {
            saving.adopt(draft, for: id)
            scene.drafts.removeAll { $0.id == draft }
        }
        let orders = apply(layers[top].layer.start(scene), from: id)
        guard let screen = layer as? TicketScreen else { return orders }
        remember(screen)
        return orders + remember(.read(screen.number))
    }

    /// Answers to what closed layers asked for are not waited for any more, so that days of work take no memory.
    private mutating func forgetClosedLayers() {
        guard generations.count > 64 else { return }
        let open = Set(layers.map(\.id) + tabs.values.map(\.id) + [.desk])
        generations = generations.filter { open.contains($0.key.layer) }
    }

    mutating func close(_ id: LayerID, _ ending: Ending) -> [Order] {
        guard let index = layers.firstIndex(where: { $0.id == id }), index > 0 else { return [] }
        var orders: [Order] = []
        switch ending {
        case .finished:
            if let draft = saving.forget(id) { orders.append(.discardDraft(draft)) }
        case .keptAsDraft:
            if let content = layers[index].layer.draft {
                let draft = saving.draft(content, of: id, session: session, at: scene.now)
                orders.append(.saveDraft(draft))
                scene.drafts.append(draft)
                orders += say(scene.texts.draftKept("y"), .info)
            }
            _ = saving.forget(id)
        }
        layers.remove(at: index)
        waiting.forget(id)
        return orders + apply(layers[top].layer.uncovered(scene), from: layers[top].id)
    }

    mutating func show(_ tab: Tab) -> [Order] {
        var orders: [Order] = []
        // A tab is never a way to lose what has been typed.
        for opened in layers.dropFirst() where opened.layer.draft != nil { orders += close(opened.id, .keptAsDraft) }
        if let first = layers.first { tabs[self.tab] = first }
        self.tab = tab
        if let known = tabs[tab] {
            layers = [known]
            return orders + apply(layers[top].layer.uncovered(scene), from: known.id)
        }
        layers = []
        return orders + open(tab.screen(), continuing: nil)
    }

    // MARK: - Leaving

    /// Saves what is being typed, wherever it is.
    mutating func saveAllDrafts() -> [Order] {
        layers.compactMap { opened in
            opened.layer.draft.map { .saveDraft(saving.draft($0, of: opened.id, session: session, at: scene.now)) }
        }
    }

    mutating func quit() -> [Order] {
        isOver = true
        return saveAllDrafts() + (scene.preferences.isReadOnly ? [] : [.announce(nil, .reading)]) + [.quit]
    }

    @discardableResult
    mutating func say(_ text: String, _ level: Toasts.Level) -> [Order] {
        toasts.say(text, level, at: scene.uptime)
        let isHeard = level == .danger || scene.preferences.isAccessible
        return isHeard && scene.preferences.rings && alarm.sounds(at: scene.uptime) ? [.ring] : []
    }
}
