import Domain
import Store
import TerminalUI

/// What `:skriv` puts into a file, as the layer on top knows it.
enum Exported {
    /// All tickets of a list, however many of them have been read.
    case tickets(TicketQuery)
    case table(header: [String], rows: [[String]])
    case text(String)
}

extension QueuesScreen {
    func exported(_ scene: Scene) -> Exported? { .tickets(list.query) }
}

extension SearchScreen {
    func exported(_ scene: Scene) -> Exported? { hasSearched ? .tickets(list.query) : nil }
}

extension MineScreen {
    func exported(_ scene: Scene) -> Exported? {
        .tickets(TicketQuery(filter: Filter([FilterTerm(.ownedByAsker)]), asker: scene.account))
    }
}
