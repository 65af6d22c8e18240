import Configuration
import Console
import Store

extension ListColumn {
    /// The columns that somebody has set for themselves.
    static func chosen(_ settings: ListSettings) -> [ListColumn] {
        settings.columns.compactMap { column in
            TicketSortKey(rawValue: column.name).map { ListColumn($0, width: column.width) }
        }
    }
}
