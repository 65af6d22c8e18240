import Domain
import Store
import TerminalUI

/// Köer: every queue with its tickets, for triage and for a technician's work.
struct QueuesScreen: Layer {
    /// A line of the left pane.
    nonisolated enum Place: Hashable, Sendable {
        case team(TeamID)
        case queue(QueueID)
        case heading
        case all
        case late
        case unowned
        /// A saved view, by its name.
        case view(String)
        case blank
    }

    var places: ListState<Place>
    var list: TicketList
    var preview = TicketPreview()
    var isChoosingPlace = false
    var marks = Marks()
    var filter = ListFilter()
    /// How many tickets the saved views hold.
    var viewCounts: [String: Int] = [:]
    /// Who else is at which ticket.
    var present: [TicketNumber: [Presence]] = [:]
    /// The ticket that the key for the most urgent one has led to.
    var urgent: TicketNumber?

    init() {
        places = ListState()
        list = TicketList(TicketQuery(), columns: [])
    }

    var takesText: Bool { filter.isTyping }

    var contexts: [ActionContext] {
        if filter.isTyping { return [.filter, .everywhere] }
        if !marks.isEmpty { return [.marked, .queues, .list, .screens, .everywhere] }
        return subject == nil
            ? [.queues, .list, .screens, .everywhere] : [.queues, .ticket, .list, .screens, .everywhere]
    }

    var subject: TicketRow? { list.selected }
    var wakes: Duration? { preview.due }

    func replacement(for action: ActionID) -> ActionID? {
        marks.isEmpty ? nil : BulkActions.replacement(for: action)
    }

    // MARK: - Life

    mutating func start(_ scene: Scene) -> [Effect] {
        refreshPlaces(scene)
        let own = ownQueue(scene).map { Place.queue($0) } ?? .all
        places.select(own)
        return [show(scene), .ask(.presence, .presence)] + countViews(scene)
    }

    /// Shows the chosen place with its filter and order, seeking the ticket that is selected where that is wanted.
    mutating func show(_ scene: Scene, seeking ticket: TicketNumber? = nil) -> Effect {
        list.show(query(scene), seeking: ticket)
    }

    // MARK: - Events

    func layout(_ area: Rect, _ scene: Scene) -> QueuesLayout {
        QueuesLayout(area, isChoosingPlace: isChoosingPlace, isFiltering: filter.isTyping, panes: scene.memory.panes)
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = layout(area, scene)
        if case .mouse(let mouse) = event {
            if layout.places.contains(mouse.point) {
                isChoosingPlace = true
            } else if layout.list.contains(mouse.point) {
                isChoosingPlace = false
                if mouse.isClick, let column = table(columns(scene)).column(at: mouse.point, in: layout.list) {
                    return sort(byColumn: column, scene)
                }
            } else {
                return []
            }
        }
        if filter.isTyping { return type(event, layout, scene) }
        return isChoosingPlace ? choosePlace(event, layout, scene) : walk(event, layout, scene)
    }

    private mutating func choosePlace(_ event: InputEvent, _ layout: QueuesLayout, _ scene: Scene) -> [Effect] {
        let before = places.selected
        let outcome = places.handle(event, in: layout.places)
        if outcome == .activated { isChoosingPlace = false }
        guard places.selected != before else { return [] }
        return changePlace(scene)
    }

    /// Another place is shown: its filter and its marks begin anew.
    mutating func changePlace(_ scene: Scene) -> [Effect] {
        filter = ListFilter()
        marks.clear()
        return [show(scene)]
    }

    mutating func walk(_ event: InputEvent, _ layout: QueuesLayout, _ scene: Scene) -> [Effect] {
        let outcome = list.table.handle(event, in: layout.list)
        if outcome == .activated, let number = list.table.selected {
            return [.open(TicketScreen(number, row: list.rows[number]))]
        }
        preview.select(list.table.selected, scene)
        return list.more()
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.page(let page), .page):
            list.take(page)
            marks.update(from: list)
            preview.select(list.table.selected, scene)
            return list.more()
        case (.page(let page), .more):
            list.takeMore(page)
            return list.more()
        case (.page(let page), .urgent): return goToUrgent(page, scene)
        case (.count(let count), .view(let name)): viewCounts[name] = count
        case (.presence(let people), .presence): take(people, scene)
        case (.detail(let view), .preview): preview.take(view)
        case (.failed, .page), (.failed, .more), (.cancelled, _): list.failed()
        default: break
        }
        return []
    }

    private mutating func take(_ people: [Presence], _ scene: Scene) {
        present = Dictionary(grouping: people.filter { $0.account != scene.account }, by: \.ticket)
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        var effects: [Effect] = hint.contains(.presence) ? [.ask(.presence, .presence)] : []
        if hint.contains(.agreements) { refreshPlaces(scene) }
        guard hint.contains(.tickets) else {
            return effects + (hint.contains(.presence) ? preview.refresh() : [])
        }
        effects.append(list.isLoaded ? list.refresh() : show(scene))
        return effects + preview.refresh() + countViews(scene)
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        notice([.tickets, .presence], scene)
    }

    /// Another arrangement, or other views: the selection stays on its ticket.
    mutating func remembered(_ scene: Scene) -> [Effect] {
        let before = places.selected
        refreshPlaces(scene)
        let counts = countViews(scene)
        if places.selected != before { return changePlace(scene) + counts }
        guard query(scene) != list.query else { return counts }
        return [show(scene, seeking: list.table.selected)] + counts
    }

    mutating func unmark(_ numbers: Set<TicketNumber>) {
        marks.remove(numbers)
    }

    mutating func tick(_ scene: Scene) -> [Effect] {
        preview.tick(scene)
    }
}
