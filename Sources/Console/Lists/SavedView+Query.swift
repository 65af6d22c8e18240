import Domain
import Store

extension SavedView {
    /// The list that the view stands for; nil when its text is no longer understood, as when a queue is gone.
    func query(_ scene: Scene) -> TicketQuery? {
        guard let filter = try? FilterLanguage.parse(filter, in: scene.filterScope) else { return nil }
        return TicketQuery(filter, order: arrangement.order, scene)
    }
}

extension TicketQuery {
    /// The list of a filter that somebody typed: with closed tickets where it asks for them.
    ///
    /// An order that such a list cannot be had in becomes the newest first.
    init(_ filter: Filter, order: TicketOrder, _ scene: Scene) {
        self.init(filter: filter, includesClosed: filter.asksForClosed, order: order, asker: scene.account)
        if includesClosed, order == .urgency || !isOrderBounded { self.order = .newest }
    }
}

extension Filter {
    /// Whether only tickets fit that are no longer open.
    fileprivate var asksForClosed: Bool {
        terms.contains { term in
            guard !term.isNegated else { return false }
            return switch term.condition {
            case .state(let state): !state.isOpen
            case .resolvedIn, .closedIn, .number: true
            default: false
            }
        }
    }
}
