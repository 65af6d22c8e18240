import Domain
package import Instants
package import Store

extension DeskWords {
    /// How a ticket stands, in one line: what one tells the caller, and what a subcommand answers.
    package func standing(of row: TicketRow, at now: Instant) -> String {
        var parts = [
            language("Ärende \(row.number): ", "Ticket \(row.number): ") + row.state.text(in: language),
            name(of: row.place),
        ]
        if let owner = row.owner { parts.append(language("ägare ", "owner ") + owner.rawValue) }
        if row.classification.hasPromise { parts.append(deadline(of: row, at: now)) }
        return parts.joined(separator: " · ").visible()
    }
}
