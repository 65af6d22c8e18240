import Domain
import Store
import TerminalUI

/// A list of tickets of any length, of which only the pages that were come to are read.
///
/// The selection stays on its ticket while others come, go and change places.
struct TicketList {
    var query: TicketQuery
    var table: Table<TicketNumber>
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    private(set) var next: PageKey?
    private(set) var isLoaded = false
    private var isAskingMore = false

    static let pageSize = 200
    /// How many rows are read again at once when something has changed; those beyond are read again as one comes to them.
    static let refreshLimit = 2_000

    init(_ query: TicketQuery, columns: [TableColumn]) {
        self.query = query
        table = Table(columns, gap: 1)
    }

    var selected: TicketRow? { table.selected.flatMap { rows[$0] } }
    var isEmpty: Bool { table.list.isEmpty }

    /// Reads the list from its beginning, as far as it was read before.
    mutating func refresh() -> Effect {
        isAskingMore = false
        let limit = min(max(TicketList.pageSize, table.list.ids.count), TicketList.refreshLimit)
        return .ask(.page(query, after: nil, limit: limit), .page)
    }

    /// Shows another list from its top; the one before stays until the first page is there.
    mutating func show(_ query: TicketQuery) -> Effect {
        self.query = query
        isLoaded = false
        isAskingMore = false
        return .ask(.page(query, after: nil, limit: TicketList.pageSize), .page)
    }

    mutating func take(_ page: TicketPage) {
        let isOther = !isLoaded
        rows = Dictionary(page.rows.map { ($0.number, $0) }, uniquingKeysWith: { _, latest in latest })
        if isOther { table.list = ListState() }
        table.list.refresh(page.rows.map(\.number))
        next = page.next
        isLoaded = true
    }

    mutating func takeMore(_ page: TicketPage) {
        guard isAskingMore else { return }
        isAskingMore = false
        var fresh: [TicketNumber] = []
        for row in page.rows where rows.updateValue(row, forKey: row.number) == nil { fresh.append(row.number) }
        table.list.append(fresh)
        next = page.next
    }

    /// The next page, when the selection comes near the end of what is there.
    mutating func more() -> [Effect] {
        guard let next, !isAskingMore, let index = table.list.selectedIndex,
            index + TicketList.pageSize / 2 > table.list.ids.count
        else { return [] }
        isAskingMore = true
        return [.ask(.page(query, after: next, limit: TicketList.pageSize), .more)]
    }

    /// The list could not be read; the next change or key asks again.
    mutating func failed() {
        isAskingMore = false
    }
}
