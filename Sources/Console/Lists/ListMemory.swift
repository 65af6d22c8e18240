package import Domain
package import Store

/// What somebody has arranged in the lists for themselves, and finds again at the next start.
nonisolated package struct ListMemory: Hashable, Sendable, Codable {
    /// Order and columns of the queues and of the given views.
    package var arrangement = ListArrangement()
    package var panes = PaneChoice.automatic
    /// Whether deadlines are shown as moments, such as `mån 10:12`, and not as the time that is left.
    package var showsMoments = false
    package var views: [SavedView] = []
    /// What was searched for, the latest last.
    package var searches: [String] = []
    /// Tickets that were opened, the latest last, each once.
    package var read: [TicketNumber] = []

    /// Searches and tickets that are kept.
    static let limit = 50
    /// Views that are kept: each costs a count whenever a ticket changes.
    static let viewLimit = 20

    package init() {}

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        arrangement = try values.decodeIfPresent(ListArrangement.self, forKey: .arrangement) ?? arrangement
        panes = try values.decodeIfPresent(PaneChoice.self, forKey: .panes) ?? panes
        showsMoments = try values.decodeIfPresent(Bool.self, forKey: .showsMoments) ?? showsMoments
        views = try values.decodeIfPresent([SavedView].self, forKey: .views) ?? views
        searches = try values.decodeIfPresent([String].self, forKey: .searches) ?? searches
        read = try values.decodeIfPresent([TicketNumber].self, forKey: .read) ?? read
    }

    package func view(_ name: String) -> SavedView? {
        views.first { $0.name == name }
    }

    /// How a saved view is arranged, or the queues when none is named.
    func arrangement(of view: String?) -> ListArrangement {
        view.map { self.view($0)?.arrangement ?? ListArrangement() } ?? arrangement
    }
}

/// Order and columns of a list.
nonisolated package struct ListArrangement: Hashable, Sendable, Codable {
    /// Nil for the order of urgency.
    package var sort: ListSort?
    /// Nil for the columns of the settings.
    package var columns: [ListColumn]?

    package init(sort: ListSort? = nil, columns: [ListColumn]? = nil) {
        self.sort = sort
        self.columns = columns
    }

    package var order: TicketOrder {
        sort.map { .column($0.key, descending: $0.descending) } ?? .urgency
    }
}

/// What a list is sorted by, and which way.
nonisolated package struct ListSort: Hashable, Sendable, Codable {
    package var key: TicketSortKey
    package var descending: Bool

    package init(_ key: TicketSortKey, descending: Bool = false) {
        self.key = key
        self.descending = descending
    }
}

/// A column that is shown, and how wide; nil leaves the width to the room that there is.
nonisolated package struct ListColumn: Hashable, Sendable, Codable {
    package var key: TicketSortKey
    package var width: Int?

    package init(_ key: TicketSortKey, width: Int? = nil) {
        self.key = key
        self.width = width
    }

    /// Widths that can be read and leave room for others.
    package static let widths = 4...60

    /// What is shown when nobody has chosen.
    package static let standard: [ListColumn] = [
        ListColumn(.number), ListColumn(.due), ListColumn(.subject), ListColumn(.requester), ListColumn(.owner),
    ]
}

/// Where the preview stands.
nonisolated package enum PaneChoice: String, Hashable, Sendable, Codable, CaseIterable {
    /// Beside the list when there is room, else below.
    case automatic
    case beside
    case below
    case hidden
}

/// A list with a name: what it holds, in the filter language, and how it is arranged.
///
/// The text is kept as it was typed, so that `mottagen:igår` is always yesterday.
nonisolated package struct SavedView: Hashable, Sendable, Codable {
    package var name: String
    package var filter: String
    package var arrangement: ListArrangement

    package init(name: String, filter: String, arrangement: ListArrangement) {
        self.name = name
        self.filter = filter
        self.arrangement = arrangement
    }
}
