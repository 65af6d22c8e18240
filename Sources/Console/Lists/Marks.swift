import Domain
import Store
import TerminalUI

/// The tickets that somebody has marked in a list, with what was last known of them.
///
/// They stay marked while the list is filtered and sorted, so that tickets can be gathered.
struct Marks {
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    /// Where a range begins: the ticket that was marked last.
    private var anchor: TicketNumber?

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }
    var numbers: Set<TicketNumber> { Set(rows.keys) }
    /// The marked tickets by number.
    var sorted: [TicketRow] { rows.values.sorted { $0.number < $1.number } }

    mutating func toggle(_ row: TicketRow) {
        if rows.removeValue(forKey: row.number) == nil { rows[row.number] = row }
        anchor = row.number
    }

    /// Marks everything from the ticket marked last to this one; without one only this one.
    mutating func extend(to row: TicketRow, in list: TicketList) {
        let ids = list.table.list.ids
        let end = ids.firstIndex(of: row.number)
        let start = anchor.flatMap { ids.firstIndex(of: $0) } ?? end
        guard let start, let end else { return }
        for id in ids[min(start, end)...max(start, end)] { rows[id] = list.rows[id] }
        anchor = row.number
    }

    /// Marks all that has been read of a list; when all of it is marked, none.
    mutating func toggleAll(in list: TicketList) {
        let ids = list.table.list.ids
        let isAll = ids.allSatisfy { rows[$0] != nil }
        for id in ids { rows[id] = isAll ? nil : list.rows[id] }
        anchor = nil
    }

    mutating func clear() {
        rows = [:]
        anchor = nil
    }

    mutating func remove(_ numbers: Set<TicketNumber>) {
        for number in numbers { rows[number] = nil }
    }

    /// Takes over what a list now knows of the marked tickets.
    mutating func update(from list: TicketList) {
        for number in rows.keys { rows[number] = list.rows[number] ?? rows[number] }
    }
}
