import Domain
import Store
import TerminalUI

/// A list of tickets of any length, of which only the pages that were come to are read.
///
/// The selection stays on its ticket while others come, go and change places, and when the list is sorted or filtered.
struct TicketList {
    var query: TicketQuery
    var table: Table<TicketNumber>
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    private(set) var next: PageKey?
    private(set) var isLoaded = false
    private var isAskingMore = false
    /// The ticket to be selected when the list that was asked for is there.
    private var sought: TicketNumber?

    static let pageSize = 200
    /// How many rows are read again at once when something has changed; those beyond are read again as one comes to them.
    static let refreshLimit = 2_000

    init(_ query: TicketQuery, columns: [TableColumn]) {
        self.query = query
        table = Table(columns, gap: 1)
    }

    var selected: TicketRow? { table.selected.flatMap { rows[$0] } }
    var isEmpty: Bool { table.list.isEmpty }
    var count: Int { table.list.ids.count }

    /// Reads the list from its beginning, as far as it was read before.
    mutating func refresh() -> Effect {
        isAskingMore = false
        let limit = min(max(TicketList.pageSize, table.list.ids.count), TicketList.refreshLimit)
        return .ask(.page(query, after: nil, limit: limit), .page)
    }

    /// Shows another list from its top; the one before stays until the first page is there.
    ///
    /// A ticket that is sought is selected when the list holds it, and looked for further down than usual.
    mutating func show(_ query: TicketQuery, seeking ticket: TicketNumber? = nil) -> Effect {
        self.query = query
        sought = ticket
        isLoaded = false
        isAskingMore = false
        let limit = ticket == nil ? TicketList.pageSize : TicketList.refreshLimit
        return .ask(.page(query, after: nil, limit: limit), .page)
    }

    mutating func take(_ page: TicketPage) {
        let isOther = !isLoaded
        rows = Dictionary(page.rows.map { ($0.number, $0) }, uniquingKeysWith: { _, latest in latest })
        if isOther { table.list = ListState() }
        table.list.refresh(page.rows.map(\.number))
        if isOther, let sought { table.list.select(sought) }
        sought = nil
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
    ///
    /// A page may be short, or empty, with more tickets behind it: a search looks through a stretch of them at a time.
    mutating func more() -> [Effect] {
        let index = table.list.selectedIndex ?? 0
        guard let next, !isAskingMore, index + TicketList.pageSize / 2 > table.list.ids.count else { return [] }
        isAskingMore = true
        return [.ask(.page(query, after: next, limit: TicketList.pageSize), .more)]
    }

    /// The list could not be read; the next change or key asks again.
    mutating func failed() {
        isAskingMore = false
    }
}
