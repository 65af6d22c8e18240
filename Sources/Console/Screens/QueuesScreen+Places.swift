import Domain
import Store
import TerminalUI

/// What the left pane holds, and which list each of its lines stands for.
extension QueuesScreen {
    /// The first queue of the team that one belongs to.
    func ownQueue(_ scene: Scene) -> QueueID? {
        guard let teams = scene.staff[scene.account]?.teams, !teams.isEmpty else { return nil }
        return scene.agreement.queues.first { teams.contains($0.team) }?.id
    }

    mutating func refreshPlaces(_ scene: Scene) {
        var lines: [Place] = []
        for team in scene.agreement.teams {
            let queues = scene.agreement.queues.filter { $0.team == team.id }
            guard !queues.isEmpty else { continue }
            lines.append(.team(team.id))
            lines += queues.map { .queue($0.id) }
        }
        lines += [.blank, .heading, .all, .late, .unowned]
        lines += scene.memory.views.map { .view($0.name) }
        places.refresh(lines, unselectable: Set(lines.filter { !$0.isSelectable }))
    }

    /// The saved view that is shown; nil for queues and given views.
    var viewName: String? {
        if case .view(let name)? = places.selected { name } else { nil }
    }

    /// The conditions that the chosen place stands for.
    func placeFilter(_ scene: Scene) -> Filter {
        switch places.selected {
        case .queue(let queue): Filter([FilterTerm(.queue(queue))])
        case .late: Filter([FilterTerm(.isLate)])
        case .unowned: Filter([FilterTerm(.hasNoOwner)])
        case .view(let name): scene.memory.view(name)?.query(scene)?.filter ?? QueuesScreen.nothing
        default: Filter()
        }
    }

    /// What no ticket fulfils: a view that is no longer understood is empty, and its name says why.
    static let nothing = Filter([FilterTerm(.number(TicketNumber(0)))])

    func arrangement(_ scene: Scene) -> ListArrangement {
        scene.memory.arrangement(of: viewName)
    }

    func query(_ scene: Scene) -> TicketQuery {
        let terms = placeFilter(scene).terms + filter.terms
        return TicketQuery(Filter(terms), order: arrangement(scene).order, scene)
    }

    func countViews(_ scene: Scene) -> [Effect] {
        scene.memory.views.compactMap { view in
            view.query(scene).map { .ask(.count($0, upTo: QueuesScreen.countLimit), .view(view.name)) }
        }
    }

    /// As far as a saved view is counted; more is shown as `999+`.
    static let countLimit = 1_000

    // MARK: - Order

    /// A click on a column's title sorts by it, and a second one turns the order round.
    mutating func sort(byColumn column: Int, _ scene: Scene) -> [Effect] {
        let columns = TicketColumns(scene: scene, arrangement: arrangement(scene))
        guard let key = columns.key(at: column) else { return [] }
        return ColumnsPanel.sort(by: key, arrangement(scene), view: viewName, query(scene), scene)
    }

    // MARK: - The most urgent

    /// Looks for the most urgent ticket without an owner, first in the queue that is shown; the second time it is taken.
    mutating func seekUrgent(_ scene: Scene) -> [Effect] {
        if let urgent, list.selected?.number == urgent, list.selected?.owner == nil {
            self.urgent = nil
            return [.perform("ticket.take")]
        }
        urgent = nil
        isChoosingPlace = false
        guard case .queue(let queue)? = places.selected else { return [seekUrgent(Filter(), scene)] }
        return [seekUrgent(Filter([FilterTerm(.queue(queue))]), scene)]
    }

    private func seekUrgent(_ place: Filter, _ scene: Scene) -> Effect {
        let filter = Filter(place.terms + [FilterTerm(.hasNoOwner)])
        return .ask(.page(TicketQuery(filter: filter, asker: scene.account), after: nil, limit: 1), .urgent)
    }

    mutating func goToUrgent(_ page: TicketPage, _ scene: Scene) -> [Effect] {
        let isQueue = if case .queue? = places.selected { true } else { false }
        guard let row = page.rows.first else {
            guard isQueue else { return [.say(scene.texts.allHaveOwners, .info)] }
            // Nothing waits here: the whole desk is next.
            places.select(.unowned)
            return [seekUrgent(Filter(), scene)] + changePlace(scene)
        }
        urgent = row.number
        marks.clear()
        if list.isLoaded, list.table.list.select(row.number) {
            preview.select(row.number, scene)
            return [.say(scene.texts.mostUrgent(row.number), .info)]
        }
        if !isQueue { places.select(.unowned) }
        filter = ListFilter()
        return [show(scene, seeking: row.number), .say(scene.texts.mostUrgent(row.number), .info)]
    }
}

extension QueuesScreen.Place {
    fileprivate var isSelectable: Bool {
        switch self {
        case .team, .heading, .blank: false
        case .queue, .all, .late, .unowned, .view: true
        }
    }
}
