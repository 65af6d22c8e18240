package import Domain
import Store

nonisolated extension ListMemory {
    /// One thing to remember; what another console remembers meanwhile is left as it is.
    package enum Change: Hashable, Sendable {
        /// How a saved view is arranged, or the queues when none is named.
        case arrange(view: String?, ListArrangement)
        case panes(PaneChoice)
        case showsMoments(Bool)
        /// Takes the place of a view with the same name.
        case save(SavedView)
        case rename(String, to: String)
        case remove(view: String)
        case search(String)
        case read(TicketNumber)
    }

    package mutating func apply(_ change: Change) {
        switch change {
        case .arrange(nil, let new): arrangement = new
        case .arrange(.some(let name), let new): update(name) { $0.arrangement = new }
        case .panes(let choice): panes = choice
        case .showsMoments(let isOn): showsMoments = isOn
        case .save(let view):
            if self.view(view.name) == nil {
                views = Array((views + [view]).suffix(ListMemory.viewLimit))
            } else {
                update(view.name) { $0 = view }
            }
        case .rename(let name, let new): if view(new) == nil { update(name) { $0.name = new } }
        case .remove(let name): views.removeAll { $0.name == name }
        case .search(let text): searches = ListMemory.appended(text, to: searches)
        case .read(let number): read = ListMemory.appended(number, to: read)
        }
    }

    private mutating func update(_ name: String, _ change: (inout SavedView) -> Void) {
        guard let index = views.firstIndex(where: { $0.name == name }) else { return }
        change(&views[index])
    }

    private static func appended<Item: Equatable>(_ item: Item, to items: [Item]) -> [Item] {
        Array((items.filter { $0 != item } + [item]).suffix(limit))
    }
}
