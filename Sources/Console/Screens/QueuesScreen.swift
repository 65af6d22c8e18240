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
        case blank
    }

    var places: ListState<Place>
    var list: TicketList
    var preview = TicketPreview()
    var isChoosingPlace = false

    init() {
        places = ListState()
        list = TicketList(TicketQuery(), columns: [])
    }

    var contexts: [ActionContext] {
        subject == nil ? [.queues, .list, .screens, .everywhere] : [.queues, .ticket, .list, .screens, .everywhere]
    }

    var subject: TicketRow? { list.selected }
    var wakes: Duration? { preview.due }

    // MARK: - Life

    mutating func start(_ scene: Scene) -> [Effect] {
        list.table.columns = TicketColumns(scene: scene).columns()
        refreshPlaces(scene)
        let own = ownQueue(scene).map { Place.queue($0) } ?? .all
        places.select(own)
        return [list.show(query(scene))]
    }

    /// The first queue of the team that one belongs to.
    private func ownQueue(_ scene: Scene) -> QueueID? {
        guard let teams = scene.staff[scene.account]?.teams, !teams.isEmpty else { return nil }
        return scene.agreement.queues.first { teams.contains($0.team) }?.id
    }

    private mutating func refreshPlaces(_ scene: Scene) {
        var lines: [Place] = []
        for team in scene.agreement.teams {
            let queues = scene.agreement.queues.filter { $0.team == team.id }
            guard !queues.isEmpty else { continue }
            lines.append(.team(team.id))
            lines += queues.map { .queue($0.id) }
        }
        lines += [.blank, .heading, .all, .late, .unowned]
        places.refresh(lines, unselectable: Set(lines.filter { !$0.isSelectable }))
    }

    private func query(_ scene: Scene) -> TicketQuery {
        let terms: [FilterTerm] =
            switch places.selected {
            case .queue(let queue): [FilterTerm(.queue(queue))]
            case .late: [FilterTerm(.isLate)]
            case .unowned: [FilterTerm(.hasNoOwner)]
            default: []
            }
        return TicketQuery(filter: Filter(terms), asker: scene.account)
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = QueuesLayout(area, isChoosingPlace: isChoosingPlace)
        if case .mouse(let mouse) = event {
            if layout.places.contains(mouse.point) {
                isChoosingPlace = true
            } else if layout.list.contains(mouse.point) {
                isChoosingPlace = false
            } else {
                return []
            }
        }
        return isChoosingPlace ? choosePlace(event, layout, scene) : walk(event, layout, scene)
    }

    private mutating func choosePlace(_ event: InputEvent, _ layout: QueuesLayout, _ scene: Scene) -> [Effect] {
        let before = places.selected
        let outcome = places.handle(event, in: layout.places)
        if outcome == .activated { isChoosingPlace = false }
        guard places.selected != before else { return [] }
        return [list.show(query(scene))]
    }

    private mutating func walk(_ event: InputEvent, _ layout: QueuesLayout, _ scene: Scene) -> [Effect] {
        let outcome = list.table.handle(event, in: layout.list)
        if outcome == .activated, let number = list.table.selected {
            return [.open(TicketScreen(number, row: list.rows[number]))]
        }
        preview.select(list.table.selected, scene)
        return list.more()
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "list.pane": isChoosingPlace.toggle()
        case "queues.left": isChoosingPlace = true
        case "queues.right": isChoosingPlace = false
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
        return []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.page(let page), .page):
            list.take(page)
            preview.select(list.table.selected, scene)
        case (.page(let page), .more): list.takeMore(page)
        case (.detail(let view), .preview): preview.take(view)
        case (.failed, _), (.cancelled, _): list.failed()
        default: break
        }
        return []
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        if hint.contains(.agreements) { refreshPlaces(scene) }
        guard hint.contains(.tickets) else {
            return hint.contains(.presence) ? preview.refresh() : []
        }
        return [list.isLoaded ? list.refresh() : list.show(query(scene))] + preview.refresh()
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        notice(.tickets, scene)
    }

    mutating func tick(_ scene: Scene) -> [Effect] {
        preview.tick(scene)
    }
}

extension QueuesScreen.Place {
    fileprivate var isSelectable: Bool {
        switch self {
        case .team, .heading, .blank: false
        case .queue, .all, .late, .unowned: true
        }
    }
}
